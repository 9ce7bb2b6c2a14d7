// real: HTTP, PostgreSQL, Redis
import type { MatterView } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from '../setup/app';
import type { HttpClient } from '../setup/http-client';
import { act, anshan, first, huangshan, look, visitOf } from '../setup/visit';

/**
 * Counted by hand on the notice for 2026 and the statute for 2027. Received Friday 11-20, 20 working days: 12-18.
 * 听证 11-23 to 11-27 and 鉴定 11-25 to 12-01 together stand for 11-24 … 27, 11-30, 12-01 = 6 days: 12-28.
 * 专家评审 12-07 to 12-09 stands for 2 more: 12-30. Five days more, over 元旦 and a weekend: 12-31, 01-04 … 01-07.
 */
describe('⑨ a licence is stopped twice, with two grounds at once, and extended', () => {
  let app: TestApp;
  let reviewer: HttpClient;
  let head: HttpClient;
  let matter: { applicationId: string; matterId: string };
  beforeAll(async () => {
    app = await startApp();
    await app.setClock('2026-11-20T10:00:00+08:00');
    const receipt = await visitOf(await app.signIn('as-intake'), anshan, { items: ['renli-ziyuan-fuwu-xuke'] });
    matter = { applicationId: receipt.applicationId, matterId: first(receipt.matters).id };
    [reviewer, head] = [await app.signIn('as-review-rsj'), await app.signIn('as-supervise')];
    await act(reviewer, matter, 'claim', { matterId: matter.matterId });
  });
  afterAll(() => app.close());

  const does = (verb: string, body: object) => act(reviewer, matter, verb, { matterId: matter.matterId, ...body });
  const refusal = async (verb: string, body: object): Promise<Record<string, unknown>> => {
    const problem: Record<string, unknown> = (await reviewer.post(`/applications/${matter.applicationId}/${verb}`, { matterId: matter.matterId, ...body })).body;
    return problem;
  };
  const seen = async (): Promise<MatterView> => first((await look(reviewer, matter)).matters);
  const clock = async (kind: 'promised' | 'statutory') => first((await seen()).clocks.filter((one) => one.kind === kind));
  const suspensionOf = async (ground: string) => first((await seen()).suspensions.filter((one) => one.ground === ground && one.endedAt === null)).id;
  const suspend = (ground: string) => ({ ground, approver: head.staffId, expectedDays: 10 });

  it('stops only for a ground the law names, and says which those are', async () => {
    await app.setClock('2026-11-23T10:00:00+08:00');
    expect(await refusal('suspend', suspend('publicNotice'))).toMatchObject({ status: 422, type: '/problems/suspension-ground', allowed: expect.arrayContaining([{ ground: 'hearing', basis: '《中华人民共和国行政许可法》第四十五条' }]) });
    expect((await refusal('suspend', suspend('publicNotice'))).allowed).toHaveLength(8);
    expect(await refusal('suspend', { ground: 'hearing', expectedDays: 10 })).toMatchObject({ status: 400, fields: [{ field: 'approver' }] });
    expect(await refusal('suspend', { ...suspend('hearing'), approver: '018f0000-0000-7000-8000-000000000000' })).toMatchObject({ status: 404, field: 'approver' });
    expect(await refusal('suspend', { ...suspend('hearing'), expectedDays: 0 })).toMatchObject({ status: 400, fields: [{ field: 'expectedDays' }] });
  });

  it('stands while one of two overlapping grounds lasts, and counts their time once', async () => {
    const told = await does('suspend', suspend('hearing'));
    expect(told.documents).toMatchObject([{ series: '特' }]);
    await app.setClock('2026-11-25T10:00:00+08:00');
    await does('suspend', suspend('appraisal'));
    await app.setClock('2026-11-30T10:00:00+08:00');
    const hearing = await suspensionOf('hearing');
    for (const endedAt of ['2026-11-23T09:59:59+08:00', '2026-11-30T10:05:00+08:00']) {
      expect(await refusal('resume', { suspensionId: hearing, endedAt, result: '听证结束（示例）' })).toMatchObject({ status: 400, fields: [{ field: 'endedAt' }] });
    }
    const after = await does('resume', { suspensionId: hearing, endedAt: '2026-11-27T16:00:00+08:00', result: '听证结束（示例）' });
    expect(first(after.matters).state).toBe('suspended');
    await app.setClock('2026-12-02T10:00:00+08:00');
    const resumed = await does('resume', { endedAt: '2026-12-01T16:00:00+08:00', result: '鉴定结论已出具（示例）' });
    expect(first(resumed.matters)).toMatchObject({ state: 'reviewing', dueOn: '2026-12-28' });
    expect(await clock('promised')).toMatchObject({ pausedDays: 6, segments: [{ fromOn: '2026-11-23', untilOn: '2026-12-01', cause: 'suspension' }] });
    expect(await clock('statutory')).toMatchObject({ pausedDays: 6, dueOn: '2026-12-28' });
  });

  it('stops a second time', async () => {
    await app.setClock('2026-12-07T10:00:00+08:00');
    await does('suspend', suspend('expertReview'));
    await app.setClock('2026-12-09T10:00:00+08:00');
    await does('resume', { result: '专家意见已出具（示例）' });
    expect(await clock('promised')).toMatchObject({ pausedDays: 8, dueOn: '2026-12-30', dueAt: '2026-12-30T09:30:00.000Z' });
    expect((await seen()).suspensions.map(({ ground, approver, endedAt }) => [ground, approver.id, endedAt?.slice(0, 16)])).toEqual([
      ['hearing', head.staffId, '2026-11-27T08:00'],
      ['appraisal', head.staffId, '2026-12-01T08:00'],
      ['expertReview', head.staffId, '2026-12-09T02:00'],
    ]);
  });

  const telephone = { way: 'telephone', number: '13800000000', person: '示例·申请人', at: '2026-12-09T09:40:00+08:00', content: '告知延期原因和新的期限（示例）' };
  const extension = (rest: object) => ({ reason: '需补充核查（示例）', approver: head.staffId, ...rest });

  it('is not extended without a recorded notice, nor with half a record', async () => {
    expect(await refusal('extend', extension({ days: 5 }))).toMatchObject({ status: 422, type: '/problems/extension-notice-missing', missing: ['way'] });
    expect(await refusal('extend', extension({ days: 5, notice: { way: 'telephone', number: telephone.number } }))).toMatchObject({ status: 422, missing: ['person', 'at', 'content'] });
    expect(await refusal('extend', extension({ days: 5, notice: { ...telephone, at: '2026-12-09T10:05:00+08:00' } }))).toMatchObject({ status: 400, fields: [{ field: 'notice.at' }] });
    expect(await refusal('extend', extension({ days: 11, notice: telephone }))).toMatchObject({ status: 400, max: 10, source: { section: '第四十二条第一款' } });
    expect(await refusal('extend', { reason: '示例', days: 5, notice: telephone })).toMatchObject({ status: 422, field: 'approver' });
    expect(await refusal('extend', extension({ until: '2027-01-09', notice: telephone }))).toMatchObject({ status: 400, fields: [{ field: 'until' }] });
    expect((await clock('promised')).dueOn).toBe('2026-12-30');
  });

  it('is extended with a telephone record, once, and the statute and the task move with it', async () => {
    const told = await does('extend', extension({ until: '2027-01-07', notice: telephone }));
    expect(told.documents).toMatchObject([{ series: '延' }]);
    expect(await clock('promised')).toMatchObject({ dueOn: '2027-01-07', provisional: true, extendedBy: 5, extensions: [{ days: 5, fromDueOn: '2026-12-30', toDueOn: '2027-01-07', approver: { id: head.staffId }, noticeWay: 'telephone' }] });
    expect(await clock('statutory')).toMatchObject({ dueOn: '2027-01-07', extendedBy: 5 });
    expect(await refusal('extend', extension({ days: 1, notice: telephone }))).toMatchObject({ status: 400 });
    const tasks: { due_at: Date }[] = await app.dataSource.query(`select due_at from task where subject_id = $1 and closed_at is null`, [matter.matterId]);
    expect(tasks).toEqual([{ due_at: new Date('2027-01-07T17:30:00+08:00') }]);
  });

  it('keeps the record of the call beside the history, and tells the applicant each time', async () => {
    const [remark]: { words: string }[] = await app.dataSource.query(`select r.words from remark r join event e on e.id = r.event_id where e.type = 'extended' and r.application_id = $1`, [matter.applicationId]);
    expect(JSON.parse(remark?.words ?? '{}')).toMatchObject({ notice: { ...telephone, at: '2026-12-09T01:40:00.000Z' } });
    const bodies: { body: string }[] = await app.dataSource.query('select body from event where stream_id = $1', [matter.applicationId]);
    expect(bodies.filter(({ body }) => body.includes(telephone.number))).toEqual([]);
    const notices: { template: string; count: number }[] = await app.dataSource.query(
      `select template, count(*)::int as count from notice where application_id = $1 and template in ('A12', 'A13', 'A14') group by 1 order by 1`,
      [matter.applicationId],
    );
    expect(notices).toEqual([{ template: 'A12', count: 3 }, { template: 'A13', count: 2 }, { template: 'A14', count: 1 }]);
  });

  it('of a service whose region switched no ground on, nothing stops the clock', async () => {
    const receipt = await visitOf(await app.signIn('hs-intake'), huangshan, { items: ['demo-accepted-10'] });
    const colleague = await app.signIn('hs-review-zhengjiao');
    await act(colleague, receipt, 'claim', { matterId: first(receipt.matters).id });
    const refused = await colleague.post(`/applications/${receipt.applicationId}/suspend`, { matterId: first(receipt.matters).id, ...suspend('hearing') });
    expect(refused.expect(422).body).toMatchObject({ type: '/problems/suspension-ground', allowed: [] });
  });
});
