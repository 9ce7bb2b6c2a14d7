import { createContext, useContext } from 'react';
import type { Source, Sourced } from '../api/contract';
import { DemoMark } from '../ui/chip';
import { Quote } from '../ui/source-note';

/** Whether the page shows, beneath every value, where it is written. */
export const BasisShown = createContext(false);

/** No document: the demonstration fills the gap. */
export const isExample = ({ document }: Source): boolean => document === '示例';

/** Where a value is written, on demand; an example is marked always. */
export function Basis({ source }: { source: Source }) {
  const shown = useContext(BasisShown);
  if (isExample(source)) return <DemoMark />;
  if (!shown) return source.certainty === undefined ? null : <span className="hint"> （{source.certainty === 'inferred' ? '推断' : '存疑'}，见依据）</span>;
  return (
    <div className="basis">
      <Quote source={source} />
    </div>
  );
}

/** A sentence with its basis. */
export function Line({ said }: { said: Sourced }) {
  return (
    <>
      {said.text} <Basis source={said.source} />
    </>
  );
}
