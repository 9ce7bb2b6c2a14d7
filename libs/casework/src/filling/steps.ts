import type { Matter } from '@zonggui/domain/application/application';
import { counterIndicators } from '@zonggui/domain/output/rating-indicators';
import { DomainError } from '@zonggui/domain/errors';
import { newId } from '@zonggui/store/uuid';
import { examplePaper } from './example-paper';
import { step, type Scene, type Step } from './scene';

/** Steps that several stories share. */
export const claim = (on: number): Step => step(on, (scene) => scene.each('review', ['queued'], ({ id: matterId }) => ({ type: 'claim', matterId })));

export const approve = (on: number): Step =>
  step(on, (scene) => scene.each('review', ['reviewing'], (matter) => ({ type: 'approve', matterId: matter.id, opinion: '符合条件，同意办理（示例）', ...second(scene, matter) })));

export const deny = (on: number): Step => step(on, (scene) => scene.each('review', ['reviewing'], ({ id: matterId }) => ({ type: 'deny', matterId, opinion: '所填信息与材料不一致（示例）', basis: '示例依据' })));

export const submit = (on: number): Step =>
  step(on, (scene) => scene.each('review', ['reviewing'], (matter) => ({ type: 'submit', matterId: matter.id, proposal: 'grant', opinion: '拟同意（示例）', ...second(scene, matter) })));

export const confirm = (on: number): Step => step(on, (scene) => scene.each('audit', ['auditing'], ({ id: matterId }) => ({ type: 'confirm', matterId, opinion: '同意（示例）' })));

/** 出件, and into the next free 存放格口 until it goes out. */
export const issue = (on: number): Step =>
  step(on, async (scene) => {
    await scene.each('issue', ['granted', 'denied'], ({ id: matterId }) => ({ type: 'issue', matterId }));
    for (const { id, state } of (await scene.application()).deliveries) if (state === 'open') await putAway(scene, id);
  });

/** Where every hole is taken, or the office has none, it lies on the counter. */
async function putAway(scene: Scene, deliveryId: string): Promise<void> {
  await scene.casework.pigeonholes.put([deliveryId], undefined, { actor: scene.at('issue'), key: newId(), body: { deliveryId } }).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
  });
}

/** Licences want a second reviewer, money a second person's key. */
function second(scene: Scene, matter: Matter): { coReviewer?: string; secondPerson?: string } {
  const { nature, money } = matter.terms;
  return { ...(nature === 'licence' && { coReviewer: scene.at('review', matter, true).id }), ...(money === true && { secondPerson: scene.at('duty').id }) };
}

/** At the window, or by post. */
export const handOver = (on: number): Step =>
  step(on, async (scene) => {
    for (const { id: deliveryId, method, state } of (await scene.application()).deliveries) {
      if (state !== 'open') continue;
      const tracking = `EX${scene.chance.between(100_000_000, 999_999_999)}CN`;
      await scene.act(scene.at('issue'), method === 'mail' ? { type: 'mail', deliveryId, tracking } : { type: 'deliver', deliveryId, receiver: 'self' });
    }
  });

const words = { 1: '办得很快，谢谢（示例）', 2: '流程清楚（示例）', 3: '还可以（示例）', 4: '跑了两趟（示例）', 5: '等得太久（示例）' } as const;

/** By the applicant himself, if he was asked. */
export const rate = (on: number, codes: readonly (1 | 2 | 3 | 4 | 5)[]): Step =>
  step(on, async (scene) => {
    const { casework, receipt, chance } = scene;
    const code = chance.pick(codes);
    if ((await scene.application()).rating === 'invited') await casework.ratings.rate(receipt.number, { queryCode: receipt.queryCode, code, comment: words[code], anonymous: chance.in(20), indicators: chance.in(60) ? [chance.pick(counterIndicators)] : [] }, newId());
  });

export const supply = (on: number, material: string): Step =>
  step(on, async (scene) => {
    await scene.each('intake', ['supplementing'], ({ id: matterId }) => ({ type: 'supplement', matterId, papers: [{ material, status: 'received' }] }));
    await scene.each('intake', ['received'], ({ id: matterId }) => ({ type: 'accept', matterId }));
  });

/** The applicant sends what is missing from home. */
export const sendIn = (on: number, material: string): Step =>
  step(on, async ({ casework, receipt }) => void (await casework.supplied.supply(receipt.number, receipt.queryCode, { file: examplePaper(`EXAMPLE ${material}`), name: `示例-${material}.pdf`, material }, newId())));

export const makeUp = (on: number): Step =>
  step(on, async (scene) => {
    for (const { id: deferralId, state } of (await scene.application()).deferrals) if (state === 'open') await scene.act(scene.at('intake'), { type: 'makeUp', deferralId });
  });

/** 牌 that ask for an answer, each once. */
export const answerCards = (on: number, verb: 'answer' | 'appeal', said: string): Step =>
  step(on, async (scene) => {
    const [matter] = (await scene.application()).matters;
    for (const id of await scene.ids(`select id from card where application_id = $1 and state = 'open' order by id limit 1`)) await scene.casework.supervision.moveCard(id, verb, said, scene.at('review', matter));
  });

export const decideCards = (on: number, state: 'answered' | 'appealed', verb: 'close' | 'withdraw', said: string): Step =>
  step(on, async (scene) => {
    for (const id of await scene.ids(`select id from card where application_id = $1 and state = '${state}' order by id`)) await scene.casework.supervision.moveCard(id, verb, said, scene.at('supervise'));
  });

/** 督办 of the department that has it. */
export const order = (on: number): Step =>
  step(on, async (scene) => {
    const [matter] = (await scene.application()).matters;
    if (matter === undefined) return;
    const input = { matterId: matter.id, post: 'review' as const, ...(matter.department !== null && { department: matter.department }), content: '请说明未按期办结的原因和办结时间（示例）', workdays: 2 };
    await scene.casework.supervision.issueOrder(scene.receipt.applicationId, input, { actor: scene.at('supervise'), key: newId(), body: { input } });
  });

export const moveOrders = (on: number, verb: 'answer' | 'close'): Step =>
  step(on, async (scene) => {
    const [matter] = (await scene.application()).matters;
    const by = verb === 'answer' ? scene.at('review', matter) : scene.at('supervise');
    const said = verb === 'answer' ? '材料已核对完毕，两日内办结（示例）' : '同意（示例）';
    for (const id of await scene.ids(`select id from supervision_order where application_id = $1 and state = '${verb === 'answer' ? 'open' : 'answered'}'`)) await scene.casework.supervision.moveOrder(id, verb, said, by);
  });
