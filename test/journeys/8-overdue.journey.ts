// real: HTTP, PostgreSQL, Redis; the sweep is called as the worker calls it
import { startApp, type TestApp } from '../setup/app';
import { act, first, huangshan, look, visitOf } from '../setup/visit';

describe('⑧ overdue after the clock is moved: per cause one card, per cause and addressee one notice', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('crossing both instants gives one 预警 and one 黄牌, however often anybody looks', async () => {
    const clerk = await app.signIn('hs-intake');
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    const reviewer = await app.signIn('hs-review-zhengjiao');
    await app.setClock('2026-12-07T09:00:00+08:00');
    await act(reviewer, receipt, 'claim', { matterId: first(receipt.matters).id });
    await act(reviewer, receipt, 'release', { matterId: first(receipt.matters).id });

    const view = await look(reviewer, receipt);
    expect(view.cards.map((card) => card.level)).toEqual(['warning', 'yellow']);
    const notices: { cause: string; addressee: string; count: number }[] = await app.dataSource.query(
      `select cause, addressee, count(*)::int as count from notice where application_id = $1 and cause like 'clock:%' group by 1, 2`,
      [receipt.applicationId],
    );
    expect(notices.map(({ count }) => count)).toEqual([1, 1, 1]);

    const supervisor = await app.signIn('hs-supervise');
    const overdue = (await supervisor.get('/reports/overdue')).expect(200).body;
    expect(overdue.rows).toMatchObject([{ number: receipt.number, dueOn: '2026-12-04', overdueWorkingDays: 1, cards: 2 }]);

    const card = first(view.cards.filter((one) => one.level === 'yellow'));
    (await reviewer.post(`/cards/${card.id}/answer`, { reply: '当日有集中补录' })).expect(200);
    expect((await look(reviewer, receipt)).cards).toContainEqual(expect.objectContaining({ id: card.id, state: 'answered', reply: '当日有集中补录' }));
  });
});
