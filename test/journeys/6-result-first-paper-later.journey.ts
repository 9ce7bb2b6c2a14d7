// real: HTTP, PostgreSQL, Redis
import { startApp, type TestApp } from '../setup/app';
import { act, anshan, first, look, visitOf } from '../setup/visit';

describe('⑥ 档案转入 先办后补: the result is out, the clock runs, archived only when made up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('waits for the copy of the identity card', async () => {
    const clerk = await app.signIn('as-intake');
    const receipt = await visitOf(clerk, anshan, { items: ['流动人员人事档案转入'], without: ['shenfenzheng-fuyinjian'], extra: { undertakingSigned: true } });
    expect(receipt).toMatchObject({ state: 'rating', matters: [{ state: 'issued' }] });
    const open = await look(clerk, receipt);
    expect(open.deferrals).toMatchObject([{ way: 'afterResult', state: 'open', dueOn: '2026-12-11', boundedByPromise: false }]);

    const rated = (await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 2 })).expect(200).body;
    expect(rated).toMatchObject({ state: 'rating', rating: 'rated', owed: [{ dueOn: '2026-12-11' }] });
    expect(await act(clerk, receipt, 'makeUp', { deferralId: first(open.deferrals).id })).toMatchObject({ state: 'archived' });
  });

  it('past its day a supervisor owns it, and nothing is revoked by itself', async () => {
    const clerk = await app.signIn('as-intake');
    await app.setClock('2026-11-20T09:00:00+08:00');
    const receipt = await visitOf(clerk, anshan, { items: ['流动人员人事档案转入'], without: ['shenfenzheng-fuyinjian'], extra: { undertakingSigned: true } });
    await app.setClock('2026-12-14T09:00:00+08:00');
    const supervisor = await app.signIn('as-supervise');
    const { deferrals } = await look(supervisor, receipt);
    // the first command after the day finds what time did
    const waived = await act(supervisor, receipt, 'waive', { deferralId: first(deferrals).id, reason: '已由信息系统核实' });
    expect(waived).toMatchObject({ matters: [{ state: 'issued' }] });
    const { events } = await look(supervisor, receipt);
    expect(events.map((event) => event.type)).toEqual(expect.arrayContaining(['deferralEscalated', 'ratingWaived', 'deferralWaived', 'archived']));
  });
});
