// real: HTTP, PostgreSQL, Redis
import { unzipSync } from 'fflate';
import type { DocumentView } from '@zonggui/casework/document/document-list';
import { sheetNumber } from '@zonggui/domain/intake/sheet-number';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, bodyOf, first, huangshan, look, visitOf } from '../setup/visit';

describe('⑮ 断网: nobody loses a day', () => {
  let app: TestApp;
  let [clerk, colleague, supervisor]: HttpClient[] = [];
  const { window } = huangshan;
  const sheet = (serial: number) => sheetNumber(window, serial);
  const outage = (serial: number, receivedAt: string) => ({ extra: { outage: { sheet: sheet(serial), receivedAt } } });
  const stateOf = async (serial: number) => ((await clerk!.get(`/outage-sheets?window=${window}`)).expect(200).body.rows as { serial: number; state: string }[]).find((row) => row.serial === serial);

  beforeAll(async () => {
    app = await startApp({ clock: '2026-11-16T09:00:00+08:00' });
    [clerk, colleague, supervisor] = [await app.signIn('hs-intake'), await app.signIn('hs-duty'), await app.signIn('hs-supervise')];
  });
  afterAll(() => app.close());

  it('a block of fifty numbers is taken once for one key, printed a sheet to a page, and 补打 when printed again', async () => {
    const key = '7f0c3f6e-2a52-4d1c-9a05-0d9f6a4b1c11';
    const range = { window, from: 1, to: 50 };
    expect((await clerk!.post('/outage-sheets', { window }, { key })).expect(201).body).toEqual(range);
    expect((await clerk!.post('/outage-sheets', { window }, { key })).expect(201).body).toEqual(range);
    expect((await clerk!.get(`/outage-sheets?window=${window}`)).expect(200).body).toMatchObject({ unused: 50, withinDays: 7 });
    const page = (await clerk!.post('/outage-sheets/prints', { window, numbers: [1, 2, 3].map(sheet), paper: 'A5' })).expect(200).text;
    expect(page.match(/<section class="sheet">/g)).toHaveLength(3);
    for (const word of [sheet(1), sheet(3), '断网收件单', '实际收件时间', '五个工作日', '即为受理', 'size:A5']) expect(page).toContain(word);
    expect(page).not.toMatch(/补打|\{\{|\b(undefined|null|NaN)\b/);
    expect((await clerk!.post('/outage-sheets/prints', { window, numbers: [sheet(2)] })).expect(200).text).toContain('补打 第2次');
    (await (await app.signIn('as-intake')).post('/outage-sheets', { window })).expect(403);
  });

  it('断网补录 keeps the actual receive time: on the matter, on its clocks, in history and on what is printed', async () => {
    await app.setClock('2026-11-23T09:05:00+08:00');
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'], ...outage(1, '2026-11-20T16:50:00+08:00') });
    expect(receipt.promisedOn).toBe('2026-12-04');
    const view = await look(clerk!, receipt);
    expect(view).toMatchObject({ receivedAt: '2026-11-20T08:50:00.000Z' });
    const events = await app.dataSource.query<{ type: string; occurred: Date; recorded: Date; sheet: string | null }[]>(
      `select type, occurred_at as occurred, recorded_at as recorded, body::jsonb #>> '{data,sheet}' as sheet from event where stream_id = $1 and type in ('registered','accepted') order by seq`, [receipt.applicationId],
    );
    const recorded = events[0]?.recorded;
    expect(recorded?.toISOString()).toMatch(/^2026-11-23T01:/);
    expect(events).toEqual([{ type: 'registered', occurred: new Date('2026-11-20T16:50:00+08:00'), recorded, sheet: sheet(1) }, { type: 'accepted', occurred: recorded, recorded, sheet: null }]);
    const page = async (series: string) => (await clerk!.get(`/documents/${first((view.documents as DocumentView[]).filter((one) => one.series === series)).id}`)).expect(200).text;
    expect(await page('收')).toContain('2026年11月20日 16:50');
    expect(await page('受')).toContain('2026年11月20日');
    expect(await stateOf(1)).toMatchObject({ state: 'used', application: { number: receipt.number } });
  });

  it('a sheet is recorded once, whoever is first, and the other hears who was and when', async () => {
    const bodies = await Promise.all([clerk!, colleague!].map((one) => bodyOf(one, huangshan, { items: ['demo-received-10'], ...outage(2, '2026-11-20T17:00:00+08:00') })));
    const answers = await Promise.all([clerk!.post('/applications', bodies[0]), colleague!.post('/applications', bodies[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
    const winner = won === answers[0] ? clerk! : colleague!;
    expect(lost?.body).toMatchObject({ type: '/problems/sheet-used', sheet: sheet(2), number: won?.body.number, name: winner.session?.staff.name, at: expect.stringMatching(/^2026-11-23T01:/) });
  });

  it.each([
    ['a time to come', outage(3, '2026-11-23T18:00:00+08:00'), 'outage.receivedAt', '不能晚于现在'],
    ['a time before the block was taken', outage(3, '2026-11-16T08:59:00+08:00'), 'outage.receivedAt', '领用时间'],
    ['a sheet nobody gave out', outage(51, '2026-11-20T17:00:00+08:00'), 'outage.sheet', '没有这个断网收件单号'],
  ])('%s is refused with its remedy, and nothing is written', async (_what, visit, field, remedy) => {
    const refused = (await clerk!.post('/applications', await bodyOf(clerk!, huangshan, { items: ['demo-received-10'], ...visit }))).expect(400).body;
    expect(refused.fields).toEqual([{ field, remedy: expect.stringContaining(remedy) }]);
    expect(await stateOf(3)).toMatchObject({ state: 'unused' });
  });

  it('a spoilt sheet keeps its reason and is not used', async () => {
    (await clerk!.post('/outage-sheets/spoilt', { number: sheet(4), reason: '撕破' })).expect(204);
    expect(await stateOf(4)).toMatchObject({ state: 'spoilt', spoiltReason: '撕破', spoiltBy: clerk!.session?.staff.name });
    (await clerk!.post('/outage-sheets/spoilt', { number: sheet(1), reason: '误' })).expect(409);
    const refused = (await clerk!.post('/applications', await bodyOf(clerk!, huangshan, { items: ['demo-received-10'], ...outage(4, '2026-11-20T17:00:00+08:00') }))).expect(400).body;
    expect(refused.fields).toEqual([{ field: 'outage.sheet', remedy: expect.stringContaining('已作废') }]);
  });

  it('over the bound only the duty officer records it, and the card it is late for is there at once', async () => {
    await app.setClock('2026-12-08T09:00:00+08:00');
    const visit = { items: ['demo-accepted-10'], ...outage(5, '2026-11-20T10:00:00+08:00') };
    const refused = (await clerk!.post('/applications', await bodyOf(clerk!, huangshan, visit))).expect(400).body;
    expect(refused.fields).toEqual([{ field: 'outage.receivedAt', remedy: expect.stringContaining('值班负责人') }]);
    const view = await look(supervisor!, await visitOf(colleague!, huangshan, visit));
    expect(view.cards.map(({ rule, level }) => [rule, level])).toContainEqual(['decideAcceptance:yellow', 'yellow']);
  });

  it('what was entered wrongly is annulled by a supervisor, and its sheet may be recorded anew', async () => {
    await app.setClock('2026-12-08T10:00:00+08:00');
    const visit = { items: ['demo-received-10'], ...outage(6, '2026-12-07T10:00:00+08:00') };
    const wrong = await visitOf(clerk!, huangshan, visit);
    (await clerk!.post(`/applications/${wrong.applicationId}/undo`)).expect(422);
    await act(supervisor!, wrong, 'annul', { matterId: first(wrong.matters).id, reason: '补录到了别人名下' });
    expect(await stateOf(6)).toMatchObject({ state: 'unused' });
    const right = await visitOf(clerk!, huangshan, visit);
    const entries = (await supervisor!.get('/reports/late-entries')).expect(200).body.rows as { number: string; gapMinutes: number }[];
    expect(entries.slice(0, 2)).toMatchObject([{ number: right.number, sheet: sheet(6), annulled: false }, { number: wrong.number, sheet: sheet(6), annulled: true }]);
    expect(entries[0]?.gapMinutes).toBeGreaterThanOrEqual(1440);
    expect((await supervisor!.get('/reports/annulled')).expect(200).body.rows).toMatchObject([{ number: wrong.number, reason: '补录到了别人名下', undone: false, by: supervisor!.session?.staff.name }]);
  });

  it('监督岗 sees every 补录 of its region page by page and as a workbook; nobody else does', async () => {
    const all = (await supervisor!.get('/reports/late-entries')).expect(200).body.rows as { id: string }[];
    expect(all).toHaveLength(5);
    const paged: { id: string }[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: { rows: { id: string }[]; next: string | null } = (await supervisor!.get(`/reports/late-entries?limit=2${next === '' ? '' : `&cursor=${next}`}`)).expect(200).body;
      paged.push(...page.rows);
      next = page.next;
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const list of ['late-entries', 'annulled']) {
      const sheets = Object.keys(unzipSync((await supervisor!.get(`/reports/${list}.xlsx`)).expect(200).bytes));
      expect(sheets).toContain('xl/worksheets/sheet2.xml');
      (await clerk!.get(`/reports/${list}`)).expect(403);
      expect((await (await app.signIn('as-supervise')).get(`/reports/${list}`)).expect(200).body.rows).toEqual([]);
    }
  });
});
