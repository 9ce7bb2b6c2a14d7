import { randomInt } from 'node:crypto';
import type { ApplicationView, CommandReceipt } from '@zonggui/casework/application/views';
import type { StubbornClient } from './chaos-client';
import type { SeededChance } from './chaos-random';
import { anshan, huangshan } from './visit';

/** Who works in the journeys. */
export const logins = [
  'hs-intake', 'hs-review-rencai', 'hs-review-zhengjiao', 'hs-issue', 'as-intake', 'as-review-renjiu', 'as-issue', 'admin',
] as const;
export type Login = (typeof logins)[number];
export type Staff = Readonly<Record<Login, StubbornClient>> & { readonly applicant: StubbornClient };

interface Journey {
  /** How many commands it sends, exactly. */
  readonly commands: number;
  readonly weight: number;
  readonly walk: (staff: Staff) => Promise<unknown>;
}

type Place = typeof anshan;

async function register(clerk: StubbornClient, place: Place, items: readonly string[], { without = [], gesture = 'verdict' }: { without?: readonly string[]; gesture?: string } = {}): Promise<CommandReceipt> {
  const matters = items.map((item) => ({ item }));
  const { region, channel } = place;
  const { materials } = await clerk.ask<{ materials: { code: string }[] }>('POST', '/assessments', { region, channel, matters, papers: [] });
  const papers = materials.filter(({ code }) => !without.includes(code)).map(({ code }) => ({ material: code, status: 'received' }));
  const party = { kind: 'person', idType: 'passport', idNumber: `E12345${randomInt(100, 130)}`, name: '示例·申请人', phone: '13800000000' };
  return clerk.register({ ...place, party, matters, papers, deliveryMethod: 'window', gesture, undertakingSigned: true });
}

const matterOf = (receipt: CommandReceipt, item: string): string => receipt.matters.find((matter) => matter.item.code === item)?.id ?? '';
const look = (person: StubbornClient, { applicationId }: CommandReceipt) => person.ask<ApplicationView>('GET', `/applications/${applicationId}`);

/** 4 commands: review, grant or denial, result, hand-out. */
async function handOut(clerk: StubbornClient, receipt: CommandReceipt): Promise<void> {
  const { deliveries } = await look(clerk, receipt);
  await clerk.act(receipt, 'deliver', { deliveryId: deliveries.find(({ state }) => state === 'open')?.id, receiver: 'self' });
}

async function oneMatter(staff: Staff, code: number | null): Promise<void> {
  const receipt = await register(staff['hs-intake'], huangshan, ['jiuye-dengji']);
  const matterId = matterOf(receipt, 'jiuye-dengji');
  await staff['hs-review-rencai'].act(receipt, 'claim', { matterId });
  await staff['hs-review-rencai'].act(receipt, 'approve', { matterId, opinion: '同意' });
  await staff['hs-issue'].act(receipt, 'issue', { matterId });
  await handOut(staff['hs-issue'], receipt);
  if (code !== null) await staff.applicant.rate(receipt, code);
}

/** Three matters, two departments at once; one denied, one withdrawn, a 差评 at the end. */
async function bundle(staff: Staff): Promise<void> {
  const items = ['jiuye-dengji', 'demo-accepted-10', 'laodong-yonggong-beian'];
  const receipt = await register(staff['hs-intake'], huangshan, items);
  const [jobs = '', pensions = '', record = ''] = items.map((item) => matterOf(receipt, item));
  await Promise.all([
    staff['hs-review-rencai'].act(receipt, 'claim', { matterId: jobs }),
    staff['hs-review-zhengjiao'].act(receipt, 'claim', { matterId: pensions }),
    staff['hs-intake'].act(receipt, 'withdraw', { matterId: record, reason: '申请人要求撤回' }),
  ]);
  await Promise.all([
    staff['hs-review-rencai'].act(receipt, 'approve', { matterId: jobs, opinion: '同意' }),
    staff['hs-review-zhengjiao'].act(receipt, 'deny', { matterId: pensions, opinion: '材料与登记信息不一致', basis: '示例依据' }),
  ]);
  await Promise.all([jobs, pensions].map((matterId) => staff['hs-issue'].act(receipt, 'issue', { matterId })));
  await handOut(staff['hs-issue'], receipt);
  await staff.applicant.rate(receipt, 5);
}

async function owing(staff: Staff): Promise<void> {
  const receipt = await register(staff['as-intake'], anshan, ['yonggong-beian'], { without: ['laodong-hetong'] });
  const matterId = matterOf(receipt, 'yonggong-beian');
  await staff['as-review-renjiu'].act(receipt, 'claim', { matterId });
  const { deferrals } = await look(staff['as-intake'], receipt);
  await staff['as-intake'].act(receipt, 'makeUp', { deferralId: deferrals[0]?.id });
  await staff['as-review-renjiu'].act(receipt, 'approve', { matterId, opinion: '同意' });
  await staff['as-issue'].act(receipt, 'issue', { matterId });
  await handOut(staff['as-issue'], receipt);
}

async function supplemented(staff: Staff): Promise<void> {
  const receipt = await register(staff['hs-intake'], huangshan, ['demo-received-10'], { without: ['hukouben'] });
  const matterId = matterOf(receipt, 'demo-received-10');
  await staff['hs-intake'].act(receipt, 'supplement', { matterId, papers: [{ material: 'hukouben', status: 'received' }] });
  await staff['hs-intake'].act(receipt, 'accept', { matterId });
}

async function held(staff: Staff): Promise<void> {
  const receipt = await register(staff['hs-intake'], huangshan, ['demo-accepted-10']);
  await staff['hs-review-zhengjiao'].act(receipt, 'claim', { matterId: matterOf(receipt, 'demo-accepted-10') });
}

/** Some go the whole way; the others are left lying, each in front of another clock. */
const journeys: readonly Journey[] = [
  { commands: 6, weight: 3, walk: (staff) => oneMatter(staff, 1) },
  { commands: 10, weight: 3, walk: bundle },
  { commands: 6, weight: 2, walk: owing },
  { commands: 5, weight: 2, walk: (staff) => oneMatter(staff, null) }, // the rating is never given
  { commands: 3, weight: 2, walk: supplemented }, // nobody signs for it
  { commands: 2, weight: 2, walk: held }, // never decided
  { commands: 1, weight: 1, walk: ({ 'as-intake': clerk }) => register(clerk, anshan, ['renli-ziyuan-fuwu-xuke'], { gesture: 'register' }) }, // accepted by silence
  { commands: 1, weight: 1, walk: ({ 'hs-intake': clerk }) => register(clerk, huangshan, ['jiuye-dengji'], { gesture: 'register' }) }, // a card by silence
  { commands: 1, weight: 1, walk: ({ 'hs-intake': clerk }) => register(clerk, huangshan, ['demo-accepted-10'], { without: ['hukouben'] }) }, // never supplied, a supervisor's
  { commands: 1, weight: 1, walk: ({ 'as-intake': clerk }) => register(clerk, anshan, ['yonggong-beian'], { without: ['laodong-hetong'] }) }, // the paper stays owed
  { commands: 1, weight: 1, walk: ({ 'as-intake': clerk }) => register(clerk, anshan, ['dangan-zhuanru'], { without: ['shenfenzheng-fuyinjian'] }) }, // the result is out, the paper owed, no rating
];

/** Journeys of exactly `commands` commands together, every kind among them. */
export function plan(commands: number, chance: SeededChance): Journey['walk'][] {
  const urn = journeys.flatMap((journey) => new Array<Journey>(journey.weight).fill(journey));
  const chosen = [...journeys];
  for (let left = commands - sum(chosen); left > 0; left = commands - sum(chosen)) chosen.push(chance.pick(urn.filter((journey) => journey.commands <= left)));
  return chance.shuffled(chosen).map(({ walk }) => walk);
}

const sum = (chosen: readonly Journey[]): number => chosen.reduce((total, journey) => total + journey.commands, 0);
