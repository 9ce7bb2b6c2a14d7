import type { Light, TaskFlag } from '../../../api/contract';

export interface ExampleRow {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly applicant: string;
  readonly light: Light;
  readonly left: string;
  readonly flags: readonly TaskFlag[];
  readonly papers: number;
}

const lights: readonly Pick<ExampleRow, 'light' | 'left'>[] = [
  { light: 'red', left: '超 2 工作日' }, { light: 'yellow', left: '剩 1 工作日' }, { light: 'green', left: '剩 6 工作日' }, { light: 'paused', left: '停 4 天' }, { light: 'finished', left: '按时办结' },
];
const flags: readonly TaskFlag[][] = [['instant'], ['promised', 'deferred'], ['promised', 'undertaken', 'bundle', 'joint', 'online', 'agent'], ['sentBack', 'ordered']];

/** As many as the contract of the table promises to scroll through. */
export const rows: readonly ExampleRow[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  number: `B341000261120${String(index).padStart(5, '0')}0`,
  item: `示例事项${(index % 7) + 1}`,
  applicant: '示*',
  ...(lights[index % 5] ?? { light: 'green', left: '' }),
  flags: flags[index % 4] ?? [],
  papers: index % 9,
}));
