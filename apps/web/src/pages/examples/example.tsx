import type { ReactNode } from 'react';

/** One component of the kit: its name, what it is for, and itself at work. */
export function Example({ name, what, children }: { name: string; what: string; children: ReactNode }) {
  return (
    <section className="panel example" id={name} aria-label={name}>
      <h3>
        {name} <span className="hint">{what}</span>
      </h3>
      <div className="stack">{children}</div>
    </section>
  );
}

/** One of its states, named. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="row example-state">
      <span className="label hint">{name}</span>
      <div className="grow">{children}</div>
    </div>
  );
}
