// real: HTTP, PostgreSQL, Redis
import { randomUUID } from 'node:crypto';
import type { ClockExplanationView, MatterTimeView, TimeSegmentView } from '@zonggui/casework/application/explanation-views';
import { startApp, type TestApp } from './setup/app';
import type { HttpClient } from './setup/http-client';
import { act, anshan, first, look, visitOf } from './setup/visit';

/**
 * Counted by hand on the notice for 2026. Received and sent to its department on Friday 11-20, 20 working days: 12-18. 听证 from
 * 11-25 to 12-02 stands for 11-26, 11-27, 11-30, 12-01, 12-02 = 5 days: 12-25. Looked at on Tuesday 12-29, two working days late:
 * two in the queue, 11-25 and 12-03 to 12-24 = 17 with the reviewer, 12-25, 12-28, 12-29 = 3 with the auditor; 22 of 20.
 */
describe('为什么是这一天, and where the time went', () => {
  let app: TestApp;
  let clerk: HttpClient;
  let reviewer: HttpClient;
  let matter: { applicationId: string; matterId: string };
  const pathTo = (rest: string) => `/applications/${matter.applicationId}/${rest}`;
  const ask = (path: string, person = clerk) => person.get(pathTo(path));
  const time = async (): Promise<MatterTimeView> => {
    const view: MatterTimeView = (await ask(`matters/${matter.matterId}/time`)).expect(200).body;
    return view;
  };
  const clockOf = async (kind: string) => first(first((await look(clerk, matter)).matters).clocks.filter((clock) => clock.kind === kind));
  const explained = async (kind: string): Promise<ClockExplanationView> => {
    const view: ClockExplanationView = (await ask(`clocks/${(await clockOf(kind)).id}/explanation`)).expect(200).body;
    return view;
  };
  const told = ({ unit, holder, workdays, counted }: TimeSegmentView) => [unit, holder?.id ?? null, workdays, counted];

  beforeAll(async () => {
    app = await startApp({ clock: '2026-11-20T10:00:00+08:00' });
    [clerk, reviewer] = [await app.signIn('as-intake'), await app.signIn('as-review-rsj')];
    const receipt = await visitOf(clerk, anshan, { items: ['renli-ziyuan-fuwu-xuke'] });
    matter = { applicationId: receipt.applicationId, matterId: first(receipt.matters).id };
    const does = async (now: string, verb: string, body: object = {}) => {
      await app.setClock(`${now}T10:00:00+08:00`);
      await act(reviewer, matter, verb, { matterId: matter.matterId, ...body });
    };
    const head = await app.signIn('as-supervise');
    await does('2026-11-24', 'claim');
    await does('2026-11-25', 'suspend', { ground: 'hearing', approver: head.staffId, expectedDays: 5 });
    await does('2026-12-02', 'resume', { result: '听证结束（示例）' });
    await does('2026-12-24', 'submit', { proposal: 'deny', opinion: '不符合条件（示例）', basis: '示例依据' });
    await app.setClock('2026-12-29T10:00:00+08:00');
  });
  afterAll(() => app?.close());

  it('walks from the day of receipt to the due day, each day counted or not and why', async () => {
    const { clock, ledger, sentences } = await explained('promised');
    expect(clock).toMatchObject({ kind: 'promised', unit: 'workdays', amount: 20, pausedDays: 5, dueOn: '2026-12-25', dueAt: '2026-12-25T09:30:00.000Z' });
    expect(first(ledger)).toEqual({ date: '2026-11-20', counted: false, number: null, why: '起始日不计' });
    expect(ledger.filter(({ why }) => why === '暂停计时').map(({ date }) => date)).toEqual(['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02']);
    expect(ledger.filter(({ counted }) => counted).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(ledger.at(-1)).toEqual({ date: '2026-12-25', counted: true, number: 20, why: '工作日' });
    expect(sentences).toEqual([
      '承诺时限 20 个工作日，自 2026-11-20（收到申请）起算，当日不计，至 2026-12-25 17:30 届满。',
      '2026-11-25 至 2026-12-02 因特别程序暂停计时，暂停当日照计，其后至恢复当日不计。',
      '计算规则：自次日起算（参照《民法典》第二百零一条第一款），末日以停止办公的时间为截止时间（参照《民法典》第二百零三条第二款）。',
      '超期 2 工作日：审批环节用 19，审核环节用 3；另有特别程序 5 工作日不计入。',
    ]);
  });

  it('attributes the lateness to the units, whose parts are exactly what the clock counted', async () => {
    const { clock, time } = await explained('promised');
    expect(time?.segments.map(told)).toEqual([
      ['review', null, 2, true],
      ['review', reviewer.staffId, 1, true],
      ['excluded', reviewer.staffId, 5, false],
      ['review', reviewer.staffId, 16, true],
      ['audit', null, 3, true],
    ]);
    expect(time).toMatchObject({ overrun: { measure: 'workdays', amount: 2 }, named: ['review'], used: { workdays: clock.amount + 2 }, elapsed: { workdays: 27 } });
    expect(time?.shares.reduce((sum, { used }) => sum + used, 0)).toBe(time?.used.workdays);
    expect(time?.segments.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(time?.elapsed.minutes);
  });

  it('tells 时间去哪了 of the matter, from receipt until now', async () => {
    const { from, to, ended, segments, promise, sentences } = await time();
    expect([from.slice(0, 16), to.slice(0, 16), ended]).toEqual(['2026-11-20T02:00', '2026-12-29T02:00', false]);
    expect(segments.reduce((sum, { workdays }) => sum + workdays, 0)).toBe(27);
    expect(segments.find(({ unit }) => unit === 'audit')).toMatchObject({ holder: null, department: { code: 'as-rsj' } });
    expect(promise).toMatchObject({ dueOn: '2026-12-25', used: { workdays: 22 }, named: ['review'] });
    expect(sentences[0]).toMatch(/^自 2026-11-20 收件至今，共 27 工作日（办公时间 202 小时 3\d 分）。$/);
  });

  it('explains minutes by the opening hours of their day', async () => {
    await app.setClock('2026-12-29T14:00:00+08:00');
    const receipt = await visitOf(clerk, anshan, { items: ['失业登记'], gesture: 'register' });
    await app.setClock('2026-12-29T14:41:30+08:00'); // the clock runs on: half a minute is room enough
    const clock = first(first((await look(clerk, receipt)).matters).clocks.filter(({ kind }) => kind === 'instant'));
    const { ledger, sentences, time }: ClockExplanationView = (await clerk.get(`/applications/${receipt.applicationId}/clocks/${clock.id}/explanation`)).expect(200).body;
    expect(ledger).toEqual([{ date: '2026-12-29', counted: true, number: 1, why: '办公时间内 30 分钟' }]);
    expect(sentences.at(-1)).toBe('超期 12 分钟：窗口用 42。');
    expect(time?.used.minutes).toBe(42);
  });

  it('is nothing to whom the application is out of reach, and to what is not there', async () => {
    const stranger = await app.signIn('hs-intake');
    const clock = await clockOf('promised');
    for (const path of [`clocks/${clock.id}/explanation`, `matters/${matter.matterId}/time`]) (await ask(path, stranger)).expect(404);
    for (const path of [`clocks/${randomUUID()}/explanation`, `matters/${randomUUID()}/time`, 'clocks/1/explanation', 'matters/1/time']) (await ask(path)).expect(404);
    (await app.anonymous.get(pathTo(`clocks/${clock.id}/explanation`))).expect(401);
  });
});
