// real: HTTP, PostgreSQL, Redis; no worker runs
import { startApp, type TestApp } from '../setup/app';
import { anshan, first, look, visitOf } from '../setup/visit';

describe('⑦ nothing decided for five working days, the worker stopped (行政许可法 32(1)(四))', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('the next command finds the licence deemed accepted from receipt, with both instants recorded', async () => {
    const clerk = await app.signIn('as-intake');
    const receipt = await visitOf(clerk, anshan, { items: ['人力资源服务许可审批'], gesture: 'register' });
    expect(first(receipt.matters).state).toBe('received');

    await app.setClock('2026-11-30T10:00:00+08:00');
    const late = await clerk.post(`/applications/${receipt.applicationId}/accept`, { matterId: first(receipt.matters).id });
    expect(late.expect(409).body).toMatchObject({ type: '/problems/verb-not-allowed', state: 'queued', allowed: expect.arrayContaining(['claim']) });

    const view = await look(clerk, receipt);
    expect(view.matters[0]).toMatchObject({ state: 'queued', deemed: true, acceptedOn: '2026-11-20' });
    const deemed = first(view.events.filter((event) => event.type === 'deemedAccepted'));
    expect(deemed).toMatchObject({ occurredAt: '2026-11-27T09:30:00.000Z', actor: '系统' });
    expect(Date.parse(deemed.recordedAt)).toBeGreaterThanOrEqual(Date.parse('2026-11-30T10:00:00+08:00'));
    expect(first(view.matters).clocks.find((clock) => clock.kind === 'promised')).toMatchObject({ dueOn: '2026-12-18' });
  });
});
