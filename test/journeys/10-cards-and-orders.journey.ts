// real: HTTP, PostgreSQL, Redis; the sweep is called as the worker calls it
import type { CardView } from '@zonggui/casework/supervision/supervision-views';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, first, huangshan, look, visitOf } from '../setup/visit';

describe('⑩ a card is answered, another withdrawn, and an order brings an answer', () => {
  let app: TestApp;
  let [clerk, reviewer, supervisor, stranger]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, reviewer, supervisor, stranger] = [await app.signIn('hs-intake'), await app.signIn('hs-review-zhengjiao'), await app.signIn('hs-supervise'), await app.signIn('hs-review-rencai')];
  });
  afterAll(() => app.close());

  async function overdue() {
    await app.setClock('2026-11-20T09:00:00+08:00');
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    await act(reviewer!, receipt, 'claim', { matterId: first(receipt.matters).id });
    await app.setClock('2026-12-04T17:31:00+08:00');
    while ((await app.casework.sweeps.sweep()).taken > 0);
    const cards = (await look(reviewer!, receipt)).cards as readonly CardView[];
    return { receipt, card: first(cards.filter(({ level }) => level === 'yellow')) };
  }

  it('the addressee answers with a reason, the supervisor closes it (销牌)', async () => {
    const { card } = await overdue();
    expect(card).toMatchObject({ rule: 'promised:yellow', state: 'open', replyDueOn: '2026-12-07', actions: ['answer', 'appeal'] });
    (await stranger!.post(`/cards/${card.id}/answer`, { reply: '不是我' })).expect(403);
    (await reviewer!.post(`/cards/${card.id}/answer`, { reply: '' })).expect(400);
    expect((await reviewer!.post(`/cards/${card.id}/answer`, { reply: '当日集中补录' })).expect(200).body).toMatchObject({ state: 'answered' });
    (await reviewer!.post(`/cards/${card.id}/answer`, { reply: '再说一次' })).expect(409);
    expect((await supervisor!.post(`/cards/${card.id}/close`, { reason: '属实' })).expect(200).body).toMatchObject({ state: 'closed' });
    expect((await supervisor!.get(`/cards/${card.id}`)).expect(200).body).toMatchObject({ reply: '当日集中补录', snapshot: { kind: 'promised', dueOn: '2026-12-04', state: 'reviewing', holder: reviewer!.session!.staff.name } });
    const { snapshot } = (await supervisor!.get(`/cards/${card.id}`)).expect(200).body;
    expect(snapshot.sentences).toEqual(expect.arrayContaining(['超过承诺时限。', expect.stringMatching(/说明原因。$/), expect.stringMatching(/^发牌时：承诺时限 10 个工作日，自 2026-11-20（受理）起算.*至 2026-12-04 17:30 届满。$/)]));
  });

  it('another is appealed and withdrawn by the supervisor alone; it stays in the ledger with the reason', async () => {
    const { card, receipt } = await overdue();
    (await reviewer!.post(`/cards/${card.id}/appeal`, { reason: '系统停机半日' })).expect(200);
    (await reviewer!.post(`/cards/${card.id}/withdraw`, { reason: '自己撤' })).expect(403);
    (await supervisor!.post(`/cards/${card.id}/withdraw`, { reason: '停机属实' })).expect(200);
    const ledger = (await supervisor!.get('/cards?state=withdrawn')).expect(200).body;
    expect(ledger.rows).toMatchObject([{ id: card.id, number: receipt.number, appeal: '系统停机半日', withdrawalReason: '停机属实', actions: [] }]);
    await app.setClock('2026-12-08T09:00:00+08:00');
    while ((await app.casework.sweeps.sweep()).taken > 0);
    expect((await look(supervisor!, receipt)).cards.map(({ rule }) => rule)).toEqual(['promised:warning', 'promised:yellow']);
  });

  it('an order is answered within its limit and closed; a second try with its key changes nothing', async () => {
    const { receipt, card } = await overdue();
    const order = { cardId: card.id, matterId: first(receipt.matters).id, post: 'review', department: 'hs-zhengjiao', content: '请说明何时办结', workdays: 2 };
    const key = 'b7f6a2f0-4a52-4c2f-9d5e-0c7f6f1f7a11';
    const issued = (await supervisor!.post(`/applications/${receipt.applicationId}/supervision-orders`, order, { key })).expect(201).body;
    expect((await supervisor!.post(`/applications/${receipt.applicationId}/supervision-orders`, order, { key })).expect(201).body).toEqual(issued);
    (await reviewer!.post(`/applications/${receipt.applicationId}/supervision-orders`, order)).expect(403);
    expect((await reviewer!.get('/tasks?kind=answerOrder')).expect(200).body.rows).toMatchObject([{ subjectId: issued.id, dueAt: '2026-12-08T09:30:00.000Z' }]);
    (await reviewer!.post(`/supervision-orders/${issued.id}/answer`, { answer: '12月8日办结' })).expect(200);
    (await supervisor!.post(`/supervision-orders/${issued.id}/close`, { reason: '同意' })).expect(200);
    expect((await look(reviewer!, receipt)).orders).toMatchObject([{ state: 'closed', answer: '12月8日办结' }]);
  });
});
