import type { ReactNode } from 'react';

/** Name and value side by side, for reading. */
export function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="row top" style={{ flexWrap: 'nowrap' }}>
      <span className="label">{name}</span>
      <span className="grow">{children}</span>
    </div>
  );
}
