import { newId } from '@zonggui/store/uuid';
import type { Casework } from '../casework';
import { Chance } from './chance';
import { examplePaper } from './example-paper';
import { person } from './people';
import type { Staff } from './scene';

interface Sent {
  readonly item: string;
  /** Working days ago. */
  readonly ago: number;
  /** What a window found to be mended, on the same day. */
  readonly back?: string;
}

const region = '210300';
const sendings: readonly Sent[] = [
  { item: 'shehui-baozhangka-guashi-jiegua', ago: 4 },
  { item: 'shiye-dengji', ago: 3 },
  { item: 'shehui-baozhangka-guashi-jiegua', ago: 2, back: '不清晰' },
  { item: 'geren-quanyi-jilu-qiye', ago: 1 },
  { item: 'shehui-baozhangka-buling-huanling', ago: 1, back: '与申请人信息不一致' },
  { item: 'renli-ziyuan-fuwu-xuke', ago: 0 },
];

/** 网上申报 (示例): some that wait for a window, some that were sent back. `days` are working days, the last one today. */
export function onlineMoments(casework: Casework, staff: Staff, days: readonly string[], seed: number): { at: Date; run: () => Promise<void> }[] {
  const chance = new Chance(seed);
  return sendings.flatMap((sent) => {
    const day = days[days.length - 1 - sent.ago];
    const applicant = person(chance);
    return day === undefined ? [] : [{ at: new Date(new Date(`${day}T09:00:00+08:00`).getTime() + chance.between(10, 300) * 60_000), run: () => submit(casework, staff, sent, applicant) }];
  });
}

async function submit({ submissions, submissionFiles, preReviews, catalogue }: Casework, staff: Staff, { item, back }: Sent, party: ReturnType<typeof person>): Promise<void> {
  const { id, queryCode } = await submissions.begin({ region, item });
  const { materials } = await catalogue.guide({ item, region, channel: 'web' });
  for (const { code } of materials) await submissionFiles.add(id, queryCode, { file: examplePaper(`EXAMPLE ${code}`), name: `示例-${code}.pdf`, material: code });
  const { phone = '', ...who } = party;
  await submissions.send(id, queryCode, { facts: {}, party: { ...who, phone }, deliveryMethod: 'electronic', smsConsent: true }, {});
  if (back === undefined) return;
  const defects = materials.slice(0, 1).map(({ code }) => ({ material: code, defect: back }));
  await preReviews.return(id, { defects }, { actor: staff('as-intake'), key: newId(), body: { id } });
}
