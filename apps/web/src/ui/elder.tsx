import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';

const remembered = 'zonggui.large';

/** A page for applicants: 18 px, or 适老版 with 22 px, full contrast and one column; this computer or telephone remembers which. */
export function ApplicantPage({ title, children }: { title: string; children: ReactNode }) {
  const [large, setLarge] = useState(() => localStorage.getItem(remembered) === '1');
  const choose = () => {
    localStorage.setItem(remembered, large ? '0' : '1');
    setLarge(!large);
  };
  return (
    <main className={`public stack${large ? ' elder' : ''}`} style={{ gap: 16 }}>
      <div className="between">
        <h1>{title}</h1>
        <Button aria-pressed={large} onClick={choose}>
          {large ? '标准版' : '适老版'}
        </Button>
      </div>
      {children}
    </main>
  );
}
