// real: PostgreSQL; nothing is faked. The tables of rows stand in docs/decisions/0001-model.md and are compared with what was written.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { eraseParty } from '@zonggui/casework/party/erasure';
import { importCatalogue } from '@zonggui/casework/catalogue/catalogue-reader';
import { recordIdentityFact } from '@zonggui/casework/history/fact-recorder';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { loadCalendar } from '@zonggui/catalogue/load-calendar';
import { hashOf, loadCatalogueFiles, type CatalogueFile } from '@zonggui/catalogue/load-catalogue';
import { calendarOf, type Calendar, type CalendarYear } from '@zonggui/domain/deadline/calendar';
import type { Actor } from '@zonggui/domain/posts';
import { noFindings } from '@zonggui/domain/verdict/findings';
import { giveGrant } from '@zonggui/identity/give-grant';
import { actorOf } from '@zonggui/identity/grants';
import { startCasework, type TestCasework } from './setup/casework';
import { Scenario, tableOfPage } from './setup/told';

const [anshan, huangshan] = ['210300', '341000'];
const config = join(process.cwd(), 'config');

let test: TestCasework;
let scenario: Scenario;

beforeAll(async () => {
  test = await startCasework();
});
beforeEach(async () => {
  scenario = new Scenario(test);
  await test.setClock('2026-11-20T09:00:00+08:00');
});
afterAll(() => test.close());

const places = {
  [anshan!]: { office: 'as-rencai-hall', window: 'as-renjiu-zonghe' },
  [huangshan!]: { office: 'hs-zhengwu', window: 'hs-zonghe-1' },
};

type Visit = Partial<RegisterInput> & { readonly items: readonly (string | RegisterInput['matters'][number])[]; readonly without?: readonly string[] };

/** A person nobody has seen before, with every paper the matters ask for but those in `without`. */
async function visit(region: string, { items, without = [], ...rest }: Visit): Promise<RegisterInput> {
  const input: RegisterInput = {
    region, ...places[region]!,
    channel: 'window',
    party: { kind: 'person', idType: 'passport', idNumber: randomUUID(), name: '示例·申请人', phone: '13800000000' },
    matters: items.map((item) => (typeof item === 'string' ? { item } : item)),
    papers: [],
    deliveryMethod: 'window',
    gesture: 'verdict',
    ...rest,
  };
  const { materials } = await test.casework.assessments.assess(input);
  return { ...input, papers: materials.filter(({ code }) => !without.includes(code)).map(({ code }) => ({ material: code, status: 'received' })) };
}

const rows = <T extends object>(sql: string, ...params: unknown[]): Promise<T[]> => test.dataSource.query<T[]>(sql, params);

async function applicationOf({ applicationId }: CommandReceipt): Promise<{ state: string; rating: string; version: number }> {
  const [row] = await rows<{ state: string; rating: string; version: number }>('select state, rating, version from application where id = $1', applicationId);
  return row!;
}

const openTasks = ({ applicationId }: CommandReceipt) =>
  rows<{ kind: string; post: string; region_code: string; department_code: string | null }>('select kind, post, region_code, department_code from task where application_id = $1 and closed_at is null order by kind', applicationId);

const rate = (receipt: CommandReceipt, comment?: string) =>
  scenario.step('applicant: rate 1', () => test.casework.ratings.rate(receipt.number, { queryCode: receipt.queryCode, code: 1, ...(comment === undefined ? {} : { comment }) }, randomUUID()));

async function deliver(label: string, actor: Actor, receipt: CommandReceipt): Promise<CommandReceipt> {
  const [delivery] = await rows<{ id: string }>(`select id from delivery where application_id = $1 and state = 'open'`, receipt.applicationId);
  return scenario.does(label, actor, receipt, { type: 'deliver', deliveryId: delivery!.id, receiver: 'self' });
}

describe('the ten scenarios of docs/decisions/0001-model.md', () => {
  it('1 a bundle with every ending', async () => {
    const [clerk, issuer, supervisor] = [await test.actor('hs-intake', 'intake', huangshan!), await test.actor('hs-issue', 'issue', huangshan!), await test.actor('hs-supervise', 'supervise', huangshan!)];
    const [premiums, jobs] = [await test.actor('hs-review-zhengjiao', 'review', huangshan!, 'hs-zhengjiao'), await test.actor('hs-review-rencai', 'review', huangshan!, 'hs-rencai')];
    await publish(overlayWith((overlay) => overlay.guides?.filter(({ item }) => item === 'shehui-baozhangka-shenling').forEach(({ guide }) => (guide.conditions = [{ code: 'example', text: '示例条件' }]))));
    const items = [
      'zhigong-canbao-dengji',
      'jiuye-dengji',
      { item: 'shehui-baozhangka-shenling', findings: { ...noFindings, unmetConditions: ['example'] } },
      { item: 'dangan-jieshou-zhuandi', findings: { ...noFindings, notNeeded: true } },
      'biyesheng-jieshou-shouxu',
      'laodong-yonggong-beian',
      'jiaofei-renyuan-zengjian-shenbao',
    ];
    const input = await visit(huangshan!, { bundle: 'huangshan-yuangong-luyong', items, without: ['baodao-tongzhidan'] });
    const receipt = await scenario.register('clerk: register, F9', clerk, input);
    expect(receipt.matters.map(({ state }) => state)).toEqual(['queued', 'queued', 'declined', 'notNeeded', 'supplementing', 'queued', 'queued']);
    const [premium, job, , , graduate, filing, change] = receipt.matters.map(({ id }) => id) as [string, string, string, string, string, string, string]; // seven were asked for
    await scenario.does('supervisor: annul the seventh', supervisor, receipt, { type: 'annul', matterId: change, reason: '收件有误（示例）' });
    await scenario.does('clerk: withdraw the sixth', clerk, receipt, { type: 'withdraw', matterId: filing, reason: '申请人要求（示例）' });
    await scenario.does('reviewer of one unit: claim, approve the first', premiums, receipt, { type: 'claim', matterId: premium }, { type: 'approve', matterId: premium, opinion: '同意（示例）' });
    await scenario.does('reviewer of another: claim, deny the second', jobs, receipt, { type: 'claim', matterId: job }, { type: 'deny', matterId: job, opinion: '不符合条件（示例）', basis: '示例' });
    expect((await applicationOf(receipt)).state).toBe('processing');
    await test.setClock('2026-12-05T09:00:00+08:00');
    await scenario.step('time: the papers of the fifth never came', () => test.casework.sweeps.catchUp(receipt.applicationId));
    expect(await openTasks(receipt)).toContainEqual({ kind: 'overdueSupplement', post: 'supervise', region_code: huangshan, department_code: null });
    await scenario.does('supervisor: lapse the fifth', supervisor, receipt, { type: 'lapse', subject: { matterId: graduate }, reason: '逾期未补正（示例）' });
    expect((await applicationOf(receipt)).state).toBe('issuing');
    await scenario.does('output clerk: issue both', issuer, receipt, { type: 'issue', matterId: premium }, { type: 'issue', matterId: job });
    await deliver('output clerk: deliver', issuer, receipt);
    await rate(receipt);

    const ends = await rows<{ state: string; outcome: string | null }>('select state, outcome from matter where application_id = $1 order by ordinal', receipt.applicationId);
    expect(ends.map(({ state, outcome }) => outcome ?? state)).toEqual(['granted', 'denied', 'declined', 'notNeeded', 'lapsed', 'withdrawn', 'annulled']);
    expect(await applicationOf(receipt)).toMatchObject({ state: 'archived', rating: 'rated' });
    expect(await openTasks(receipt)).toEqual([]);
    expect(scenario.told).toEqual(tableOfPage(1));
  });

  it('2 a deferral made up after the result', async () => {
    const clerk = await test.actor('as-intake', 'intake', anshan!);
    const receipt = await scenario.register('clerk: register, F9', clerk, await visit(anshan!, { items: ['dangan-zhuanru'], without: ['shenfenzheng-fuyinjian'] }));
    expect(receipt.matters[0]).toMatchObject({ state: 'issued' });
    await rate(receipt);
    expect(await applicationOf(receipt)).toMatchObject({ state: 'rating', rating: 'rated' });
    expect(await openTasks(receipt)).toMatchObject([{ kind: 'makeUp', post: 'intake' }]);
    const [owed] = await rows<{ id: string; due_on: string }>(`select d.id, to_char(c.due_on, 'YYYY-MM-DD') as due_on from deferral d join clock c on c.deferral_id = d.id where d.application_id = $1`, receipt.applicationId);
    expect(owed!.due_on).toBe('2026-12-11');
    await scenario.does('clerk: makeUp', clerk, receipt, { type: 'makeUp', deferralId: owed!.id });
    expect((await applicationOf(receipt)).state).toBe('archived');
    expect(scenario.told).toEqual(tableOfPage(2));
  });

  it('3 deemed acceptance while the worker is down', async () => {
    const [clerk, stranger, reviewer] = [
      await test.actor('as-intake', 'intake', anshan!),
      await test.actor('as-review-shebao', 'review', anshan!, 'as-shebao'),
      await test.actor('as-review-rsj', 'review', anshan!, 'as-rsj'),
    ];
    const receipt = await scenario.register('clerk: register', clerk, await visit(anshan!, { items: ['renli-ziyuan-fuwu-xuke'], gesture: 'register' }));
    const matterId = receipt.matters[0]!.id;
    await test.setClock('2026-12-01T10:00:00+08:00');
    await scenario.step('reviewer of another department: claim (refused)', () =>
      expect(test.casework.commands.execute({ applicationId: receipt.applicationId, commands: [{ type: 'claim', matterId }] }, { actor: stranger, key: randomUUID(), body: 1 })).rejects.toMatchObject({ code: 'post-required' }),
    );
    const [deemed] = await rows<{ occurred_at: Date; recorded_at: Date }>(`select occurred_at, recorded_at from event where stream_id = $1 and type = 'deemedAccepted'`, receipt.applicationId);
    expect(deemed!.occurred_at).toEqual(new Date('2026-11-27T17:30:00+08:00'));
    expect(deemed!.recorded_at.getTime()).toBeGreaterThanOrEqual(new Date('2026-12-01T10:00:00+08:00').getTime());
    expect(await rows('select state, deemed, accepted_at = received_at as from_receipt from matter where id = $1', matterId)).toEqual([{ state: 'queued', deemed: true, from_receipt: true }]);
    expect(await openTasks(receipt)).toMatchObject([{ kind: 'answerCard', post: 'intake', department_code: null }, { kind: 'claim', post: 'review', department_code: 'as-rsj' }]);
    await scenario.does('reviewer: claim', reviewer, receipt, { type: 'claim', matterId });
    await scenario.step('time: the worker is back', () => test.casework.sweeps.catchUp(receipt.applicationId));
    expect(scenario.told).toEqual(tableOfPage(3));
  });

  it('4 the two last approvers at once', async () => {
    const [clerk, rencai, xinxi] = [
      await test.actor('hs-intake', 'intake', huangshan!),
      await test.actor('hs-review-rencai', 'review', huangshan!, 'hs-rencai'),
      await test.actor('hs-review-xinxi', 'review', huangshan!, 'hs-xinxi'),
    ];
    const receipt = await scenario.register('clerk: register, F9', clerk, await visit(huangshan!, { items: ['jiuye-dengji', 'shehui-baozhangka-shenling'] }));
    const [first, second] = receipt.matters.map(({ id }) => id) as [string, string]; // two were asked for
    await scenario.does('reviewer A: claim', rencai, receipt, { type: 'claim', matterId: first });
    await scenario.does('reviewer B: claim', xinxi, receipt, { type: 'claim', matterId: second });
    const approve = (actor: Actor, matterId: string) =>
      test.casework.commands.execute({ applicationId: receipt.applicationId, commands: [{ type: 'approve', matterId }], expected: { matterId, version: 4 } }, { actor, key: randomUUID(), body: matterId });
    const answers = await scenario.step('A and B: approve', () => Promise.all([approve(rencai, first), approve(xinxi, second)]));
    expect(answers.map(({ state }) => state).sort()).toEqual(['issuing', 'processing']);
    const seqs = await rows<{ seq: number }>('select seq from event where stream_id = $1 order by seq', receipt.applicationId);
    expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map((_, index) => index + 1));
    expect(scenario.told).toEqual(tableOfPage(4));
  });

  it('5 a calendar moved both ways', async () => {
    const shared = test; // a publication moves every open clock there is, so this one has a database of its own
    test = await startCasework();
    scenario = new Scenario(test);
    const published = loadCalendar(join(config, 'calendar'));
    const clerk = await test.actor('hs-intake', 'intake', huangshan!);
    await test.setClock('2026-12-25T09:00:00+08:00');
    const receipt = await scenario.register('clerk: register, F9', clerk, await visit(huangshan!, { items: ['demo-accepted-10'] }));
    const promise = async () =>
      (await rows<object>(`select to_char(due_on, 'YYYY-MM-DD') as due_on, due_at, provisional, calendar_revision from clock where application_id = $1 and kind = 'promised'`, receipt.applicationId))[0];
    expect(await promise()).toMatchObject({ due_on: '2027-01-11', provisional: true, calendar_revision: published.revision });

    const later = notice2027(published, [{ from: '2027-01-01', to: '2027-01-04', holiday: '示例' }], []);
    await scenario.step('notice: one more day off', () => move(later));
    expect(await promise()).toMatchObject({ due_on: '2027-01-12', due_at: new Date('2027-01-12T17:30:00+08:00'), provisional: false, calendar_revision: later.revision });
    const earlier = notice2027(published, [{ from: '2027-01-01', to: '2027-01-01', holiday: '示例' }], [{ date: '2027-01-09', why: '示例调休上班' }]);
    await scenario.step('correction: a Saturday is worked', () => move(earlier));
    expect(await promise()).toMatchObject({ due_on: '2027-01-09', provisional: false, calendar_revision: earlier.revision });
    expect(scenario.told).toEqual(tableOfPage(5));
    await test.close();
    test = shared;
  });

  it('6 a cross-region hand-off', async () => {
    const [clerk, reviewer, afar] = [
      await test.actor('hs-intake', 'intake', huangshan!),
      await test.actor('hs-review-rencai', 'review', huangshan!, 'hs-rencai'),
      await test.actor('as-review-renjiu', 'review', anshan!, 'as-renjiu'),
    ];
    const receipt = await scenario.register('clerk: register, F9', clerk, await visit(huangshan!, { items: ['shiye-baoxian-guanxi-zhuanyi-jiexu'] }));
    const matterId = receipt.matters[0]!.id;
    await scenario.does('reviewer: claim', reviewer, receipt, { type: 'claim', matterId });
    await expect(test.casework.queries.view(receipt.applicationId, afar)).rejects.toMatchObject({ code: 'not-found' });
    await scenario.does('reviewer: handOff to 鞍山', reviewer, receipt, { type: 'handOff', matterId, region: anshan!, question: '请核对缴费记录（示例）' });
    expect(await openTasks(receipt)).toEqual([{ kind: 'answer', post: 'review', region_code: anshan, department_code: null }]);
    expect((await test.casework.queries.view(receipt.applicationId, afar)).matters[0]?.actions).toEqual(['answer']);
    await scenario.does('reviewer in 鞍山: answer', afar, receipt, { type: 'answer', matterId, answer: '记录无误（示例）' });
    await expect(test.casework.queries.view(receipt.applicationId, afar)).rejects.toMatchObject({ code: 'not-found' });
    await scenario.does('reviewer: approve', reviewer, receipt, { type: 'approve', matterId });
    expect((await applicationOf(receipt)).state).toBe('issuing');
    expect(scenario.told).toEqual(tableOfPage(6));
  });

  it('7 a receipt annulled and re-issued', async () => {
    const clerk = await test.actor('hs-intake', 'intake', huangshan!);
    const receipt = await scenario.register('clerk: register, F9', clerk, await visit(huangshan!, { items: ['demo-accepted-10'] }));
    await scenario.does('clerk: amendReceipt', clerk, receipt, { type: 'amendReceipt', matterId: receipt.matters[0]!.id, reason: '窗口号有误（示例）' });
    const [old, current] = await rows<{ id: string; serial: number; annulled: boolean; replaces_id: string | null }>(
      `select id, serial, annulled_at is not null as annulled, replaces_id from document where application_id = $1 and series = '受' order by serial`,
      receipt.applicationId,
    );
    expect([old?.annulled, current?.annulled, current?.replaces_id, current!.serial]).toEqual([true, false, old!.id, old!.serial + 1]);
    expect(await rows(`select r.words from remark r join event e on e.id = r.event_id where r.application_id = $1 and e.type = 'receiptAmended'`, receipt.applicationId)).toEqual([{ words: '{"reason":"窗口号有误（示例）"}' }]);
    expect(scenario.told).toEqual(tableOfPage(7));
  });

  it('8 AB cover', async () => {
    const [clerk, a, b] = [
      await test.actor('hs-intake', 'intake', huangshan!),
      await test.actor('hs-review-xinxi', 'review', huangshan!, 'hs-xinxi'),
      await test.actor('hs-review-rencai', 'review', huangshan!, 'hs-rencai'),
    ];
    const receipt = await scenario.register('clerk: register, F9', clerk, await visit(huangshan!, { items: ['shehui-baozhangka-shenling'] }));
    const matterId = receipt.matters[0]!.id;
    await scenario.does('A: claim', a, receipt, { type: 'claim', matterId });
    const now = await test.casework.clock.now();
    const cover = { staffId: b.id, post: 'review', region: huangshan!, department: 'hs-xinxi', validFrom: now, validUntil: new Date(now.getTime() + 3_600_000), coversStaffId: a.id } as const;
    await scenario.step('keeper: grant the cover', () => test.dataSource.transaction((tx) => giveGrant(tx, cover, now, recordIdentityFact)));
    const bForA = await actorOf(test.dataSource.manager, b.id, now, a.id);
    await scenario.does('B 代 A: approve', bForA, receipt, { type: 'approve', matterId, opinion: '同意（示例）' });
    await scenario.does('B 代 A: produce', bForA, receipt, { type: 'produce', matterId, result: { name: '示例结果' } });
    expect(await rows(`select actor_id, on_behalf_of from event where stream_id = $1 and type = 'approved'`, receipt.applicationId)).toEqual([{ actor_id: b.id, on_behalf_of: a.id }]);
    await expect(actorOf(test.dataSource.manager, b.id, cover.validUntil, a.id)).rejects.toMatchObject({ code: 'post-required' });
    expect(scenario.told).toEqual(tableOfPage(8));
  });

  it('9 an item merged in the catalogue', async () => {
    const [clerk, reviewer] = [await test.actor('hs-intake', 'intake', huangshan!), await test.actor('hs-review-zhengjiao', 'review', huangshan!, 'hs-zhengjiao')];
    const [merged, into] = ['demo-received-10-strict', 'demo-received-10'];
    const receipt = await scenario.register('clerk: register, F9', clerk, await visit(huangshan!, { items: [merged] }));
    const name = receipt.matters[0]!.item.name;
    await test.setClock('2026-11-23T09:00:00+08:00');
    await scenario.step('keeper: publish the merger', () => publish(mergedFiles(merged, into, name)));

    const asked = await visit(huangshan!, { items: [name] });
    const next = await scenario.register('clerk: register by the old name', clerk, asked);
    expect(next.matters[0]!.item.code).toBe(into);
    await expect(test.casework.commands.register({ ...asked, matters: [{ item: merged }] }, { actor: clerk, key: randomUUID(), body: 1 })).rejects.toMatchObject({ code: 'unspecified-guide' });
    const matterId = receipt.matters[0]!.id;
    await scenario.does('reviewer: claim, approve the old one', reviewer, receipt, { type: 'claim', matterId }, { type: 'approve', matterId });
    expect(await rows(`select item_code, terms->'item'->>'name' as name from matter where id = $1`, matterId)).toEqual([{ item_code: merged, name }]);
    expect(scenario.told).toEqual(tableOfPage(9));
  });

  it('10 a person erased', async () => {
    const clerk = await test.actor('as-intake', 'intake', anshan!);
    const keeper = await test.actor('security', 'security', '000000');
    const now = new Date('2026-11-20T09:00:00+08:00');
    await test.casework.seals.seal(now);
    const input = await visit(anshan!, { items: ['shiye-dengji'], deliveryMethod: 'none' });
    const receipt = await scenario.register('clerk: register, F9', clerk, input);
    const [{ party_id: partyId }] = (await rows<{ party_id: string }>('select party_id from application where id = $1', receipt.applicationId)) as [{ party_id: string }];
    const erase = () => test.dataSource.transaction((tx) => eraseParty(tx, partyId, keeper, now));
    await scenario.step('keeper: erase (refused, it is open)', () => expect(erase()).rejects.toMatchObject({ code: 'verb-not-allowed' }));
    await rate(receipt, '窗口的示例同志很耐心');
    await scenario.step('seal', () => test.casework.seals.seal(now));
    await scenario.step('keeper: erase', erase);
    await scenario.register('clerk: the person comes again', clerk, { ...input, party: { ...input.party } });

    expect(await rows('select name, id_number_last4, phone_last4, key_hmac from party where id = $1', partyId)).toEqual([{ name: null, id_number_last4: null, phone_last4: null, key_hmac: null }]);
    expect(await rows('select comment from rating where application_id = $1', receipt.applicationId)).toEqual([{ comment: null }]);
    expect(await rows('select count(*)::int as people from party where key_hmac is not null and id_number_last4 = $1', input.party.idNumber.slice(-4))).toEqual([{ people: 1 }]);
    expect((await test.casework.seals.verify()).faults).toEqual([]);
    expect(scenario.told).toEqual(tableOfPage(10));
  });
});

function notice2027(calendar: Calendar, off: CalendarYear['off'], working: CalendarYear['working']): Calendar {
  return calendarOf(calendar.years.map((year) => (year.year === 2027 ? { ...year, status: 'published', basis: '示例', off, working } : year)));
}

/** 公布: drafted by one supervisor, approved by another, and run. */
async function move({ years }: Calendar): Promise<void> {
  const { publications } = test.casework;
  const { id } = await publications.draft({ text: '示例', year: years.find(({ year }) => year === 2027)! }, await test.actor('hs-supervise', 'supervise', huangshan!)); // 2027 was given
  await publications.approve(id, await test.actor('as-supervise', 'supervise', anshan!));
  await publications.run(id);
}

interface Overlay {
  items?: { code: string; name: string; aliases?: { name: string; region: string }[]; guides: object[] }[];
  guides?: { item: string; guide: { conditions?: object[] } }[];
}

/** 黄山's examples with a change, as a file to publish. */
function overlayWith(change: (overlay: Overlay) => void): CatalogueFile[] {
  return loadCatalogueFiles(config)
    .filter(({ path }) => path === 'catalogue/demo/huangshan.yaml')
    .map(({ path, content }) => {
      const overlay = structuredClone(content) as Overlay; // the loader has checked it against its shape
      change(overlay);
      return { path, content: overlay, hash: hashOf(overlay) };
    });
}

const publish = (files: readonly CatalogueFile[]) => test.dataSource.transaction((tx) => importCatalogue(tx, files, new Date('2026-11-23T09:00:00+08:00')));

/** The old item's guide ends, and the item that stays answers to its name. */
const mergedFiles = (merged: string, into: string, name: string) =>
  overlayWith((overlay) => {
    for (const item of overlay.items ?? []) {
      if (item.code === merged) item.guides = item.guides.map((guide) => ({ ...guide, until: '2026-11-22' }));
      if (item.code === into) item.aliases = [{ name, region: huangshan! }];
    }
  });
