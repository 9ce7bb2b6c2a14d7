// real: HTTP, PostgreSQL, Redis
import { randomUUID } from 'node:crypto';
import type { AttachmentView } from '@zonggui/casework/attachments/attachment-view';
import { eraseParty } from '@zonggui/casework/party/erasure';
import { formOf, jpeg, pdf, png } from '@zonggui/casework/testing/pictures';
import { startApp, type TestApp } from '../setup/app';
import type { Answer, HttpClient, Sending } from '../setup/http-client';
import { act, bodyOf, first, huangshan, look, visitOf } from '../setup/visit';

describe('⑬ images of papers', () => {
  let app: TestApp;
  let [clerk, reviewer, stranger]: HttpClient[] = [];
  beforeAll(async () => {
    app = await startApp();
    [clerk, reviewer, stranger] = [await app.signIn('hs-intake'), await app.signIn('hs-review-zhengjiao'), await app.signIn('as-intake')];
  });
  afterAll(() => app.close());

  const upload = (person: HttpClient, file: Buffer | null, fields: Record<string, string> = { region: '341000' }, { name = '身份证 正面.jpg', ...sending }: Sending & { name?: string } = {}) =>
    person.post('/attachments', formOf(file, name, fields), sending);
  const viewOf = (answer: Answer): AttachmentView => answer.expect(201).body as AttachmentView;
  const held = async (file = png(80, 60, randomUUID())): Promise<string> => viewOf(await upload(clerk!, file)).id;
  const counts = async (): Promise<unknown> =>
    first(await app.dataSource.query(`select (select count(*) from attachment) as rows, (select count(*) from attachment_content) as contents, (select count(*) from command) as keys,
      (select count(*) from application) as applications, (select count(*) from event) as events, (select count(*) from task) as tasks`));
  const fieldsOf = (answer: Answer): { field: string; remedy: string }[] => (answer.body as { fields: { field: string; remedy: string }[] }).fields;
  const bytesOf = async (person: HttpClient, path: string, headers: Record<string, string> = {}) => fetch(`${app.url}/api${path}`, { headers: { ...person.cookieHeaders(), ...headers } });
  /** A visit that lacks the 户口本, so that papers are asked for. */
  const lacking = () => visitOf(clerk!, huangshan, { items: ['demo-accepted-10'], without: ['hukouben'] });

  it('captured at the counter, they become part of the file with the registration, in the order of the pages', async () => {
    const [front, back] = [await held(jpeg()), await held()];
    const body = await bodyOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const papers = (body.papers as { material: string; status: string }[]).map((paper) => (paper.material === 'hukouben' ? { ...paper, attachments: [front, back] } : paper));
    const receipt = (await clerk!.post('/applications', { ...body, papers })).expect(201).body;
    const listed = (await reviewer!.get(`/applications/${receipt.applicationId}/attachments`)).expect(200).body;
    expect(listed).toMatchObject([
      { id: front, material: 'hukouben', page: 1, state: 'filed', mediaType: 'image/jpeg', width: 64, height: 48, name: '身份证 正面.jpg' },
      { id: back, material: 'hukouben', page: 2, state: 'filed', mediaType: 'image/png' },
    ]);
    expect((await look(clerk!, receipt)).events.map(({ type }) => type)).toContain('attachmentsFiled');
    const more = (await upload(clerk!, pdf(), { applicationId: receipt.applicationId, material: 'hukouben' }, { name: '户口本.pdf' })).expect(201).body;
    expect(more).toMatchObject({ state: 'filed', page: 3, mediaType: 'application/pdf', uploadedBy: expect.any(String) });
    expect((await clerk!.delete(`/attachments/${front}`)).expect(409).body.type).toBe('/problems/verb-not-allowed');
    expect((await app.casework.seals.verify()).faults).toEqual([]);
  });

  it('that cannot be read is asked for again, and filed behind the page it was, without the matter moving', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const { id: matterId } = first(receipt.matters);
    (await upload(clerk!, jpeg(), { applicationId: receipt.applicationId, material: 'hukouben' })).expect(201);
    await act(reviewer!, receipt, 'claim', { matterId });
    const before = first((await look(reviewer!, receipt)).matters);
    await act(reviewer!, receipt, 'requestRescan', { matterId, material: 'hukouben' });
    const asked = async () => (await clerk!.get('/workbench/followed?kind=rescan')).expect(200).body.rows as { applicationId: string; material: string }[];
    expect(await asked()).toMatchObject([{ applicationId: receipt.applicationId, material: expect.stringContaining('户口') }]);
    const paper = { material: 'hukouben', status: 'received' };
    const supply = (papers: object[]) => clerk!.post(`/applications/${receipt.applicationId}/supply`, { papers, undertakingSigned: false });
    expect(fieldsOf((await supply([paper])).expect(400))).toMatchObject([{ field: 'papers.0.attachments', remedy: expect.stringContaining('F8') }]);
    (await supply([{ ...paper, attachments: [await held()] }])).expect(200);
    expect(await asked()).toEqual([]);
    const pages = (await reviewer!.get(`/applications/${receipt.applicationId}/attachments`)).expect(200).body as { material: string; page: number }[];
    expect(pages.map(({ material, page }) => [material, page])).toEqual([['hukouben', 1], ['hukouben', 2]]);
    const { events, matters, papers } = await look(reviewer!, receipt);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['rescanRequested', 'rescanned']));
    expect(first(matters)).toMatchObject({ state: 'reviewing', version: before.version });
    expect(papers.find(({ material }) => material === 'hukouben')).toMatchObject({ rescanFor: null });
  });

  it('is served as what it is, whole or in part, to whom the grants reach, and who opened it is written down', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const file = pdf('one page');
    const { id } = (await upload(clerk!, file, { applicationId: receipt.applicationId, material: 'hukouben' }, { name: 'a"b\r\n.html' })).expect(201).body;
    const whole = await bytesOf(reviewer!, `/attachments/${id}`);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('x-content-type-options'), whole.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'nosniff', 'private, no-store']);
    expect(whole.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(whole.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''a%22b.html");
    expect(Buffer.from(await whole.arrayBuffer()).equals(file)).toBe(true);
    const part = await bytesOf(reviewer!, `/attachments/${id}`, { range: 'bytes=5-9' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 5-9/${file.length}`, file.toString('latin1', 5, 10)]);
    expect((await bytesOf(reviewer!, `/attachments/${id}`, { range: `bytes=${file.length}-` })).status).toBe(416);
    expect((await bytesOf(reviewer!, `/attachments/${id}`, { range: 'bytes=-6' })).headers.get('content-range')).toBe(`bytes ${file.length - 6}-${file.length - 1}/${file.length}`);
    const image = await bytesOf(clerk!, `/attachments/${await held()}`);
    expect(image.headers.get('content-security-policy')).toContain('sandbox');
    const reads = await app.dataSource.query('select read_by as by from attachment_read where attachment_id = $1', [id]);
    expect(reads).toEqual([{ by: reviewer!.staffId }, { by: reviewer!.staffId }]); // the whole, and the last bytes asked for first; a further part is no reading
    for (const person of [stranger!, app.anonymous]) expect([401, 404]).toContain((await bytesOf(person, `/attachments/${id}`)).status);
    (await stranger!.get(`/applications/${receipt.applicationId}/attachments`)).expect(404);
  });

  it('keeps nothing in clear: neither the bytes nor, under another id, what could be opened', async () => {
    const marked = pdf('a very particular sentence');
    const { id } = (await upload(clerk!, marked)).expect(201).body;
    const other = await held();
    const [{ sealed }] = (await app.dataSource.query('select sealed from attachment_content where attachment_id = $1', [id])) as [{ sealed: Buffer }];
    expect(sealed.includes('particular')).toBe(false);
    await app.dataSource.query('update attachment_content set sealed = $1 where attachment_id = $2', [sealed, other]);
    expect((await bytesOf(clerk!, `/attachments/${other}`)).status).toBe(500);
  });

  it('what cannot be taken is refused with its remedy, and leaves nothing behind', async () => {
    const before = await counts();
    const big = Buffer.concat([png(), Buffer.alloc(10 * 1024 * 1024)]);
    const cases: [Promise<Answer>, number, string, string][] = [
      [upload(clerk!, Buffer.from('<html><script>alert(1)</script>'), undefined, { name: '身份证.jpg' }), 400, 'file', '按文件内容识别'],
      [upload(clerk!, Buffer.concat([jpeg(), Buffer.from('PK\u0003\u0004')])), 400, 'file', '夹带了别的文件'],
      [upload(clerk!, big), 400, 'file', '文件超过 10 MB'],
      [upload(clerk!, null), 400, 'file', '请选择文件'],
      [upload(clerk!, png(), {}), 400, 'region', '只填一个'],
      [upload(clerk!, png(), { region: '341000', applicationId: randomUUID() }), 400, 'region', '只填一个'],
      [upload(clerk!, png(), { applicationId: (await lackingOnce()).applicationId }), 400, 'material', '请选择这是哪一份材料'],
      [upload(clerk!, png(), { applicationId: (await lackingOnce()).applicationId, material: 'nothing-like-it' }), 400, 'material', 'hukouben'],
      [upload(clerk!, png(), { region: '341000', wrong: 'x' }), 400, 'wrong', '没有这个字段'],
      [upload(clerk!, png(), { region: '341000' }, { key: null }), 400, 'Idempotency-Key', 'UUID'],
      [clerk!.post('/attachments', {}), 400, 'file', '请选择文件'],
    ];
    for (const [sent, status, field, remedy] of cases) {
      const answer = (await sent).expect(status);
      expect(fieldsOf(answer).map((fault) => fault.field)).toContain(field);
      expect(fieldsOf(answer).find((fault) => fault.field === field)?.remedy).toContain(remedy);
    }
    expect((await upload(clerk!, png(), { region: '999999' })).expect(404).body.type).toBe('/problems/unknown-region');
    (await upload(stranger!, png(), { region: '341000' })).expect(403);
    (await upload(stranger!, png(), { applicationId: (await lackingOnce()).applicationId, material: 'hukouben' })).expect(404);
    (await upload(app.anonymous, png())).expect(401);
    expect(await counts()).toEqual(before);
  });
  let once: Awaited<ReturnType<typeof lacking>> | undefined;
  const lackingOnce = async () => (once ??= await lacking());
  beforeAll(async () => void (await lackingOnce()));

  it('the same key and file answer the same and write once; another file under it is refused', async () => {
    const [key, file] = [randomUUID(), png(90, 90)];
    const one = (await upload(clerk!, file, undefined, { key })).expect(201).body;
    const before = await counts();
    expect((await upload(clerk!, file, undefined, { key })).expect(201).body).toEqual(one);
    (await upload(clerk!, png(91, 91), undefined, { key })).expect(422);
    expect(await counts()).toEqual(before);
  });

  it('a registration that names an image that is not there, not his or somebody’s already is not made', async () => {
    const mine = await held();
    const theirs = (await upload(stranger!, png(), { region: '210300' })).expect(201).body.id;
    const body = await bodyOf(clerk!, huangshan, { items: ['demo-accepted-10'] });
    const withImages = (attachments: unknown) => ({ ...body, papers: [{ material: 'hukouben', status: 'received', attachments }] });
    const before = await counts();
    for (const attachments of [[randomUUID()], [theirs], [mine, mine]]) {
      expect(fieldsOf((await clerk!.post('/applications', withImages(attachments))).expect(400))).toEqual([{ field: 'papers.0.attachments', remedy: '影像不存在、已归入其他办件或重复，请重新拍摄或上传' }]);
    }
    expect(fieldsOf((await clerk!.post('/applications', withImages(['x']))).expect(400))[0]?.field).toBe('papers.0.attachments');
    expect(await counts()).toEqual(before);
    (await clerk!.delete(`/attachments/${mine}`)).expect(204);
    expect((await bytesOf(clerk!, `/attachments/${mine}`)).status).toBe(404);
    (await stranger!.delete(`/attachments/${await held()}`)).expect(404);
  });

  it('what an applicant supplies waits at the counter, is seen, taken with the paper, or refused with a reason', async () => {
    const receipt = await lacking();
    const matterId = first(receipt.matters).id;
    const own = `/progress/${receipt.number}/attachments?code=${receipt.queryCode}`;
    const supply = (file: Buffer, material = 'hukouben', path = own, key: string = randomUUID()) => app.anonymous.post(path, formOf(file, '户口本.png', { material }), { key });
    const [good, bad] = [(await supply(png())).expect(201).body, (await supply(pdf())).expect(201).body];
    expect(good).toMatchObject({ state: 'supplied', page: null, uploadedBy: '申请人' });
    const before = await counts();
    expect(fieldsOf((await supply(png(), 'shenfenzheng')).expect(400))[0]).toMatchObject({ field: 'material', remedy: expect.stringContaining('hukouben') });
    (await supply(png(), 'hukouben', `/progress/${receipt.number}/attachments?code=000000`)).expect(404);
    expect(fieldsOf((await supply(Buffer.from('text'))).expect(400))[0]?.field).toBe('file');
    expect(await counts()).toEqual(before);

    const waiting = async () => {
      const { rows }: { rows: { applicationId: string }[] } = (await clerk!.get('/tasks?kind=confirmAttachment')).expect(200).body;
      return rows.filter(({ applicationId }) => applicationId === receipt.applicationId).length;
    };
    expect(await waiting()).toBe(1);
    const { rows: followed } = (await clerk!.get('/workbench/followed?kind=confirmAttachment')).expect(200).body as { rows: { number: string; material: string; dueAt: string }[] };
    expect(followed).toMatchObject([{ number: receipt.number, material: '户口本', dueAt: expect.stringMatching(/T09:30:00.000Z$/) }]); // 提交后 1 个工作日内确认
    (await stranger!.post(`/attachments/${bad.id}/refuse`, { reason: '不清楚' })).expect(404);
    (await clerk!.post(`/attachments/${bad.id}/refuse`, { reason: '只有封面，请补拍本人页' })).expect(200);
    (await clerk!.post(`/attachments/${bad.id}/refuse`, { reason: '再退一次' })).expect(409);
    expect(await waiting()).toBe(1);
    await act(clerk!, receipt, 'supplement', { matterId, papers: [{ material: 'hukouben', status: 'received', attachments: [good.id] }] });
    expect(await waiting()).toBe(0);
    const told = (await app.anonymous.get(own)).expect(200).body;
    expect(told).toMatchObject([{ id: good.id, state: 'filed', page: 1 }, { id: bad.id, state: 'refused', refusal: '只有封面，请补拍本人页' }]);
    expect((await bytesOf(app.anonymous, `/progress/${receipt.number}/attachments/${good.id}?code=${receipt.queryCode}`)).status).toBe(200);
    expect(fieldsOf((await supply(png())).expect(400))[0]?.remedy).toBe('现在没有需要补交的材料');
  });

  it('takes no more than twenty that wait, and none without the code', async () => {
    const receipt = await lacking();
    const supply = (code: string) => app.anonymous.post(`/progress/${receipt.number}/attachments?code=${code}`, formOf(png(), 'a.png', { material: 'hukouben' }));
    for (let sent = 0; sent < 20; sent += 1) (await supply(receipt.queryCode)).expect(201);
    expect(fieldsOf((await supply(receipt.queryCode)).expect(400))[0]?.remedy).toBe('已上传 20 个文件，请等窗口确认后再传');
    for (let tried = 0; tried < 5; tried += 1) (await supply('999999')).expect(404);
    (await supply(receipt.queryCode)).expect(423);
  });

  it('is swept when nobody files it: after a day, with a draft after thirty', async () => {
    const [loose, drafted] = [await held(), (await upload(clerk!, png(), { region: '341000', draftId: randomUUID() })).expect(201).body.id];
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    const left = async () => (await app.dataSource.query('select id from attachment where id = any($1)', [[loose, drafted]])) as { id: string }[];
    await app.casework.housekeeping.prune(days(0.9));
    expect(await left()).toHaveLength(2);
    await app.casework.housekeeping.prune(days(1.1));
    expect(await left()).toEqual([{ id: drafted }]);
    await app.casework.housekeeping.prune(days(31));
    expect(await left()).toEqual([]);
  });

  it('is erased with the person: the bytes are gone, that there were any stays', async () => {
    const receipt = await visitOf(clerk!, huangshan, { items: ['demo-accepted-10'], extra: { party: { kind: 'person', idType: 'passport', idNumber: 'E88888888', name: '示例·离去' } } });
    const { id } = viewOf(await upload(clerk!, png(), { applicationId: receipt.applicationId, material: 'hukouben' }));
    await act(clerk!, receipt, 'withdraw', { matterId: first(receipt.matters).id, reason: '申请人撤回' });
    const [{ party }] = (await app.dataSource.query('select party_id as party from application where id = $1', [receipt.applicationId])) as [{ party: string }];
    await app.dataSource.transaction((tx) => eraseParty(tx, party, { kind: 'system', id: 'keeper', onBehalfOf: null, grants: [] }, new Date('2026-11-21T09:00:00+08:00')));
    expect(await app.dataSource.query('select from attachment_content where attachment_id = $1', [id])).toEqual([]);
    expect((await clerk!.get(`/attachments/${id}`)).expect(410).body.type).toBe('/problems/erased');
    expect((await clerk!.get(`/applications/${receipt.applicationId}/attachments`)).expect(200).body).toMatchObject([{ id, state: 'erased', name: null }]);
  });
});
