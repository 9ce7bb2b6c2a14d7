import { newId } from '@zonggui/store/uuid';
import type { Casework } from '../casework';
import type { Staff } from './scene';

const window = 'hs-zonghe-1';
const to = { desk: 'review', department: 'hs-zhengjiao' } as const;

/** 材料流转交接单 of the last afternoon: one that was received but for a folder, one that waits for its department; `at` sets the clock. */
export async function handPapers(casework: Casework, staff: Staff, at: (minutesAgo: number) => void): Promise<void> {
  const [clerk, reviewer] = [staff('hs-intake'), staff('hs-review-zhengjiao')];
  const hand = async (rows: readonly { applicationId: string; files: number }[]) => {
    if (rows.length === 0) return null;
    const input = { desk: 'counter' as const, window, to, rows: rows.map(({ applicationId, files }, index) => ({ applicationId, pages: files * 3, sealed: index === 0 })) };
    return (await casework.paperTransfers.hand(input, { actor: clerk, key: newId(), body: input })).id;
  };
  at(50);
  const here = (await casework.paperLists.candidates({ desk: 'counter', window, earlier: true }, clerk)).filter(({ decided, department }) => !decided && department?.code === to.department).slice(0, 7);
  const [sent, waiting] = [here.slice(0, 3), here.slice(3)];
  const received = await hand(sent);
  at(40);
  if (received !== null) {
    const rows = sent.map(({ applicationId }, index) => ({ applicationId, arrived: index !== 1, ...(index === 1 && { difference: '没有随单送来（示例）' }) }));
    await casework.paperTransfers.receive(received, { rows }, { actor: reviewer, key: newId(), body: { rows } });
  }
  at(20);
  await hand(waiting);
  at(0);
}
