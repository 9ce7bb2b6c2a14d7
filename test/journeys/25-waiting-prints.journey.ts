// real: HTTP, PostgreSQL, Redis
import type { WaitingPrint } from '@zonggui/casework/counter/waiting-prints';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { anshan, first, huangshan, visitOf } from '../setup/visit';

describe('㉕ 待打印: the printer of a window fails', () => {
  let app: TestApp;
  let [clerk, colleague, abroad]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, colleague, abroad] = [await app.signIn('hs-intake'), await app.signIn('hs-duty'), await app.signIn('as-intake')];
  });
  afterAll(() => app.close());

  const prints = (window = huangshan.window) => `/windows/${window}/prints`;
  const waiting = async (person: HttpClient, window?: string) => (await person.get(prints(window))).expect(200).body as WaitingPrint[];
  const visited = () => visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });

  it('its 文书 waits by window, once, for whoever sits there; nobody’s name stands in it', async () => {
    const receipt = await visited();
    const documents = [first(receipt.documents).id];
    (await clerk!.post(prints(), { documents })).expect(200);
    (await clerk!.post(prints(), { documents })).expect(200);
    const rows = await waiting(colleague!);
    expect(rows).toMatchObject([{ documentId: documents[0], applicationId: receipt.applicationId, applicationNumber: receipt.number, queuedBy: clerk!.session?.staff.name }]);
    expect(Object.keys(first(rows)).sort()).toEqual(['applicationId', 'applicationNumber', 'documentId', 'id', 'number', 'queuedAt', 'queuedBy', 'series']);
    const own = { ids: rows.map(({ id }) => id) };
    expect((await abroad!.get(prints())).expect(403).body.type).toBe('/problems/post-required');
    expect((await abroad!.post(prints(anshan.window), { documents })).expect(404).body.type).toBe('/problems/not-found');
    (await abroad!.post(`${prints(anshan.window)}/printed`, own)).expect(200);
    expect(await waiting(clerk!)).toHaveLength(1); // of another window: passed over
    expect((await colleague!.post(`${prints()}/printed`, own)).expect(200).body).toEqual([]);
    expect((await colleague!.post(`${prints()}/printed`, own)).expect(200).body).toEqual([]);
  });

  it('is struck with a reason alone, and leaves the list with what was annulled', async () => {
    const [one, other] = [await visited(), await visited()];
    (await clerk!.post(prints(), { documents: [one, other].map(({ documents }) => first(documents).id) })).expect(200);
    const [row] = await waiting(clerk!);
    expect((await clerk!.post(`${prints()}/${row!.id}/strike`, { reason: ' ' })).expect(400).body.fields).toMatchObject([{ field: 'reason' }]);
    expect((await clerk!.post(`${prints()}/${row!.id}/strike`, { reason: '已改发电子文书' })).expect(200).body).toHaveLength(1);
    expect((await clerk!.post(`${prints()}/${row!.id}/strike`, { reason: '再次' })).expect(404).body.type).toBe('/problems/not-found');
    const left = first(await waiting(clerk!));
    (await clerk!.post(`/applications/${left.applicationId}/undo`)).expect(200);
    expect(await waiting(clerk!)).toEqual([]);
  });
});
