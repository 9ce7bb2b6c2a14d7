import { answer, called, close, dispute, explain, finish, rectify, report, setAside } from './complaint-steps';
import type { Step } from './scene';
import { rate } from './steps';
import type { Story } from './story';

/** Finished at the counter and rated badly the next day; the rest is the handling. */
const complaint = (name: string, share: number, ago: Story['ago'], ...steps: readonly Step[]): Story => ({ name, share, ago, visit: () => ({ bureau: 'as', items: ['shiye-dengji'], delivery: 'none' }), steps: () => [rate(1, [4, 5]), ...steps] });

/** 差评 in every state there is. */
export const complaintStories: readonly Story[] = [
  complaint('差评待核实', 2, [1, 3]),
  complaint('差评未接通', 1, [2, 3], called(1, false)),
  complaint('差评已回访', 1, [2, 4], called(2, true)),
  complaint('差评整改中', 2, [3, 8], called(2, true), rectify(2)),
  complaint('差评解释说明', 1, [3, 6], called(2, true), explain(3)),
  complaint('差评申请不予采纳', 1, [3, 6], called(2, true), dispute(2)),
  complaint('差评不予采纳', 1, [6, 30], called(2, true), dispute(2), setAside(3)),
  complaint('差评待反馈', 1, [4, 7], called(2, true), rectify(2), finish(4)),
  complaint('差评再次整改', 1, [6, 9], called(2, true), rectify(2), finish(4), answer(5, 3)),
  complaint('差评已反馈', 1, [6, 9], called(2, true), explain(2), finish(4), answer(5, 2)),
  complaint('差评报告单已报', 1, [7, 12], called(2, true), rectify(2), finish(4), answer(5, 1), report(6)),
  complaint('差评已办结', 2, [12, 38], called(2, true), rectify(2), finish(3), answer(4, 1), report(5), close(5)),
];
