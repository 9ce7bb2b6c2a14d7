import type { DataSource, EntityManager } from 'typeorm';
import type { Application, Matter } from '@zonggui/domain/application/application';
import type { Clock, ClockKind } from '@zonggui/domain/clock/clock';
import type { Attribution, TimeSegment } from '@zonggui/domain/deadline/attribution';
import { sentencesOf } from '@zonggui/domain/deadline/clock-sentences';
import type { Lateness } from '@zonggui/domain/deadline/lateness';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { TimedEvent, Unit } from '@zonggui/domain/deadline/turns';
import type { LedgerRow } from '@zonggui/domain/deadline/working-days';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { applicationScope } from '@zonggui/identity/scope';
import { readApplication } from '../command/aggregate-reader';
import { besideClock } from '../supervision/beside-rows';
import type { BusinessClock } from '../time/business-clock';
import type { CalendarReader } from '../calendar/calendar-reader';
import { promiseOf } from '../command/command-receipt';
import { ledgerOf, timeOfClock, timeOfMatter, type Counting } from './explanation';
import type { ClockExplanationView, ExplainedClockView, LedgerRowView, MatterTimeView, TimeSegmentView, TimeView } from './explanation-views';
import { readNames, type Names } from '../organisation/names-reader';

/** Why a day is the day, and where the time went; nothing here writes. */
export class Explanations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarReader,
  ) {}

  /** @throws DomainError `not-found`, also for what the person's grants do not reach; `calendar-gap` */
  async ofClock(applicationId: string, clockId: string, actor: Actor): Promise<ClockExplanationView> {
    const tx = this.dataSource.manager;
    const application = await this.reached(tx, applicationId, actor);
    const clock = application.clocks.find(({ id }) => id === clockId) ?? (await besideClock(tx, applicationId, clockId));
    if (clock === undefined) throw new DomainError('not-found', 'No such clock in this application.', { clockId });
    const counting = await this.counting(tx, application);
    const { due, ledger } = ledgerOf(clock, counting);
    const matter = application.matters.find(({ id }) => id === clock.matterId);
    const time = matter === undefined || !worked.includes(clock.kind) ? null : await this.worked(tx, application, { matter, clock }, counting);
    return { clock: clockView(clock), ledger: numbered(ledger), sentences: [...sentencesOf(clock, due, matter?.terms.counting.sources), ...(time === null ? [] : [time.sentence])], time };
  }

  /** 时间去哪了 of one matter. @throws DomainError as above */
  async ofMatter(applicationId: string, matterId: string, actor: Actor): Promise<MatterTimeView> {
    const tx = this.dataSource.manager;
    const application = await this.reached(tx, applicationId, actor);
    const matter = application.matters.find(({ id }) => id === matterId);
    if (matter === undefined) throw new DomainError('not-found', 'No such matter in this application.', { matterId });
    const counting = await this.counting(tx, application);
    const events = await eventsOf(tx, applicationId, matterId);
    const clock = promiseOf(application, matterId);
    const time = timeOfMatter(matter, clock, events, counting);
    const names = await namesOf(tx, time, matter);
    const promise = clock === null ? null : promised(clock, timeOfClock(clock, events, counting, matter.terms.steps));
    const { from, to, elapsed } = time;
    return {
      matterId, elapsed, promise,
      item: matter.terms.item,
      ended: matter.endedAt !== null,
      from: from.toISOString(),
      to: to.toISOString(),
      segments: time.segments.map((segment) => segmentView(segment, matter, names)),
      sentences: [wholeSentence(time, matter), ...(promise === null ? [] : [promise.sentence])],
    };
  }

  private async worked(tx: EntityManager, application: Application, { matter, clock }: { matter: Matter; clock: Clock }, counting: Counting): Promise<TimeView> {
    // a step's own clock is about that step alone
    const steps = clock.kind === 'step' ? {} : matter.terms.steps;
    const time = timeOfClock(clock, await eventsOf(tx, application.id, matter.id), counting, steps);
    const names = await namesOf(tx, time, matter);
    const { from, to, elapsed, used, lateness } = time;
    return { ...lateness, elapsed, used, from: from.toISOString(), to: to.toISOString(), segments: time.segments.map((segment) => segmentView(segment, matter, names)) };
  }

  private async reached(tx: EntityManager, id: string, actor: Actor): Promise<Application> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    const reached: unknown[] = await tx.query(`select from application a where a.id = $1 and ${scope.sql}`, [id, ...scope.params]);
    if (reached.length === 0) throw new DomainError('not-found', 'No such application.', { applicationId: id });
    return (await readApplication(tx, id)).application;
  }

  private async counting(tx: EntityManager, application: Application): Promise<Counting> {
    return { ...(await this.calendars.at(tx, application)), now: await this.clock.now() };
  }
}

/** Clocks of the bureau's own work; the others are the applicant's, and no unit uses them up. */
const worked: readonly ClockKind[] = ['promised', 'statutory', 'step', 'instant', 'decideAcceptance'];
/** Units that sit in a department; the others are the hall's. */
const departmental: readonly Unit[] = ['review', 'audit', 'assistance', 'excluded'];

function eventsOf(tx: EntityManager, applicationId: string, matterId: string): Promise<TimedEvent[]> {
  return tx.query(
    `select e.type, e.occurred_at as "occurredAt", json_build_object('kind', e.actor_kind, 'id', e.actor_id) as actor, (e.body::jsonb)->'data' as data
       from event e where e.stream_id = $1 and (e.matter_id = $2 or e.type = 'registered') order by e.seq`,
    [applicationId, matterId],
  );
}

function namesOf(tx: EntityManager, { segments }: Attribution, matter: Matter): Promise<Names> {
  const codes = [matter.department, ...segments.map(({ department }) => department)].filter((code): code is string => code !== null);
  const staff = segments.map(({ holder }) => holder).filter((id): id is string => id !== null);
  return readNames(tx, { codes: [...new Set(codes)], staff: [...new Set(staff)] });
}

function segmentView({ unit, from, to, holder, department, minutes, workdays, counted }: TimeSegment, matter: Matter, names: Names): TimeSegmentView {
  const code = departmental.includes(unit) ? (department ?? (unit === 'assistance' ? null : matter.department)) : null;
  return {
    unit, minutes, workdays, counted,
    from: from.toISOString(),
    to: to.toISOString(),
    holder: holder === null ? null : { id: holder, name: names.staff(holder) },
    department: code === null ? null : names.department(code),
  };
}

function promised({ id, dueOn }: Clock, { used, lateness }: { used: TimeView['used']; lateness: Lateness }): NonNullable<MatterTimeView['promise']> {
  return { clockId: id, dueOn, used, ...lateness };
}

function wholeSentence({ from, to, elapsed }: Attribution, matter: Matter): string {
  if (matter.state === 'planned') return '尚未启动，未用时间。';
  const until = matter.endedAt === null ? '至今' : `至 ${shanghaiDate(to)} 结束`;
  return `自 ${shanghaiDate(from)} 收件${until}，共 ${elapsed.workdays} 工作日（办公时间 ${Math.floor(elapsed.minutes / 60)} 小时 ${elapsed.minutes % 60} 分）。`;
}

function numbered(ledger: readonly LedgerRow[]): LedgerRowView[] {
  let counted = 0;
  return ledger.map((row) => ({ ...row, number: row.counted ? (counted += 1) : null }));
}

function clockView({ id, kind, state, unit, amount, startsOn, startOn, dueOn, provisional, reason, pausedDays, extendedBy, startAt, dueAt, endedAt }: Clock): ExplainedClockView {
  return {
    id, kind, state, unit, amount, startsOn, startOn, dueOn, provisional, reason, pausedDays, extendedBy,
    startAt: startAt.toISOString(),
    dueAt: dueAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
