// real: HTTP, PostgreSQL, Redis
import { firstSheet } from '@zonggui/casework/reports/xlsx-reader';
import type { RectificationRow, RectificationView } from '@zonggui/casework/supervision/rectification-views';
import type { CommandReceipt, ProgressView } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, anshan, first, look, visitOf } from '../setup/visit';

describe('⑯ 差评: called back, put right, answered by whoever rated, reported, closed', () => {
  let app: TestApp;
  let [clerk, handler, second]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, handler, second] = [await app.signIn('as-intake'), await app.signIn('as-supervise'), await app.signIn('as-supervise-2')];
  });
  afterAll(() => app.close());
  beforeEach(() => app.setClock('2026-11-20T10:00:00+08:00'));

  const call = { at: '2026-11-20T10:00:00+08:00', way: 'telephone', connected: true, content: '本人接听，说明等候过久' };
  const verified = { finding: 'true', category: 'efficiency', inquiry: '叫号记录显示等候 70 分钟' };
  const finish = { measures: '增开两个窗口', unit: '就业科', finishedOn: '2026-11-20' };

  /** Finished at the counter, and rated badly; answers the receipt with the id of the rectification. */
  async function rated(rating: object = {}, before: (receipt: CommandReceipt) => Promise<unknown> = () => Promise.resolve()): Promise<CommandReceipt & { id: string }> {
    const receipt = await visitOf(clerk!, anshan, { items: ['失业登记'] });
    await before(receipt);
    (await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 5, comment: '等得太久\n没人说明', indicators: ['efficiency', 'attitude'], ...rating })).expect(200);
    const { rows }: { rows: RectificationRow[] } = (await handler!.get('/rectifications?state=open')).expect(200).body;
    return { ...receipt, id: first(rows.filter(({ applicationId }) => applicationId === receipt.applicationId)).id };
  }

  const told = <T>(answer: { readonly body: unknown }): T => answer.body as T; // what the api's own document says of the address
  const does = async (who: HttpClient | undefined, id: string, verb: string, body: object, status = 200) => told<object>((await who!.post(`/rectifications/${id}/${verb}`, body)).expect(status));
  const shown = async (id: string) => told<RectificationView>((await handler!.get(`/rectifications/${id}`)).expect(200));
  const progress = async ({ number, queryCode }: CommandReceipt) => told<ProgressView>((await app.anonymous.get(`/progress/${number}?code=${queryCode}`)).expect(200));
  const answer = ({ number, queryCode }: CommandReceipt, satisfaction: number) => app.anonymous.post(`/progress/${number}/feedback`, { queryCode, satisfaction });

  it('goes all the way, and the report says what happened', async () => {
    const one = await rated();
    await does(handler, one.id, 'rectify', { ...verified, handling: 'atOnce' }, 409);
    expect(await does(handler, one.id, 'contact', { ...call, connected: false })).toMatchObject({ state: 'open' });
    await does(handler, one.id, 'contact', call);
    await does(handler, one.id, 'rectify', { ...verified, handling: 'byDate', due: '2026-11-24' });
    expect((await progress(one)).feedback).toMatchObject({ sentence: '正在核实处理，处理结果会告知您。', told: null, asked: false });
    await does(handler, one.id, 'finish', finish);
    expect((await progress(one)).feedback).toMatchObject({ told: '增开两个窗口', finishedOn: '2026-11-20', asked: true, answer: null });
    expect((await answer(one, 1)).expect(200).body).toMatchObject({ feedback: { asked: false, answer: 1 } });
    (await answer(one, 3)).expect(422);
    await does(handler, one.id, 'report', {});
    const view = await shown(one.id);
    expect(view).toMatchObject({ number: one.number.replace('B', 'P'), state: 'reported', satisfaction: 1, category: 'efficiency', tries: 1, reports: [{ number: expect.stringMatching(/差整〔2026〕0000\d号$/) as string }], actions: ['close'] });
    expect(view.steps.map(({ verb, by }) => [verb, by === '申请人'])).toEqual([['tryContact', false], ['contact', false], ['rectify', false], ['finish', false], ['revisit', true], ['report', false]]);
    const page = (await handler!.get(`/documents/${first(view.reports).id}`)).expect(200).text.replace(/<[^>]*>/g, '|');
    expect(page).not.toMatch(/\{\{|\b(undefined|null|NaN)\b/);
    for (const words of ['■非常不满意', '服务效率、服务态度；等得太久', '第1次 2026年11月20日 10:00 电话', '■属实', '■限期整改（至 2026年11月24日）', '增开两个窗口', '■满意']) expect(page).toContain(words);
    await does(handler, one.id, 'close', { opinion: '同意' });
    expect((await handler!.get('/tasks?view=all&kind=rectify')).expect(200).body.rows).toEqual([]);
    // 报告单 is between the organ's own desks
    const own = (await app.anonymous.get(`/progress/${one.number}/documents?code=${one.queryCode}`)).expect(200).body as { series: string }[];
    expect(own.map(({ series }) => series)).not.toContain('差整');
  });

  it('begins a second round when the answer is 不满意, with time of its own, and no third', async () => {
    const one = await rated();
    const round = async () => {
      await does(handler, one.id, 'rectify', { ...verified, handling: 'atOnce' });
      await does(handler, one.id, 'finish', finish);
    };
    await does(handler, one.id, 'contact', call);
    await round();
    await app.setClock('2026-11-23T10:00:00+08:00');
    (await answer(one, 3)).expect(200);
    expect(await shown(one.id)).toMatchObject({ state: 'contacted', round: 2, due: { kind: 'rectify', on: '2026-11-30' } });
    expect((await progress(one)).feedback?.sentence).toContain('正在重新核实处理');
    await round();
    (await answer(one, 3)).expect(200);
    expect(await shown(one.id)).toMatchObject({ state: 'revisited', round: 2, satisfaction: 3 });
  });

  it('is set aside by two people on evidence, and the applicant is told why', async () => {
    const one = await rated();
    await does(handler, one.id, 'contact', call);
    const dispute = { ...verified, finding: 'mistaken', evidence: '录音 2026-11-20-01' };
    await does(handler, one.id, 'dispute', { ...dispute, finding: 'true' }, 422);
    await does(handler, one.id, 'dispute', dispute);
    expect(await does(handler, one.id, 'setAside', { opinion: '误评' }, 403)).toMatchObject({ type: '/problems/second-signature' });
    await does(second, one.id, 'setAside', { opinion: '本人确认点错' });
    expect((await progress(one)).feedback).toMatchObject({ told: '本人确认点错', asked: false });
    expect((await shown(one.id)).reports).toHaveLength(1);
  });

  it('is no affair of the clerk, nor of whoever took part in the service (clerks neither see nor handle it)', async () => {
    const one = await rated({}, async (receipt) => {
      const { id: matterId } = first(receipt.matters);
      await act(second!, receipt, 'reissue', { matterId, reason: '示例·补发' });
      await act(handler!, receipt, 'note', { matterId, note: '示例' }); // to watch is not to take part
    });
    expect((await clerk!.get('/rectifications')).expect(200).body.rows).toEqual([]);
    (await clerk!.get(`/rectifications/${one.id}`)).expect(404);
    await does(clerk, one.id, 'contact', call, 403);
    expect(await does(second, one.id, 'contact', call, 403)).toMatchObject({ type: '/problems/complained-about' });
    expect((await second!.get(`/rectifications/${one.id}`)).expect(200).body).toMatchObject({ concerned: true, actions: [] });
    expect((await handler!.get(`/rectifications/${one.id}`)).expect(200).body).toMatchObject({ concerned: false });
    expect(await does(handler, one.id, 'skipContact', { reason: '忙' }, 422)).toMatchObject({ type: '/problems/contact-required' });
    expect((await look(handler!, one)).events.filter(({ type }) => type === 'rectificationMoved')).toEqual([]);
  });

  it('is listed by what was found, page by page, and taken along as a workbook', async () => {
    await rated({ anonymous: true, code: 4 });
    const pages: RectificationRow[][] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: { rows: RectificationRow[]; next: string | null } = (await handler!.get(`/rectifications?limit=2${next === '' ? '' : `&cursor=${next}`}`)).expect(200).body;
      pages.push(page.rows);
      next = page.next;
    }
    const all = pages.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(2);
    const cut = async (asked: string) => told<{ rows: RectificationRow[] }>((await handler!.get(`/rectifications?${asked}`)).expect(200)).rows;
    expect((await cut('signed=anonymous')).map(({ code }) => code)).toEqual([4]);
    expect((await cut('finding=mistaken')).every(({ state }) => state === 'closed')).toBe(true);
    expect((await cut('state=pending')).every(({ state }) => state !== 'closed')).toBe(true);
    (await handler!.get('/rectifications?category=none')).expect(400);
    expect((await (await app.signIn('hs-supervise')).get('/rectifications')).expect(200).body.rows).toEqual([]);
    const file = await fetch(`${app.url}/api/reports/rectifications.xlsx`, { headers: handler!.cookieHeaders() });
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(encodeURIComponent('差评台账.xlsx'))]);
    expect(firstSheet(Buffer.from(await file.arrayBuffer())).flat()).toContain('每次差评一行（不满意、非常不满意），不予采纳的也在内');
  });
});
