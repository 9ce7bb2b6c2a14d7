// real: HTTP, PostgreSQL, Redis
import { startApp, type TestApp } from '../setup/app';
import { act, anshan, first, look, visitOf } from '../setup/visit';

describe('② 用工备案 with a paper missing: 容缺 bounded by the promise, made up, reviewed, issued', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('goes the whole way', async () => {
    const clerk = await app.signIn('as-intake');
    const receipt = await visitOf(clerk, anshan, { items: ['用工备案'], without: ['laodong-hetong'], extra: { undertakingSigned: true } });
    expect(receipt.matters[0]).toMatchObject({ state: 'queued', dueOn: '2026-11-27' });
    const accepted = await look(clerk, receipt);
    expect(accepted.deferrals).toMatchObject([{ material: 'laodong-hetong', way: 'beforeResult', state: 'open', boundedByPromise: true, dueOn: '2026-11-27' }]);
    expect(first(accepted.deferrals).source.quote).toContain('可容缺受理');

    const matterId: string = first(receipt.matters).id;
    const reviewer = await app.signIn('as-review-renjiu');
    await act(reviewer, receipt, 'claim', { matterId });
    await act(reviewer, receipt, 'approve', { matterId, opinion: '同意办理' });

    const output = await app.signIn('as-issue');
    const tooEarly = await output.post(`/applications/${receipt.applicationId}/issue`, { matterId });
    expect(tooEarly.expect(422).body).toMatchObject({ type: '/problems/deferral-open', missing: [{ code: 'laodong-hetong' }] });

    await act(clerk, receipt, 'makeUp', { deferralId: first(accepted.deferrals).id });
    const issued = await act(output, receipt, 'issue', { matterId });
    expect(issued.state).toBe('issuing');
    const waiting = await look(output, receipt);
    expect(await act(output, receipt, 'deliver', { deliveryId: first(waiting.deliveries).id, receiver: 'self' })).toMatchObject({ state: 'rating' });
  });
});
