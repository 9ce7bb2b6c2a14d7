// real: HTTP, PostgreSQL, Redis
import type { WaitingPrint } from '@zonggui/casework/counter/waiting-prints';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { anshan, first, huangshan, visitOf } from '../setup/visit';

describe('㉕ 待打印: a printer fails', () => {
  let app: TestApp;
  let [clerk, colleague, abroad]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, colleague, abroad] = [await app.signIn('hs-intake'), await app.signIn('hs-duty'), await app.signIn('as-intake')];
  });
  afterAll(() => app.close());

  const prints = '/waiting-prints';
  const { window } = huangshan;
  const waiting = async (person: HttpClient, at: string | null = window) => (await person.get(at === null ? prints : `${prints}?window=${at}`)).expect(200).body as WaitingPrint[];
  const visited = () => visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
  const document = ({ documents }: { documents: readonly { id: string }[] }) => ({ kind: 'document', ids: [first(documents).id] });

  it('its 文书 waits by window, once, for whoever sits there; nobody’s name stands in it', async () => {
    const receipt = await visited();
    const sheets = [document(receipt)];
    (await clerk!.post(prints, { window, sheets })).expect(200);
    (await clerk!.post(prints, { window, sheets })).expect(200);
    const rows = await waiting(colleague!);
    expect(rows).toMatchObject([{ ...sheets[0], applicationId: receipt.applicationId, applicationNumber: receipt.number, queuedBy: clerk!.session?.staff.name }]);
    expect(Object.keys(first(rows)).sort()).toEqual(['applicationId', 'applicationNumber', 'id', 'ids', 'kind', 'number', 'queuedAt', 'queuedBy', 'series']);
    const own = { ids: rows.map(({ id }) => id) };
    expect((await abroad!.get(`${prints}?window=${window}`)).expect(403).body.type).toBe('/problems/post-required');
    expect((await abroad!.post(prints, { window: anshan.window, sheets })).expect(404).body.type).toBe('/problems/not-found');
    (await abroad!.post(`${prints}/printed`, { window: anshan.window, ...own })).expect(200);
    expect(await waiting(clerk!)).toHaveLength(1); // of another window: passed over
    expect((await colleague!.post(`${prints}/printed`, { window, ...own })).expect(200).body).toEqual([]);
    expect((await colleague!.post(`${prints}/printed`, { window, ...own })).expect(200).body).toEqual([]);
  });

  it('is struck with a reason alone, and leaves the list with what was annulled', async () => {
    const [one, other] = [await visited(), await visited()];
    (await clerk!.post(prints, { window, sheets: [document(one), document(other)] })).expect(200);
    const { id } = first(await waiting(clerk!));
    const strike = async (reason: string) => clerk!.post(`${prints}/${id}/strike`, { window, reason });
    expect((await strike(' ')).expect(400).body.fields).toMatchObject([{ field: 'reason' }]);
    expect((await strike('已改发电子文书')).expect(200).body).toHaveLength(1);
    expect((await strike('再次')).expect(404).body.type).toBe('/problems/not-found');
    const left = first(await waiting(clerk!));
    (await clerk!.post(`/applications/${left.applicationId}/undo`)).expect(200);
    expect(await waiting(clerk!)).toEqual([]);
  });

  it('whoever sits at no window has a list of his own, and a page waits as a 文书 does, made anew when it is printed', async () => {
    const [receipt, issuer] = [await visited(), await app.signIn('hs-issue')];
    const [labels, unclaimed] = [{ kind: 'folderLabels', ids: [receipt.applicationId] }, { kind: 'unclaimed', ids: [] }];
    (await issuer.post(prints, { sheets: [labels, unclaimed] })).expect(200);
    (await issuer.post(prints, { sheets: [labels, document(receipt)] })).expect(200);
    expect(await waiting(issuer, null)).toMatchObject([{ ...labels, applicationNumber: receipt.number }, { ...unclaimed, applicationId: null }, document(receipt)]);
    expect([await waiting(clerk!, null), await waiting(clerk!)]).toEqual([[], []]);
    for (const sheet of [{ kind: 'folderLabels', ids: ['1'] }, { kind: 'reviewSheet', ids: [receipt.applicationId] }, { kind: 'document', ids: [] }]) expect((await issuer.post(prints, { sheets: [sheet] })).expect(404).body.type).toBe('/problems/not-found');
    expect((await abroad!.post(prints, { sheets: [labels] })).expect(404).body.type).toBe('/problems/not-found');
    expect((await issuer.post(prints, { sheets: [{ kind: 'letter', ids: [] }] })).expect(400).body.fields).toMatchObject([{ field: 'sheets.0.kind' }]);
  });
});
