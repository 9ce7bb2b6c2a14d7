import { useEffect, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { AssessedMaterial, MaterialStatus, PaperInput } from '../api/contract';
import { isComposing } from '../ui/key-names';
import { digitOf, moveOn } from '../ui/stops';
import { refusalOf } from './material-status';

interface Grid {
  readonly materials: readonly AssessedMaterial[];
  readonly papers: Readonly<Record<string, PaperInput>>;
  /** The rows are about to change: keys wait in `typed` until they have. */
  readonly settling: boolean;
  readonly typed: RefObject<string[]>;
  readonly onPapers: (papers: PaperInput[]) => void;
}

const letters: Readonly<Record<string, MaterialStatus>> = { KeyQ: 'deferred', KeyC: 'undertaken', KeyG: 'shared', KeyX: 'defective' };
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 };
const plain = { isComposing: false, keyCode: 0, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

/** The row in hand and what its keys do. */
export function useMaterialGrid({ materials, papers, settling, typed, onPapers }: Grid) {
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const index = Math.min(at, Math.max(0, materials.length - 1));
  const current = materials[index];
  const mark = (material: AssessedMaterial, status: MaterialStatus) => {
    const refusal = refusalOf(material, status);
    setSaid(refusal);
    if (refusal !== null) return;
    onPapers([paperOf(material.code, status, papers[material.code])]);
    setWriting(status === 'defective' ? material.code : null);
  };
  const toggle = (material: AssessedMaterial | undefined) => material && mark(material, papers[material.code]?.status === 'received' ? 'missing' : 'received');
  const all = () => onPapers(materials.map(({ code }) => paperOf(code, 'received', papers[code])));
  const dropImage = ({ code }: AssessedMaterial) => {
    const paper = papers[code];
    if (paper?.attachments?.length) onPapers([{ ...paper, attachments: paper.attachments.slice(0, -1) }]);
  };
  const onRow = (code: string, row: AssessedMaterial): boolean => {
    const status = letters[code];
    if (status !== undefined) mark(row, status);
    else if (code === 'Space') toggle(row);
    else if (code === 'Delete') dropImage(row);
    else return false;
    return true;
  };
  const act = (code: string): boolean => {
    const digit = digitOf({ ...plain, code });
    const step = steps[code] ?? 0;
    if (digit > 0) {
      if (digit <= materials.length) setAt(digit - 1);
      toggle(materials[digit - 1]);
    } else if (code === 'KeyA') all();
    else if (step !== 0) setAt(Math.max(0, Math.min(index + step, materials.length - 1)));
    else return current !== undefined && onRow(code, current);
    return true;
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') moveOn(event.currentTarget);
    else if (settling && /^(Digit|Numpad|Key|Space)/.test(event.code)) typed.current.push(event.code);
    else if (!act(event.code)) return;
    event.preventDefault();
  };
  useEffect(() => {
    const code = settling ? undefined : typed.current.shift(); // the next one when the rows have heard of this one
    if (code !== undefined) act(code);
  });
  return { index, current, said, writing, mark, all, press, setAt, endWriting: () => setWriting(null) };
}

/** What was captured of it stays, whatever is said of it. */
function paperOf(material: string, status: MaterialStatus, before: PaperInput | undefined): PaperInput {
  const { attachments, defect } = before ?? {};
  return { material, status, ...(attachments && { attachments }), ...(status === 'defective' && defect !== undefined && { defect }) };
}
