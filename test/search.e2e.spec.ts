// real: HTTP, PostgreSQL, Redis
import type { Found } from '@zonggui/casework/application/finder';
import type { Message } from '@zonggui/casework/messages/messages';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { act, anshan, applicant, first, huangshan, look, visitOf } from './setup/visit';

let app: TestApp;
let clerk: HttpClient;
let visit: CommandReceipt;

const firm = { kind: 'organisation', idType: 'uscc', idNumber: '91350211M0000XUF46', name: '示例·鞍山某某有限公司', phone: '13912345678' };

beforeAll(async () => {
  app = await startApp();
  clerk = await app.signIn('as-intake');
  visit = await visitOf(clerk, anshan, { items: ['shiye-dengji'], gesture: 'register' });
  await visitOf(clerk, anshan, { items: ['yonggong-beian'], gesture: 'register', extra: { party: firm } });
});
afterAll(() => app?.close());

const find = async (text: string, who = clerk): Promise<Found> => (await who.get(`/search?q=${encodeURIComponent(text)}`)).expect(200).body as Found;
const numbers = (rows: readonly { number: string }[]) => rows.map(({ number }) => number);

describe('the search box', () => {
  it.each([4, 5, 9, 19])('finds an application by the last %i characters of its number', async (length) => {
    expect(numbers((await find(visit.number.slice(-length))).applications)).toContain(visit.number);
  });

  it('finds none by an ending that is not its own', async () => {
    const wrong = `9${visit.number.slice(-4)}`;
    expect((await find(wrong)).applications).toEqual([]);
  });

  it.each(['002X', '002x', '9491231002X', '11010519491231002X', '0000', '13800000000', '示例·申', '示例·申请人'])('finds the applicant by %s, masked, with what he came for', async (text) => {
    const [party] = (await find(text)).parties;
    expect(party).toMatchObject({ name: '示*****', idNumberMasked: '**************002X', phoneMasked: '*******0000' });
    expect(numbers(party?.applications ?? [])).toEqual([visit.number]);
  });

  it.each(['XUF46', '91350211M0000XUF46', '5678', '示例·鞍山'])('finds a firm by %s', async (text) => {
    expect((await find(text)).parties).toEqual([expect.objectContaining({ kind: 'organisation', name: firm.name })]);
  });

  it.each(['102X', '111010519491231002X', '9002X', '请人', '13800000001'])('finds nobody by %s', async (text) => {
    expect((await find(text)).parties).toEqual([]);
  });

  it('finds a document by its serial, by its whole number, and by what its code says', async () => {
    const document = first(visit.documents);
    const [row] = await app.dataSource.query<{ token: string }[]>('select token from document where id = $1', [document.id]);
    for (const text of [document.number, document.number.replace(/号$/, ''), document.number.slice(-6, -1), document.number.slice(-5, -1), String(row?.token)]) {
      const found = (await find(text)).documents;
      expect(found).toContainEqual(expect.objectContaining({ id: document.id, number: document.number, applicationId: visit.applicationId, applicationNumber: visit.number, annulled: false }));
    }
    expect((await find(`〔2025〕${document.number.slice(-6, -1)}`)).documents).toEqual([]);
  });

  it('finds what was mailed by its tracking number, and by no other', async () => {
    const mailed = await visitOf(clerk, anshan, { items: ['shiye-dengji'], deliveryMethod: 'mail', extra: { party: { ...applicant, idType: 'passport', idNumber: 'E10000001', address: '示例地址 1 号' } } });
    const output = await app.signIn('as-issue');
    for (const { id, state } of mailed.matters) if (state === 'granted') await act(output, mailed, 'issue', { matterIds: [id] });
    await act(output, mailed, 'mail', { deliveryId: first((await look(output, mailed)).deliveries).id, tracking: 'EX987654321CN' });
    expect(numbers((await find('54321CN')).applications)).toEqual([mailed.number]);
    expect((await find('64321CN')).applications).toEqual([]);
  });

  it('shows nothing that the grants do not reach', async () => {
    const elsewhere = await app.signIn('hs-intake');
    for (const text of [visit.number, '002X', '示例·申请人', first(visit.documents).number]) expect(await find(text, elsewhere)).toEqual({ applications: [], parties: [], documents: [], submissions: [] });
    const own = await visitOf(elsewhere, huangshan, { items: ['demo-accepted-10'], gesture: 'register' });
    expect(numbers(first((await find('002X', elsewhere)).parties).applications)).toEqual([own.number]);
  });

  it.each(['123', '%%%%', '张', '____'])('asks for more than %s', async (text) => {
    expect((await clerk.get(`/search?q=${encodeURIComponent(text)}`)).expect(400).body.fields).toEqual([expect.objectContaining({ field: 'q' })]);
  });

  it('is answered by indexes', async () => {
    await app.dataSource.query('set enable_seqscan = off');
    const plan = async (sql: string) => (await app.dataSource.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`)).map((row) => row['QUERY PLAN']).join('\n');
    expect(await plan(`select application_id from application_number where last4 = '0012'`)).toContain('ix_application_number_last4');
    expect(await plan(`select id from party where phone_last4 = '0000' or (name >= '示例' and name < '示例\u{10FFFF}')`)).toMatch(/ix_party_phone[^]*ix_party_name|ix_party_name[^]*ix_party_phone/);
    expect(await plan(`select id from delivery where tracking_last4 = '21CN'`)).toContain('ix_delivery_tracking');
    expect(await plan('select id from document where serial = 8')).toContain('ix_document_found');
  });
});

describe('messages', () => {
  it('are those of the person and of the posts he holds, the last first, and nobody else sees them', async () => {
    const late = await visitOf(await app.signIn('hs-intake'), huangshan, { items: ['demo-accepted-10'] });
    await app.setClock('2026-12-07T09:00:00+08:00');
    await app.casework.sweeps.catchUp(late.applicationId);
    const told: Message[] = (await (await app.signIn('hs-supervise')).get('/messages')).expect(200).body;
    expect(told.filter((row) => row.applicationNumber === late.number).map(({ template }) => template)).toContain('S03');
    const times = told.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect((await (await app.signIn('as-supervise')).get('/messages')).expect(200).body).toEqual([]);
  });
});
