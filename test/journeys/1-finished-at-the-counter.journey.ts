// real: HTTP, PostgreSQL, Redis
import { startApp, type TestApp } from '../setup/app';
import { anshan, look, visitOf } from '../setup/visit';

describe('① 鞍山 失业登记 at the window: accepted and finished in one gesture, issued, rated', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is one transaction with several events', async () => {
    const clerk = await app.signIn('as-intake');
    const receipt = await visitOf(clerk, anshan, { items: ['失业登记'] });
    expect(receipt).toMatchObject({ state: 'rating', matters: [{ item: { code: 'shiye-dengji' }, state: 'issued' }] });
    const view = await look(clerk, receipt);
    expect(view.events.map((event) => event.type)).toEqual(['registered', 'accepted', 'approved', 'issued', 'delivered', 'ratingInvited']);
    expect(new Set(view.events.map((event) => event.recordedAt)).size).toBe(1);
    expect(view.demo).toBe(true);

    const rated = (await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 1 })).expect(200).body;
    expect(rated).toMatchObject({ state: 'archived', rating: 'rated' });
  });

  it('is refused to a clerk of another region', async () => {
    const stranger = await app.signIn('hs-intake');
    const answer = await stranger.post('/applications', { ...anshan, party: { kind: 'person', idType: 'passport', idNumber: 'E12345678', name: '示例' }, matters: [{ item: '失业登记' }], papers: [], deliveryMethod: 'none', gesture: 'verdict' });
    expect(answer.expect(403).body).toMatchObject({ type: '/problems/post-required' });
  });
});
