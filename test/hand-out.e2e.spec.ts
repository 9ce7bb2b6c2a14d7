// real: HTTP, PostgreSQL, Redis; fake: nothing
import { createHash } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import { eraseParty } from '@zonggui/casework/erasure';
import { firstSheet } from '@zonggui/casework/reports/xlsx-reader';
import { png } from '@zonggui/casework/testing/pictures';
import type { CommandReceipt } from '@zonggui/casework/views';
import { readPdf } from '@zonggui/documents/testing/pdf-text';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { act, applicant, first, huangshan, look, visitOf } from './setup/visit';

jest.setTimeout(120_000);

const item = 'demo-accepted-10';
/** One pixel: all that is asked of a picture here is that it comes back as it was sent. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const signed = { way: 'pad', strokes: JSON.stringify([[[1, 2, 0], [3, 4, 16]]]), picture };

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
    expect(await find(receipt.number)).toEqual([{ applicationId: receipt.applicationId, number: receipt.number, person: null }]);
    const [{ token } = { token: '' }] = await app.dataSource.query<{ token: string }[]>('select token from document where application_id = $1 limit 1', [receipt.applicationId]);
    expect(await find(`http://example.test/v/${token}`)).toMatchObject([{ number: receipt.number }]);
    expect(await find(applicant.idNumber)).toEqual(expect.arrayContaining([{ applicationId: receipt.applicationId, number: receipt.number, person: 'applicant' }]));
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
    const check = async (rows: string[][]) => (await output.post('/mailings/check', { file: await filled(rows) })).expect(200).body as { line: number; number: string; tracking: string; remedy: string | null }[];
    const wrong = await check([[one.number, 'EMS000000001'], [two.number, ''], ['B000000000000000000', 'EMS000000003']]);
    expect(wrong.map(({ line, remedy }) => [line, remedy])).toEqual([[2, null], [3, '没有填写运单号'], [4, 'B000000000000000000 没有待邮寄的结果，请核对编号']]);
    const refused = (await output.post('/mailings', { rows: wrong.map(({ remedy: _, ...row }) => ({ ...row, tracking: row.tracking || 'x' })) })).expect(400).body.fields as { field: string; remedy: string }[];
    expect(refused.map(({ field }) => field)).toEqual(['rows.3', 'rows.4']);
    expect(await on('toMail', one)).toBeDefined(); // the good row did not go alone

    const rows = (await check([[one.number, 'EMS000000001'], [two.number, 'EMS000000002']])).map(({ remedy: _, ...row }) => row);
    const key = '0190a0a0-0000-7000-8000-000000000001';
    expect((await output.post('/mailings', { rows }, { key })).expect(200).body).toEqual({ done: 2 });
    expect((await output.post('/mailings', { rows }, { key })).expect(200).body).toEqual({ done: 2 }); // sent again after a broken line
    expect(await on('inPost', one)).toMatchObject({ tracking: 'EMS000000001' });
    (await output.post('/mailings/arrivals', { deliveryIds: [one.deliveryId] })).expect(200);
    expect(await on('inPost', one)).toBeUndefined();
    (await output.post('/mailings/arrivals', { deliveryIds: [one.deliveryId] })).expect(404);
    await act(output, two, 'redirect', { deliveryId: two.deliveryId, method: 'mail', reason: '查无此人' });
    expect(await on('returned', two)).toMatchObject({ tracking: 'EMS000000002' });
    await act(output, two, 'redirect', { deliveryId: two.deliveryId, method: 'window' });
    expect(await on('toFetch', two)).toBeDefined();
    expect((await app.casework.seals.verify()).faults).toEqual([]);
  });

  it('takes no file that is no list, and hands the list to nobody without the post', async () => {
    expect((await output.post('/mailings/check', { file: Buffer.from('no workbook').toString('base64') })).expect(400).body.fields[0].remedy).toContain('不是 xlsx 文件');
    const { deliveryId } = await issued('mail', address('10000003'));
    const elsewhere = await app.signIn('as-intake');
    (await elsewhere.post('/mailings/list', { deliveryIds: [deliveryId] })).expect(404);
  });
});
