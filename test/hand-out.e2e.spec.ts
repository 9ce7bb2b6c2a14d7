// real: HTTP, PostgreSQL, Redis; fake: nothing
import { createHash } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import { eraseParty } from '@zonggui/casework/party/erasure';
import { firstSheet } from '@zonggui/casework/reports/xlsx-reader';
import { png } from '@zonggui/casework/testing/pictures';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { readPdf } from '@zonggui/documents/testing/pdf-text';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { act, applicant, first, huangshan, look, visitOf } from './setup/visit';

jest.setTimeout(120_000);

const item = 'demo-accepted-10';
/** One pixel: all that is asked of a picture here is that it comes back as it was sent. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const signed = { way: 'pad', strokes: JSON.stringify([[[1, 2, 0], [3, 4, 16]]]), picture };

const maskedApplicant = `${applicant.name[0]}${'*'.repeat(applicant.name.length - 1)}`;

let app: TestApp;
let clerk: HttpClient;
let output: HttpClient;

beforeAll(async () => {
  app = await startApp();
  [clerk, output] = [await app.signIn('hs-intake'), await app.signIn('hs-issue')];
});
afterAll(async () => app?.close());

/** Decided by its department, and still there. */
async function decided(deliveryMethod: string, extra: object = {}): Promise<CommandReceipt> {
  const receipt = await visitOf(clerk, huangshan, { items: [item], deliveryMethod, extra });
  const reviewer = await app.signIn('hs-review-zhengjiao');
  const { id: matterId } = first(receipt.matters);
  await act(reviewer, receipt, 'claim', { matterId });
  await act(reviewer, receipt, 'approve', { matterId });
  return receipt;
}

async function issued(deliveryMethod: string, extra: object = {}): Promise<CommandReceipt & { deliveryId: string }> {
  const receipt = await decided(deliveryMethod, extra);
  await act(output, receipt, 'issue', { matterId: first(receipt.matters).id });
  return { ...receipt, deliveryId: first((await look(output, receipt)).deliveries).id };
}

const tab = async (name: string) => (await output.get(`/hand-outs?tab=${name}`)).expect(200).body.rows as { number: string; [key: string]: unknown }[];
const on = async (name: string, { number }: { number: string }) => (await tab(name)).find((row) => row.number === number);
const counts = async () => (await output.get('/hand-outs/counts')).expect(200).body.counts as Record<string, number>;
const handOver = (receipt: { applicationId: string }, body: object) => output.post(`/applications/${receipt.applicationId}/hand-over`, { matterIds: [], receiver: 'self', signature: { way: 'paper' }, ...body });

describe('领取', () => {
  it('issues what is ticked and hands it over as one, signed on the pad; the picture is kept and its digest is in history', async () => {
    const receipt = await decided('window');
    expect(await on('toMake', receipt)).toMatchObject({ items: [{ code: item }], deliveryId: null });
    const before = await counts();
    const matterIds = receipt.matters.map(({ id }) => id);
    (await handOver(receipt, { matterIds, idNumber: applicant.idNumber.toLowerCase(), signature: signed })).expect(200);
    const [kept] = (await output.get(`/applications/${receipt.applicationId}/hand-overs`)).expect(200).body;
    const sha256 = createHash('sha256').update(Buffer.from(picture, 'base64')).digest('hex');
    expect(kept).toMatchObject({ receiver: 'self', checked: 'number', signed: 'pad', sha256, picture: `data:image/png;base64,${picture}` });
    const [event] = await app.dataSource.query<{ data: object }[]>(`select body::jsonb->'data' as data from event where stream_id = $1 and type = 'delivered'`, [receipt.applicationId]);
    expect(event?.data).toMatchObject({ receiver: 'self', signature: sha256 });
    const after = await look(output, receipt);
    expect(after).toMatchObject({ state: 'rating', rating: 'invited', deliveries: [{ state: 'done' }] });
    expect(after.documents.map(({ series }) => series)).toContain('送');
    expect(await counts()).toEqual({ ...before, toMake: before.toMake! - 1, today: before.today! + 1 });
  });

  it('prints what was signed on the 送达回证, on a reprint too, until the person is erased', async () => {
    const own = { idType: 'passport', idNumber: 'E17000017', name: '示例·签名' };
    const receipt = await issued('window', { party: { ...applicant, ...own } });
    (await handOver(receipt, { idNumber: own.idNumber, signature: { ...signed, picture: png(72, 24).toString('base64') } })).expect(200);
    const { id } = first((await look(output, receipt)).documents.filter(({ series }) => series === '送'));
    const drawn = `<th scope="row">受送达人签名（盖章）</th><td colspan="1"><img alt="受送达人签名（盖章）" src="data:image/png;base64,${png(72, 24).toString('base64')}"></td>`;
    const page = async () => (await output.get(`/documents/${id}?print=${(await output.post(`/documents/${id}/prints`)).expect(201).body.id}`)).expect(200).text;
    expect(await page()).toContain(drawn);
    const again = await page();
    expect(again).toContain('补打 第2次');
    expect(again).toContain(drawn);
    expect(readPdf((await output.get(`/documents/${id}.pdf`)).expect(200).bytes).pictures).toEqual([{ width: 72, height: 24 }]);
    const { party } = first(await app.dataSource.query<{ party: string }[]>('select party_id as party from application where id = $1', [receipt.applicationId]));
    (await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 1 })).expect(200);
    await app.dataSource.transaction((tx) => eraseParty(tx, party, { kind: 'system', id: 'keeper', onBehalfOf: null, grants: [] }, new Date('2026-11-21T09:00:00+08:00')));
    (await output.get(`/documents/${id}`)).expect(410);
    expect(await app.dataSource.query('select picture from hand_over where application_id = $1', [receipt.applicationId])).toEqual([{ picture: null }]);
  });

  it('takes no damaged picture for a signature', async () => {
    const receipt = await issued('window');
    const damaged = png(72, 24).subarray(0, -6).toString('base64');
    expect((await handOver(receipt, { signature: { ...signed, picture: damaged } })).expect(400).body.fields).toMatchObject([{ field: 'signature' }]);
  });

  it('refuses another person as the applicant, and writes nothing', async () => {
    const receipt = await issued('window');
    const answer = (await handOver(receipt, { idNumber: '110101199003070054' })).expect(400);
    expect(answer.body.fields).toEqual([{ field: 'idNumber', remedy: '证件号与申请人不一致，请按代领办理' }]);
    expect((await look(output, receipt)).deliveries).toMatchObject([{ state: 'open' }]);
    expect((await handOver(receipt, { signature: { way: 'pad' } })).expect(400).body.fields).toEqual([{ field: 'signature', remedy: '还没有签名；请申请人在签名板上签名，或改用纸质送达回证' }]);
    expect((await handOver(receipt, { receiver: 'agent' })).expect(400).body.fields[0].remedy).toContain('代领');
    const agent = { name: '示例·代领人', idType: 'resident-id', idNumber: '110101199003070054', relation: '配偶' };
    (await handOver(receipt, { receiver: 'agent', agent })).expect(200);
    expect((await output.get(`/applications/${receipt.applicationId}/hand-overs`)).body[0]).toMatchObject({ agentName: agent.name, agentIdMasked: '**************0054', signed: 'paper', picture: null });
  });

  it('finds who waits by 办件编号, by the code on the receipt and by the person, and says whose number it is', async () => {
    const receipt = await issued('window');
    const find = async (text: string) => (await output.post('/hand-outs/find', { text })).expect(200).body as { number: string; person: string | null }[];
    expect(await find(receipt.number)).toEqual([{ applicationId: receipt.applicationId, number: receipt.number, hole: null, person: null }]);
    const [{ token } = { token: '' }] = await app.dataSource.query<{ token: string }[]>('select token from document where application_id = $1 limit 1', [receipt.applicationId]);
    expect(await find(`http://example.test/v/${token}`)).toMatchObject([{ number: receipt.number }]);
    expect(await find(applicant.idNumber)).toEqual(expect.arrayContaining([{ applicationId: receipt.applicationId, number: receipt.number, hole: null, person: 'applicant' }]));
    expect(await find('B000000000000000000')).toEqual([]);
    expect((await output.post(`/applications/${receipt.applicationId}/whose`, { idNumber: '110101199003070054' })).expect(200).body).toEqual({ person: null });
    const elsewhere = await app.signIn('as-intake');
    expect((await elsewhere.post('/hand-outs/find', { text: receipt.number })).expect(200).body).toEqual([]);
  });

  it('names who gives it out and by which rule, where the region has one', async () => {
    const [fetched, sent] = [await issued('window'), await issued('mail')];
    expect((await on('toFetch', fetched))?.side).toEqual({ by: 'window', rule: 'fetched' });
    expect((await on('toMail', sent))?.side).toEqual({ by: 'backOffice', rule: 'sent' });
    expect((await output.get(`/applications/${sent.applicationId}/output-side`)).expect(200).body).toEqual({ side: { by: 'backOffice', rule: 'sent' } });
  });

  it('is 未领 once the time to fetch it is over', async () => {
    const receipt = await issued('window');
    expect(await on('unclaimed', receipt)).toBeUndefined();
    await app.setClock('2026-12-07T09:00:00+08:00'); // ten working days later is Friday, 4 December
    expect(await on('unclaimed', receipt)).toMatchObject({ light: 'red' });
    await app.setClock('2026-11-20T09:00:00+08:00');
  });
});

describe('邮寄', () => {
  const address = (number: string) => ({ party: { ...applicant, idType: 'passport', idNumber: `E${number}`, address: '示例市示例路 1 号' } });

  it('goes out by a list, and comes back as tracking numbers: all of them or none', async () => {
    const [one, two] = [await issued('mail', address('10000001')), await issued('mail', address('10000002'))];
    const list = await fetch(`${app.url}/api/mailings/list`, { method: 'POST', headers: { ...output.cookieHeaders(), 'content-type': 'application/json', 'x-csrf-token': output.csrfToken ?? '' }, body: JSON.stringify({ deliveryIds: [one.deliveryId, two.deliveryId] }) });
    expect(list.headers.get('content-type')).toContain('spreadsheetml');
    const sheet = firstSheet(Buffer.from(await list.arrayBuffer()));
    expect(sheet[0]).toEqual(['办件编号', '运单号', '揽收时间', '收件人', '电话', '地址', '结果物']);
    expect(sheet.slice(1).map((row) => [row[0], row[3], row[4], row[5]])).toEqual([one, two].map(({ number }) => [number, applicant.name, applicant.phone, '示例市示例路 1 号']));

    const filled = async (rows: string[][]) => (await writeXlsxFile([sheet[0]!, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer()).toString('base64');
    const check = async (rows: string[][]) => (await output.post('/mailings/check', { file: await filled(rows) })).expect(200).body as { line: number; number: string; tracking: string; collected: string; remedy: string | null }[];
    const wrong = await check([[one.number, 'EMS000000001'], [two.number, ''], ['B000000000000000000', 'EMS000000003']]);
    expect(wrong.map(({ line, remedy }) => [line, remedy])).toEqual([[2, null], [3, '运单号 没有填写，应为 6–30 位字母和数字'], [4, '办件编号 值‘B000000000000000000’没有待邮寄的结果，应为“待邮寄”中的编号']]);
    const take = (rows: object[], key?: string) => output.post('/mailings', { source: 'file', rows }, key === undefined ? {} : { key });
    const refused = (await take(wrong.map(({ remedy: _, ...row }) => ({ ...row, tracking: row.tracking || 'x' })))).expect(400).body.fields as { field: string; remedy: string }[];
    expect(refused.map(({ field, remedy }) => [field, remedy.slice(0, 6)])).toEqual([['rows.3', '第 3 行 '], ['rows.4', '第 4 行 ']]);
    expect(await on('toMail', one)).toBeDefined(); // the good row did not go alone

    const rows = (await check([[one.number, 'EMS000000001', '2026-11-20 08:50'], [two.number, 'EMS000000002']])).map(({ remedy: _, ...row }) => row);
    const key = '0190a0a0-0000-7000-8000-000000000001';
    const taken = (await take(rows, key)).expect(200).body as { done: number; importId: string; number: string };
    expect(taken).toMatchObject({ done: 2, number: '20261120-001' });
    expect((await take(rows, key)).expect(200).body).toEqual(taken); // sent again after a broken line
    expect(await on('inPost', one)).toMatchObject({ tracking: 'EMS000000001' });
    (await output.post('/mailings/arrivals', { deliveryIds: [one.deliveryId] })).expect(200);
    expect(await on('inPost', one)).toBeUndefined();
    (await output.post('/mailings/arrivals', { deliveryIds: [one.deliveryId] })).expect(404);
    const gone = (await output.post(`/mailings/imports/${taken.importId}/undo`)).expect(400).body.fields as { field: string }[];
    expect(gone.map(({ field }) => field)).toEqual(['rows.2']); // one has arrived: none is taken back
    expect(await on('inPost', two)).toBeDefined();
    await act(output, two, 'redirect', { deliveryId: two.deliveryId, method: 'mail', reason: '查无此人' });
    expect(await on('returned', two)).toMatchObject({ tracking: 'EMS000000002' });
    await act(output, two, 'redirect', { deliveryId: two.deliveryId, method: 'window' });
    expect(await on('toFetch', two)).toBeDefined();
    expect((await app.casework.seals.verify()).faults).toEqual([]);
  });

  it('takes a list back on its day: everything waits again, no message goes out, and it may be taken in anew', async () => {
    const receipt = await issued('mail', address('10000004'));
    const take = async (tracking: string) => (await output.post('/mailings', { source: 'scan', rows: [{ line: 1, number: receipt.number, tracking, collected: '' }] })).expect(200).body as { importId: string; number: string };
    const { importId, number } = await take('EMS000000041');
    const imports = async () => (await output.get('/mailings/imports')).expect(200).body as { id: string; number: string; mayUndo: boolean; undoneAt: string | null }[];
    expect((await imports())[0]).toMatchObject({ id: importId, number, source: 'scan', rows: 1, mayUndo: true });
    const key = '0190a0a0-0000-7000-8000-000000000004';
    expect((await output.post(`/mailings/imports/${importId}/undo`, {}, { key })).expect(200).body).toEqual({ done: 1 });
    expect((await output.post(`/mailings/imports/${importId}/undo`, {}, { key })).expect(200).body).toEqual({ done: 1 });
    (await output.post(`/mailings/imports/${importId}/undo`)).expect(404);
    expect(await on('toMail', receipt)).toMatchObject({ tracking: null });
    expect(await app.dataSource.query(`select n.state, o.state as out from notice n join outbox o on o.id = n.id where n.application_id = $1 and n.template = 'A20'`, [receipt.applicationId])).toEqual([{ state: 'withdrawn', out: 'done' }]);
    expect((await imports())[0]).toMatchObject({ id: importId, mayUndo: false });
    const again = await take('EMS000000042');
    await app.dataSource.query(`update outbox set state = 'queued' where id in (select id from notice where application_id = $1 and template = 'A20' and state = 'pending')`, [receipt.applicationId]);
    expect((await imports())[0]).toMatchObject({ id: again.importId, mayUndo: false });
    expect((await output.post(`/mailings/imports/${again.importId}/undo`)).expect(400).body.fields[0].remedy).toContain('通知已发出');
    expect((await app.casework.seals.verify()).faults).toEqual([]);
  });

  it('prints what goes out: the list for both signatures, and an address on every parcel; who took them is recorded', async () => {
    const receipt = await issued('mail', address('10000005'));
    const print = async (path: string) => (await output.post(path, { deliveryIds: [receipt.deliveryId] })).expect(200).text;
    const handing = await print('/mailings/handing');
    for (const word of ['寄递交接清单', '本页 1 件', '合计 1 件', '揽收人（签名）', '示例市示例路 1 号', applicant.phone]) expect(handing).toContain(word);
    const label = await print('/mailings/labels');
    for (const word of [`${applicant.name} 收`, `地址 示例市示例路 1 号`, '寄件 驻市政务服务中心人社窗口', 'data-page="1"']) expect(label).toContain(word);
    const facts = await app.dataSource.query<{ list: string }[]>(`select body::jsonb->'data'->>'list' as list from event where type = 'listPrinted' and body::jsonb->'data'->'deliveries' ? $1 order by seq`, [receipt.deliveryId]);
    expect(facts.map(({ list }) => list)).toEqual(['mailHanding', 'addressLabels']);
    const nowhere = await issued('mail', { party: { ...applicant, idType: 'passport', idNumber: 'E10000006' } });
    expect((await output.post('/mailings/labels', { deliveryIds: [nowhere.deliveryId] })).expect(400).body.fields[0].remedy).toContain('没有收件地址');
    for (const login of ['as-issue', 'hs-supervise']) (await (await app.signIn(login)).post('/mailings/labels', { deliveryIds: [receipt.deliveryId] })).expect(404);
  });

  it('takes no file that is no list, and hands the list to nobody without the post', async () => {
    expect((await output.post('/mailings/check', { file: Buffer.from('no workbook').toString('base64') })).expect(400).body.fields[0].remedy).toContain('不是 xlsx 文件');
    const { deliveryId } = await issued('mail', address('10000003'));
    const elsewhere = await app.signIn('as-intake');
    (await elsewhere.post('/mailings/list', { deliveryIds: [deliveryId] })).expect(404);
  });
});

describe('存放格口', () => {
  const put = (deliveryIds: string[], hole?: number) => output.post('/hand-outs/holes', { deliveryIds, ...(hole === undefined ? {} : { hole }) });

  it('holds one hand-out until it is handed over, is typed or the next that is free, and finds what lies in it', async () => {
    const [one, two, three] = [await issued('window'), await issued('window'), await issued('window')];
    expect((await put([one.deliveryId], 7)).expect(200).body).toEqual({ put: [{ deliveryId: one.deliveryId, hole: 7 }] });
    expect((await put([two.deliveryId], 7)).expect(400).body.fields).toEqual([{ field: 'hole', remedy: `格口 7 已放 ${one.number}，请换一个` }]);
    expect((await put([two.deliveryId], 121)).expect(400).body.fields[0].remedy).toBe('格口 121 不存在，应为 1–120');
    expect((await put([two.deliveryId, three.deliveryId], 8)).expect(400).body.fields[0].remedy).toContain('一个格口只放一件');
    const [first, second] = (await put([two.deliveryId, three.deliveryId])).expect(200).body.put as { hole: number }[];
    expect(second!.hole).toBeGreaterThan(first!.hole);
    expect((await put([two.deliveryId])).expect(200).body.put).toEqual([{ deliveryId: two.deliveryId, hole: first!.hole }]); // it lies there already
    expect(await on('toFetch', one)).toMatchObject({ hole: 7 });
    expect((await output.post('/hand-outs/find', { text: '7' })).expect(200).body).toEqual([{ applicationId: one.applicationId, number: one.number, hole: 7, person: null }]);
    const labels = (await output.post('/hand-outs/labels', { deliveryIds: [one.deliveryId] })).expect(200).text;
    for (const word of ['格口 7', maskedApplicant, '<svg']) expect(labels).toContain(word);
    expect(labels).not.toContain(applicant.name);
    (await handOver(one, {})).expect(200);
    expect((await put([three.deliveryId], 7)).expect(200).body.put[0].hole).toBe(7); // free again
    for (const login of ['as-intake', 'hs-supervise']) (await (await app.signIn(login)).post('/hand-outs/holes', { deliveryIds: [two.deliveryId] })).expect(404);
  });

  it('is where 未领清单 says to look, with a telephone to call', async () => {
    const receipt = await issued('window');
    await put([receipt.deliveryId], 99);
    await app.setClock('2026-12-07T09:00:00+08:00');
    const list = (await output.get('/hand-outs/unclaimed')).expect(200).text;
    for (const word of ['未领清单', '<td>99</td>', applicant.phone]) expect(list).toContain(word);
    const book = await fetch(`${app.url}/api/hand-outs/unclaimed.xlsx`, { headers: output.cookieHeaders() });
    expect(firstSheet(Buffer.from(await book.arrayBuffer())).find((row) => row[1] === receipt.number)?.slice(0, 2)).toEqual(['99', receipt.number]);
    await app.setClock('2026-11-20T09:00:00+08:00');
  });
});

describe('卷宗目录', () => {
  it('lists the file in its order with the digest of what is kept, once it is decided', async () => {
    const open = await visitOf(clerk, huangshan, { items: [item], deliveryMethod: 'window' });
    (await output.get(`/applications/${open.applicationId}/file-index`)).expect(409);
    const receipt = await issued('window');
    (await handOver(receipt, { signature: signed })).expect(200);
    const page = (await clerk.get(`/applications/${receipt.applicationId}/file-index`)).expect(200).text;
    const sha256 = createHash('sha256').update(Buffer.from(picture, 'base64')).digest('hex');
    const places = ['全宗号', `申请人 ${applicant.name}`, '结果 准予', '户口本', '受理通知书', '办结通知书（准予办理）', '送达回证', '领取签名', sha256, '立卷人'].map((word) => page.indexOf(word));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
    const digests = await app.dataSource.query<{ digest: string }[]>(`select encode(c.digest, 'hex') as digest from document d join document_content c on c.document_id = d.id where d.application_id = $1`, [receipt.applicationId]);
    for (const { digest } of digests) expect(page).toContain(digest);
    (await (await app.signIn('as-intake')).get(`/applications/${receipt.applicationId}/file-index`)).expect(404);
  });

  it('and 授权委托书, a blank of the organ of the region', async () => {
    expect((await clerk.get('/blanks/authorisation?region=341000')).expect(200).text).toContain('黄山市人力资源和社会保障局：');
    (await clerk.get('/blanks/authorisation?region=000001')).expect(404);
  });
});
