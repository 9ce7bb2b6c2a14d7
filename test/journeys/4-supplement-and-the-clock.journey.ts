// real: HTTP, PostgreSQL, Redis
import { startApp, type TestApp } from '../setup/app';
import { act, first, huangshan, look, visitOf } from '../setup/visit';

describe('④ 补正 on an example item of 10 工作日: received 2026-11-20, papers supplied 11-27', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it.each([
    ['demo-accepted-10', 'the clock runs from acceptance', '2026-12-11'],
    ['demo-received-10', 'supply counts as receipt', '2026-12-11'],
    ['demo-received-10-strict', 'supply does not count as receipt', '2026-12-04'],
  ])('%s: %s → due %s', async (item, _rule, due) => {
    await app.setClock('2026-11-20T10:00:00+08:00');
    const clerk = await app.signIn('hs-intake');
    const receipt = await visitOf(clerk, huangshan, { items: [item], without: ['hukouben'] });
    expect(first(receipt.matters).state).toBe('supplementing');
    const matterId: string = first(receipt.matters).id;

    await app.setClock('2026-11-27T10:00:00+08:00');
    await act(clerk, receipt, 'supplement', { matterId, papers: [{ material: 'hukouben', status: 'received' }] });
    const accepted = await act(clerk, receipt, 'accept', { matterId });
    expect(accepted.matters[0]).toMatchObject({ state: 'queued', dueOn: due });
    const { matters } = await look(clerk, receipt);
    expect(first(first(matters).clocks.filter((clock) => clock.kind === 'promised' && clock.state === 'running')).dueAt).toBe(`${due}T09:30:00.000Z`);
  });
});
