// real: HTTP, PostgreSQL, Redis
import { unzipSync } from 'fflate';
import type { Threshold } from '@zonggui/catalogue/thresholds';
import type { DeferralRow, SupplementRow } from '@zonggui/casework/reports/owed-papers';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, anshan, first, huangshan, look, visitOf } from '../setup/visit';

describe('㉑ 容缺/补正台账: what is owed, by whom it was put off, and what became of it', () => {
  let app: TestApp;
  let [clerk, supervisor]: HttpClient[] = [];
  const ledger = async <Row>(query: string, person = supervisor!) => (await person.get(`/reports/${query}`)).expect(200).body as { rows: Row[]; next: string | null };

  /** 容缺按期补交率. */
  const madeUp = async (from: string, to: string) => (await supervisor!.get(`/reports/deferrals/rate?from=${from}&to=${to}`)).expect(200).body as { count: number; of: number };

  beforeAll(async () => {
    app = await startApp({ clock: '2026-11-20T09:00:00+08:00' });
    [clerk, supervisor] = [await app.signIn('as-intake'), await app.signIn('as-supervise')];
  });
  afterAll(() => app.close());

  it('one paper put off is one line: how, until when, late once its day is over, and made up late', async () => {
    const receipt = await visitOf(clerk!, anshan, { items: ['档案转入'], without: ['shenfenzheng-fuyinjian'] });
    const owed = first((await ledger<DeferralRow>('deferrals')).rows);
    expect(owed).toMatchObject({ number: receipt.number, way: 'afterResult', stage: 'pending', light: 'green', daysLeft: 15, dueOn: '2026-12-11', materials: [expect.stringContaining('身份证')], endedAt: null });
    expect(owed.applicant).not.toContain('申请人');
    expect(owed.by).not.toBeNull();
    await app.setClock('2026-12-14T09:00:00+08:00');
    expect(first((await ledger<DeferralRow>('deferrals?stage=overdue')).rows)).toMatchObject({ id: owed.id, light: 'red', daysLeft: -1 });
    expect((await ledger<DeferralRow>('deferrals?stage=pending')).rows).toEqual([]);
    await act(clerk!, receipt, 'makeUp', { deferralId: first((await look(clerk!, receipt)).deferrals).id });
    expect(first((await ledger<DeferralRow>('deferrals?way=afterResult')).rows)).toMatchObject({ stage: 'madeUpLate', light: 'finished', daysLeft: null });
    expect((await ledger<DeferralRow>('deferrals?way=beforeResult')).rows).toEqual([]);
    expect(await madeUp('2026-12-01', '2026-12-11')).toEqual({ count: 0, of: 0 }); // due on the 11th
    expect(await madeUp('2026-12-01', '2026-12-12')).toEqual({ count: 0, of: 1 });
    const [before, after] = [await visitOf(clerk!, anshan, { items: ['档案转入'], without: ['shenfenzheng-fuyinjian'] }), '2027-02-01'];
    await act(clerk!, before, 'makeUp', { deferralId: first((await look(clerk!, before)).deferrals).id });
    expect(await madeUp('2026-12-01', after)).toEqual({ count: 1, of: 2 });
    (await clerk!.get('/reports/deferrals/rate?from=2026-12-01&to=2027-01-01')).expect(403);
  });

  it('every 一次性告知 is one line with all it asked for; pages by keyset; each bureau sees its own; as a workbook', async () => {
    const [window, over] = [await app.signIn('hs-intake'), await app.signIn('hs-supervise')];
    const ask = () => visitOf(window, huangshan, { items: ['demo-accepted-10'], without: ['hukouben'] });
    const asked = [await ask(), await ask(), await ask()];
    await act(window, asked[0]!, 'supplement', { matterId: first(asked[0]!.matters).id, papers: [{ material: 'hukouben', status: 'received' }] });
    await act(window, asked[1]!, 'withdraw', { matterId: first(asked[1]!.matters).id, reason: '示例' });
    const all = await ledger<SupplementRow>('supplements', over);
    expect(all.rows.map(({ number, stage, time, materials }) => ({ number, stage, time, materials }))).toEqual([
      { number: asked[2]!.number, stage: 'pending', time: 1, materials: ['户口本'] },
      { number: asked[1]!.number, stage: 'waived', time: 1, materials: ['户口本'] },
      { number: asked[0]!.number, stage: 'madeUp', time: 1, materials: ['户口本'] },
    ]);
    const one = await ledger<SupplementRow>('supplements?limit=2', over);
    const two = await ledger<SupplementRow>(`supplements?limit=2&cursor=${one.next ?? ''}`, over);
    expect([...one.rows, ...two.rows]).toEqual(all.rows);
    expect(two.next).toBeNull();
    expect((await ledger<SupplementRow>('supplements?time=again', over)).rows).toEqual([]);
    expect((await ledger<SupplementRow>('supplements')).rows).toEqual([]);
    (await window.get('/reports/supplements')).expect(403);
    (await window.get('/reports/deferrals.xlsx')).expect(403);
    for (const [name, person] of [['deferrals', supervisor!], ['supplements', over]] as const) {
      const book = unzipSync((await person.get(`/reports/${name}.xlsx`)).expect(200).bytes);
      expect(Object.keys(book)).toContain('xl/worksheets/sheet2.xml');
    }
  });

  it('the thresholds behind them are read by whoever supervises, and by no clerk', async () => {
    const rows = (await supervisor!.get('/catalogue/thresholds?region=210300')).expect(200).body as Threshold[];
    expect(rows.find(({ name }) => name === '补正期限')).toMatchObject({ value: expect.stringContaining('10 工作日'), demo: true, region: { code: '210300' }, file: 'rules/210300.yaml' });
    (await supervisor!.get('/catalogue/thresholds?region=999999')).expect(404);
    (await clerk!.get('/catalogue/thresholds?region=210300')).expect(403);
  });
});
