import type { EntityManager } from 'typeorm';
import type { Application, Matter } from '@zonggui/domain/application/application';
import type { Clock, ClockKind } from '@zonggui/domain/clock/clock';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { ratingNumberOf } from '@zonggui/domain/rectification/rectification-steps';
import { groundWord } from '@zonggui/documents/words';
import type { Registered } from '../command/aggregate-rows';
import { latest, promiseOf } from '../command/command-receipt';
import { smsDay, smsName, type SmsFacts } from './sms-texts';

export interface NoticeOf {
  readonly cause: string;
  readonly matterId: string | null;
}

/** What a text may say of an application, as it stands when the text is made. */
export async function applicationFacts(tx: EntityManager, { application, registered }: { application: Application; registered: Registered }, notice: NoticeOf, now: Date): Promise<SmsFacts> {
  const matter = application.matters.find(({ id }) => id === notice.matterId) ?? null;
  const matters = matter === null ? application.matters : [matter];
  const place = await placeOf(tx, application);
  const clock = clockOf(application, notice, matter);
  const promised = smsDay(latest(matters.map(({ id }) => promiseOf(application, id)?.dueOn ?? null)));
  return {
    事项: smsName(matters.map(({ terms }) => terms.item.name)),
    编号: application.number,
    查询码: registered.queryCode,
    承诺日: promised,
    新期限: promised,
    日期: smsDay(clock?.dueOn ?? null),
    项: String(owed(application, matter) || ''),
    天: await daysOf(tx, clock, now),
    原因: groundOf(application, matter),
    单号: application.deliveries.findLast(({ tracking }) => tracking !== null)?.tracking ?? null,
    差评号: ratingNumberOf(application.number),
    地点: place.name,
    电话: place.telephone,
  };
}

/** The clock that is warned of or has run out names itself in the cause; otherwise it is what the applicant waits for, or is waited for. */
function clockOf({ clocks }: Application, { cause }: NoticeOf, matter: Matter | null): Clock | null {
  const named = /^clock:([0-9a-f-]{36}):/.exec(cause)?.[1];
  const kinds: readonly ClockKind[] = ['makeUp', 'supplement', 'decideAcceptance'];
  const open = clocks.filter((clock) => clock.id === named || (named === undefined && kinds.includes(clock.kind) && (matter === null || clock.matterId === matter.id) && (clock.state === 'running' || clock.state === 'paused')));
  const wanted = kinds.find((kind) => open.some((clock) => clock.kind === kind));
  const [first, ...others] = named === undefined ? open.filter(({ kind }) => kind === wanted) : open;
  // of several papers the first is asked for first; of several answers the last is what is promised
  return first === undefined ? null : others.reduce((one, other) => (other.dueOn < one.dueOn === (one.kind !== 'decideAcceptance') ? other : one), first);
}

/** Papers to bring: put off ones, else those found wanting. */
function owed({ deferrals, papers }: Application, matter: Matter | null): number {
  if (matter === null) return 0;
  const open = deferrals.filter(({ matterId, state }) => matterId === matter.id && state === 'open').length;
  const codes = new Set(matter.terms.materials.map(({ code }) => code));
  return open > 0 ? open : papers.filter(({ material, defect }) => codes.has(material) && defect !== null).length;
}

function groundOf({ suspensions }: Application, matter: Matter | null): string | null {
  const last = suspensions.findLast(({ matterId }) => matterId === matter?.id);
  return last === undefined || last.ground === 'other' ? null : groundWord[last.ground];
}

/** 未领: for how many working days it lay there when its clock ran out; else those left until the last day. */
async function daysOf(tx: EntityManager, clock: Clock | null, now: Date): Promise<string | null> {
  if (clock === null) return null;
  if (clock.kind === 'pickUp') return clock.unit === 'workdays' ? String(clock.amount) : null;
  const rows: { left: number }[] = await tx.query(
    'select (due.ordinal - today.ordinal)::integer as left from calendar_day due join calendar_day today on today.calendar = due.calendar where due.calendar = $1 and due.day = $2::date and today.day = $3::date',
    [clock.calendar, clock.dueOn, shanghaiDate(now)],
  );
  return rows[0] === undefined || rows[0].left < 1 ? null : String(rows[0].left);
}

async function placeOf(tx: EntityManager, { office, region }: Application): Promise<{ readonly name: string | null; readonly telephone: string | null }> {
  const rows: { name: string | null; telephone: string | null }[] = await tx.query(
    `select (select name from office where code = $1) as name, coalesce((select telephone from office where code = $1), (select telephone from organ where region_code = $2)) as telephone`,
    [office, region],
  );
  return rows[0] ?? { name: null, telephone: null };
}
