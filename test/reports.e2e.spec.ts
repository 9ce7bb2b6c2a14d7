// real: HTTP, PostgreSQL, Redis
import { unzipSync } from 'fflate';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { act, first, huangshan, visitOf } from './setup/visit';

describe('what a supervisor asks', () => {
  let app: TestApp;
  let supervisor: HttpClient;
  let number: string;
  let clockId: string;

  beforeAll(async () => {
    app = await startApp();
    const clerk = await app.signIn('hs-intake');
    const reviewer = await app.signIn('hs-review-zhengjiao');
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'], extra: { party: { kind: 'organisation', idType: 'other', idNumber: 'EXAMPLE-1', name: '=HYPERLINK("http://example.invalid","示例")' } } });
    number = receipt.number;
    await app.setClock('2026-12-02T10:00:00+08:00');
    await act(reviewer, receipt, 'claim', { matterId: first(receipt.matters).id });
    await app.setClock('2026-12-07T09:00:00+08:00');
    supervisor = await app.signIn('hs-supervise');
    clockId = first((await supervisor.get('/reports/overdue')).expect(200).body.rows as { clockId: string }[]).clockId;
  });
  afterAll(() => app.close());

  it('the overdue list says who holds it, what was done last, and as of when', async () => {
    const page = (await supervisor.get('/reports/overdue?kind=promise&department=hs-zhengjiao&dueTo=2026-12-04')).expect(200).body;
    expect(page.asOf).toMatch(/^2026-12-07/);
    expect(page.rows).toMatchObject([
      { clockId, number, dueOn: '2026-12-04', firstDueOn: '2026-12-04', overdueWorkingDays: 1, region: { code: '341000' }, window: { code: 'hs-zonghe-1' }, department: { code: 'hs-zhengjiao' }, pausedDays: 0, extendedBy: 0, lastAction: { type: 'claimed' } },
    ]);
    expect(page.rows[0].holder).toEqual(expect.any(String));
    for (const other of ['department=hs-rencai', 'window=hs-zonghe-2', 'item=demo-received-10', 'region=341002', 'kind=statutory', 'dueFrom=2026-12-05']) {
      expect((await supervisor.get(`/reports/overdue?${other}`)).expect(200).body.rows).toEqual([]);
    }
  });

  it('each figure is cut by the grants: a region sees its region, a department its department', async () => {
    const [strangers, own, others] = [await app.signIn('as-supervise'), await app.signIn('hs-review-zhengjiao'), await app.signIn('hs-review-rencai')];
    const period = 'from=2026-11-01&to=2027-01-01';
    const seen = async (who: HttpClient) => ({
      overdue: (await who.get('/reports/overdue')).expect(200).body.rows.length,
      accepted: (await who.get(`/reports/figures?${period}`)).expect(200).body.total.accepted,
      due: (await who.get(`/reports/rates?${period}`)).expect(200).body.total.due,
      red: (await who.get('/reports/standing')).expect(200).body.total.red,
      forecast: (await who.get('/reports/due-forecast')).expect(200).body.counts,
    });
    const all = { overdue: 1, accepted: 1, due: { count: 0, of: 1 }, red: 1, forecast: [{ day: 'overdue', group: null, count: 1 }] };
    const none = { overdue: 0, accepted: 0, due: { count: 0, of: 0 }, red: 0, forecast: [] };
    expect(await seen(supervisor)).toEqual(all);
    expect(await seen(own)).toEqual(all);
    expect(await seen(others)).toEqual(none);
    expect(await seen(strangers)).toEqual(none);
    expect(await seen(await app.signIn('admin'))).toEqual(none);
  });

  it('groups have names, and every report says as of when', async () => {
    const figures = (await supervisor.get('/reports/figures?from=2026-11-01&to=2026-12-01&by=item')).expect(200).body;
    expect(figures).toMatchObject({ by: 'item', groups: [{ group: { code: 'demo-accepted-10', name: expect.stringMatching(/\p{Script=Han}/u) }, figures: { received: 1 } }] });
    for (const path of ['rates?from=2026-11-01&to=2026-12-01', 'standing', 'due-forecast?by=region', 'near-due', 'coming']) {
      expect((await supervisor.get(`/reports/${path}`)).expect(200).body.asOf).toMatch(/^2026-12-07/);
    }
  });

  it('every figure of the first row leads to as many rows as it says', async () => {
    const period = 'from=2026-11-20&to=2026-12-08';
    const matters = async (list: string) => (await supervisor.get(`/reports/matters?list=${list}&${period}`)).expect(200).body.rows as { number: string }[];
    expect((await matters('received')).map((row) => row.number)).toEqual([number]);
    expect((await matters('accepted')).map((row) => row.number)).toEqual([number]);
    expect(await matters('decided')).toEqual([]);
    expect((await supervisor.get('/reports/matters?list=open')).expect(200).body.rows).toMatchObject([{ number, state: 'reviewing', dueOn: '2026-12-04', department: { code: 'hs-zhengjiao' } }]);
    expect((await supervisor.get('/reports/waiting')).expect(200).body).toMatchObject({ toIssue: 0, rectifications: 0, cardsUnanswered: 0, ordersUnanswered: 0 });
    expect((await supervisor.get(`/reports/cards?${period}&by=department`)).expect(200).body).toMatchObject({ total: { warning: 1, yellow: 0, red: 0, unanswered: 0 } }); // the claim itself noted that the time runs short
    expect((await supervisor.get('/reports/matters?list=received')).expect(400).body.fields).toMatchObject([{ field: 'from' }]);
    for (const file of ['near-due', 'coming', 'cards', 'orders', 'matters']) {
      const answer = (await supervisor.get(`/reports/${file}.xlsx${file === 'matters' ? `?list=received&${period}` : ''}`)).expect(200);
      expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    }
  });

  it.each([['rates?from=2026-12-01&to=2026-11-01', 'to'], ['figures?from=2026-12-01', 'to'], ['standing?by=clerk', 'by'], ['overdue?kind=soon', 'kind'], ['coming?dueTo=2026-02-30', 'dueTo']])('%s is refused with the field at fault', async (path, field) => {
    expect((await supervisor.get(`/reports/${path}`)).expect(400).body.fields).toMatchObject([{ field, remedy: expect.any(String) }]);
  });

  describe('the workbook', () => {
    let parts: Record<string, string>;

    beforeAll(async () => {
      const response = await fetch(`${app.url}/api/reports/overdue.xlsx?department=hs-zhengjiao`, { headers: supervisor.cookieHeaders() });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('spreadsheetml');
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('超期清单.xlsx'));
      parts = Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer()))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
    });

    const part = (name: string): string => parts[name] ?? '';

    /** Cells by address: what is shown of text, the number of everything else. */
    function cells(sheet: string): Record<string, string> {
      const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => plain(text));
      return Object.fromEntries(
        [...part(sheet).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, address = '', attributes = '', inside = '']) => [address, attributes.includes('t="s"') ? (shared[Number(plain(inside))] ?? '') : plain(inside)]),
      );
    }

    const plain = (xml: string): string => xml.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

    it('explains itself: 范围, 口径, 公式, 数据截至, 导出人, 导出号', () => {
      expect([...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['说明', '超期明细']);
      const told = cells('xl/worksheets/sheet1.xml');
      expect(Object.values(told)).toEqual(expect.arrayContaining(['范围', '导出人职权内：部门 hs-zhengjiao', '期间', '口径', '公式', '数据截至', '导出人', '导出号']));
    });

    it('has text as text, days as days, a header that stays and can be filtered', () => {
      const sheet = part('xl/worksheets/sheet2.xml');
      const row = cells('xl/worksheets/sheet2.xml');
      expect(row).toMatchObject({ A1: '超期（工作日）', B1: '办件编号', A2: '1', B2: number });
      // 2026-12-04 is day 46360 of a spreadsheet's count, and 17:30 its last part
      expect(Number(row.G2)).toBe(46360);
      expect(Number(row.H2)).toBeCloseTo(46360 + 17.5 / 24, 6);
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(sheet).toContain('<autoFilter ref="A1:V2"/>');
      expect(sheet.indexOf('<autoFilter')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
      expect(part('xl/styles.xml')).toContain('yyyy-mm-dd');
    });

    it('computes nothing that somebody typed', () => {
      const row = cells('xl/worksheets/sheet2.xml');
      expect(row.E2).toMatch(/^'=/);
      expect(part('xl/worksheets/sheet2.xml')).not.toContain('<f>');
    });

    it('is on record: who, what, how many rows', async () => {
      const [event] = await app.dataSource.query<{ actor_id: string; data: object }[]>(`select actor_id, body::jsonb->'data' as data from event where type = 'listExported' and body::jsonb->'data'->>'list' = 'overdue'`);
      expect(event).toEqual({ actor_id: supervisor.staffId, data: { list: 'overdue', exportId: expect.any(String), filter: { department: 'hs-zhengjiao' }, rows: 1, onBehalfOf: null } });
      expect(Object.values(cells('xl/worksheets/sheet1.xml'))).toContain((event!.data as { exportId: string }).exportId);
      expect((await app.casework.seals.verify()).faults).toEqual([]);
    });

    it('shows of a person no more than the list does', async () => {
      const clerk = await app.signIn('hs-intake');
      await app.setClock('2026-11-20T09:00:00+08:00');
      await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
      await app.setClock('2026-12-07T09:00:00+08:00');
      const { file } = await app.casework.exports.overdue({ kind: 'system', id: 'law', onBehalfOf: null, grants: [] }, {});
      const text = Object.values(unzipSync(new Uint8Array(file))).map((bytes) => new TextDecoder().decode(bytes)).join('');
      expect(text).toContain('示*****');
      expect(text).not.toContain('示例·申请人');
    });
  });
});
