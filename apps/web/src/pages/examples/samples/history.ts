import type { CardView, EventView, TimeSegment } from '../../../api/contract';

const event = (seq: number, type: string, at: string, actor: string, words: string | null = null): EventView => ({ seq, type, matterId: null, occurredAt: at, recordedAt: at, actor, words, looked: null, batch: false });

export const events: readonly EventView[] = [
  event(1, 'registered', '2026-11-20T09:12:00+08:00', '示例受理员'),
  event(2, 'accepted', '2026-11-20T09:14:00+08:00', '示例受理员'),
  event(3, 'claimed', '2026-11-23T10:31:00+08:00', '示例审批员'),
  event(4, 'submitted', '2026-11-24T15:02:00+08:00', '示例审批员', '材料齐全，拟准予。（示例）'),
];

const segment = (unit: TimeSegment['unit'], from: string, to: string, minutes: number, workdays: number, more: Partial<TimeSegment> = {}): TimeSegment => ({ unit, from, to, holder: null, department: null, minutes, workdays, counted: true, ...more });

export const segments: readonly TimeSegment[] = [
  segment('window', '2026-11-20T09:12:00+08:00', '2026-11-20T09:14:00+08:00', 2, 0, { holder: { id: 'example-1', name: '示例受理员' } }),
  segment('review', '2026-11-20T09:14:00+08:00', '2026-11-25T15:00:00+08:00', 1350, 3, { holder: { id: 'example-2', name: '示例审批员' }, department: { code: 'example', name: '示例科室' } }),
  segment('excluded', '2026-11-25T15:00:00+08:00', '2026-12-01T09:00:00+08:00', 1600, 4, { counted: false }),
  segment('audit', '2026-12-01T09:00:00+08:00', '2026-12-01T16:30:00+08:00', 330, 0, { holder: { id: 'example-3', name: '示例审核员' } }),
];

export const cards: readonly Pick<CardView, 'level' | 'rule' | 'state'>[] = [
  { level: 'warning', rule: 'promised:warning', state: 'noted' },
  { level: 'yellow', rule: 'step:yellow', state: 'open' },
  { level: 'red', rule: 'statutory:red', state: 'open' },
  { level: 'red', rule: 'noReasons:red', state: 'withdrawn' },
];
