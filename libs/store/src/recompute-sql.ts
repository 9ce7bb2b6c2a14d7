import { besideKinds } from '@zonggui/domain/clock/clock';
import { regionsAround } from './calendar-sql';

/**
 * The set-based recomputation of clocks: the twin of `dueFromScratch` and of the promise a waiting paper follows, and, where a
 * publication is its cause, of `afterPublication`. One statement serves clocks of every calendar, schedule, unit and counting rule.
 * A day is looked up once for all clocks that are alike in what it depends on: many begin on one day and run for one limit.
 *
 * $1 jsonb [Target] the calendars there are and the codes under which their days lie, $2 the instant of the publication or null,
 * $3 jsonb [{id, due_on, due_at, warn_at}] the clocks in minutes, which opening hours alone can tell.
 */
export interface Target {
  readonly calendar: string;
  readonly region: string;
  /** The calendar itself, or the shadow its days lie under while a draft is tried. */
  readonly counted_by: string;
  readonly revision: string;
  /** Why a date in a year without notice is provisional. */
  readonly reason: string | null;
  /** The first working day after the publication; null without one. */
  readonly floor: string | null;
}

interface Selection {
  /** SQL condition on `clock` and `place` (the target its region counts by), from parameter $4 on. */
  readonly where: string;
}

const open = `clock.state in ('running','paused')`;
/** Counts by another calendar, or by other days of it, than its region does. */
const stale = `(clock.calendar_revision <> place.revision or clock.calendar <> place.calendar)`;
/** A paper that fell due is over; where a publication asks, so is all that fell due: nobody becomes overdue, or on time, in retrospect. */
const over = `((fired_at is not null and (kind = 'makeUp' or $2::timestamptz is not null)) or ($2::timestamptz is not null and state = 'running' and due_at <= $2::timestamptz))`;
/** The day of the event counts where it is worked (当日起算). */
const startCounts = (clock: string, start: string): string => `case when ${clock}.start_day = 'same' and ${start}.working then 1 else 0 end`;
const midnight = (day: string): string => `(${day} + 1)::timestamp at time zone 'Asia/Shanghai'`;

/** The close of business, or 24:00 by the rule and for a period that began after business ended on its very last day. */
const endOf = (clock: string, hours: string, day: string): string =>
  `case when ${clock}.day_ends = 'close' and ${hours}.closes_at > ${clock}.start_at then ${hours}.closes_at else ${midnight(day)} end`;

/** Which target each region counts by: the nearest around it. */
const places = `
  targets as materialized (
    select * from jsonb_to_recordset($1::jsonb) as t (calendar text, region text, counted_by text, revision text, reason text, floor date)),
  place as materialized (
    select r.code as region_code, near.* from region r
     cross join lateral (select t.* from targets t where t.region in (${regionsAround('r.code')}) order by t.region desc limit 1) near)`;

/** From the clocks as `told`, `due`: the day each kind of them ends, with the clocks of that kind. */
const countedAlike = `
  alike as (
    select counted_by, schedule, unit, amount, stood, granted, start_on, start_day, roll, not_before, (start_on + make_interval(months => amount))::date as month_end, array_agg(id) as ids
      from told group by counted_by, schedule, unit, amount, stood, granted, start_on, start_day, roll, not_before),
  ended as (
    select t.*, t.stood + t.granted + case t.unit
             when 'days' then t.start_on + t.amount - case when t.start_day = 'same' then 1 else 0 end
             when 'months' then t.month_end - case when t.start_day = 'same' and extract(day from t.month_end) = extract(day from t.start_on) then 1 else 0 end
           end as last_day
      from alike t),
  counted as (
    select e.*, started.ordinal - ${startCounts('e', 'started')} as before_ordinal,
           case when e.unit = 'workdays' then worked.day when e.roll = 'forward' then last.next_workday when e.roll = 'forwardOverHolidays' then last.after_holiday else last.day end as counted_on
      from ended e
      join calendar_day started on started.calendar = e.counted_by and started.day = e.start_on
      left join calendar_day worked on e.unit = 'workdays' and worked.calendar = e.counted_by and worked.working
       and worked.ordinal = started.ordinal - ${startCounts('e', 'started')} + e.amount + e.stood + e.granted
      left join calendar_day last on last.calendar = e.counted_by and last.day = e.last_day),
  due as (
    select c.*, case when bar.day is not null and c.not_before > c.counted_on then bar.next_workday when c.not_before is null or c.not_before <= c.counted_on then c.counted_on end as on_day
      from counted c left join calendar_day bar on bar.calendar = c.counted_by and bar.day = c.not_before)`;

const recomputed = ({ where }: Selection): string => `
  ${places},
  asked as materialized (
    select clock.*, place.calendar as to_calendar, place.counted_by, place.revision as to_revision, place.reason as to_reason, place.floor
      from clock join place on place.region_code = clock.region_code where ${where}),
  moving as (select * from asked where not ${over}),
  stood as (
    select a.id, sum(case when a.unit = 'workdays' then ended.ordinal - begun.ordinal else s.until_on - s.from_on end)::integer as days
      from moving a join clock_segment s on s.clock_id = a.id and s.until_on is not null
      join calendar_day begun on begun.calendar = a.counted_by and begun.day = s.from_on
      join calendar_day ended on ended.calendar = a.counted_by and ended.day = s.until_on
     group by a.id),
  granted as (
    select a.id, sum(e.days)::integer as days from moving a join clock_extension e on e.clock_id = a.id group by a.id),
  told as (
    select a.*, coalesce(stood.days, 0) as stood, coalesce(granted.days, 0) as granted
      from moving a left join stood on stood.id = a.id left join granted on granted.id = a.id
     where a.unit <> 'minutes'),
  ${countedAlike},
  own as (
    select unnest(d.ids) as id, d.stood, d.granted, d.before_ordinal, d.on_day, hours.closes_at, null::timestamptz as at, null::timestamptz as warns
      from due d join opening_day hours on hours.schedule = d.schedule and hours.calendar = d.counted_by and hours.day = d.on_day
     union all
    select m.id, 0, 0, 0, m.due_on, null, m.due_at, m.warn_at from jsonb_to_recordset($3::jsonb) as m (id uuid, due_on date, due_at timestamptz, warn_at timestamptz)),
  reckoned as (
    select a.*, own.stood, own.granted, own.before_ordinal, own.on_day, coalesce(own.at, ${endOf('a', 'own', 'own.on_day')}) as at, own.warns from moving a join own on own.id = a.id),
  ${guarded('settled', `select * from reckoned where kind <> 'makeUp'`)},
  bound as (
    select a.id, d.bounded_by_promise as always, p.state, coalesce(s.due_on, p.due_on) as on_day, coalesce(s.due_at, p.due_at) as at, coalesce(s.warn_at, p.warn_at) as warns
      from moving a join deferral d on d.id = a.deferral_id and (d.bounded_by_promise or d.way = 'beforeResult')
      join lateral (
        select c.id, c.state, c.due_on, c.due_at, c.warn_at from clock c
         where c.application_id = a.application_id and c.matter_id = a.matter_id and c.kind in ('promised','instant') and c.state <> 'cancelled' order by c.id desc limit 1) p on true
      left join settled s on s.id = p.id
     where a.kind = 'makeUp'),
  ${guarded(
    'waiting',
    `select a.*, r.stood, r.granted, r.before_ordinal, coalesce(b.on_day, r.on_day) as on_day, coalesce(b.at, r.at) as at, coalesce(b.warns, r.warns) as warns
       from moving a join reckoned r on r.id = a.id
       left join bound b on b.id = a.id and (b.always or (b.state <> 'paused' and b.at < r.at))
      where a.kind = 'makeUp'`,
  )},
  computed as (select * from settled union all select * from waiting)`;

/**
 * Holds candidates to the guarantees: nothing printed for the applicant's own duties moves earlier, and nothing moved earlier falls
 * before the next working day after publication. A warning that would have been due before the publication is due with it. Whatever
 * the cause, a day that was told with its hour does not end earlier.
 */
function guarded(name: string, candidates: string): string {
  return `${name}_candidate as (${candidates}),
  ${name}_barred as (
    select c.*, case when $2::timestamptz is null or c.on_day >= c.due_on then c.not_before
                     when c.kind in ('makeUp','supplement') then greatest(c.not_before, c.due_on)
                     when c.on_day < least(c.floor, c.due_on) then greatest(c.not_before, least(c.floor, c.due_on))
                     else c.not_before end as bar_on
      from ${name}_candidate c),
  ${name}_alike as (
    select counted_by, schedule, on_day, bar_on, before_ordinal, warn_workdays, warn_percent, case when unit = 'workdays' then amount + granted end as worked, array_agg(id) as ids
      from ${name}_barred group by 1, 2, 3, 4, 5, 6, 7, 8),
  ${name}_meant as materialized (
    select g.*, case when g.bar_on > g.on_day then bar.next_workday else g.on_day end as meant_on
      from ${name}_alike g left join calendar_day bar on bar.calendar = g.counted_by and bar.day = g.bar_on),
  ${name}_due as (
    select g.*, due.day as to_on, due.ordinal as to_ordinal, due.provisional as to_provisional, hours.closes_at
      from ${name}_meant g
      join calendar_day due on due.calendar = g.counted_by and due.day = g.meant_on
      join opening_day hours on hours.schedule = g.schedule and hours.calendar = g.counted_by and hours.day = g.meant_on),
  ${name}_day as (
    select unnest(d.ids) as id, d.to_on, d.to_ordinal, d.to_provisional, d.closes_at, morning.opens_at
      from ${name}_due d
      left join calendar_day warned on warned.calendar = d.counted_by and warned.working and warned.ordinal = greatest(d.before_ordinal + 1,
           d.to_ordinal - greatest(d.warn_workdays, ceil(coalesce(d.worked, d.to_ordinal - d.before_ordinal) * d.warn_percent / 100.0)::integer))
      left join opening_day morning on morning.schedule = d.schedule and morning.calendar = d.counted_by and morning.day = warned.day),
  ${name} as (
    select c.id, d.to_on as due_on, case when d.to_on = c.due_on then greatest(ends.at, c.due_at) else ends.at end as due_at, d.to_provisional as provisional,
           c.stood as paused_days, c.granted as extended_by, c.bar_on as not_before,
           case when $2::timestamptz is not null and c.warned_at is null and d.to_on <> c.due_on and warns.at < $2::timestamptz and (c.warn_at is null or c.warn_at >= $2::timestamptz)
                then $2::timestamptz else warns.at end as warn_at
      from ${name}_barred c join ${name}_day d on d.id = c.id
      cross join lateral (
        select case when d.to_on = c.on_day then c.at else ${endOf('c', 'd', 'd.to_on')} end as at) ends
      cross join lateral (
        select case when c.warns is not null and d.to_on = c.on_day then c.warns when d.to_ordinal <= c.before_ordinal then c.start_at else greatest(d.opens_at, c.start_at) end as at) warns)`;
}

const changes = (publication: string): string => `
  select ${publication}::uuid as publication_id, asked.id as clock_id, asked.application_id, asked.region_code, asked.department_code, asked.kind,
         asked.due_on as from_due_on, computed.due_on as to_due_on, asked.due_at as from_due_at, computed.due_at as to_due_at,
         computed.not_before is distinct from asked.not_before as held
    from asked join computed on computed.id = asked.id
   where asked.due_on <> computed.due_on or asked.due_at <> computed.due_at or computed.not_before is distinct from asked.not_before`;

const moveColumns = 'publication_id, clock_id, application_id, region_code, department_code, kind, from_due_on, to_due_on, from_due_at, to_due_at, held';
/** SQL condition on `clock_move`: the row moves, and is not only held at its day. */
export const reallyMoves = '(from_due_on <> to_due_on or from_due_at <> to_due_at)';

/** $4 uuid[] clocks, open or ended → what each of them comes to now; those that fell due as a paper owed, or lie beyond the calendar, are left out. */
export const recomputedSql = `
  with ${recomputed({ where: 'clock.id = any($4::uuid[])' })}
  select id, to_char(due_on, 'YYYY-MM-DD') as due_on, due_at, warn_at, provisional, paused_days, extended_by, to_char(not_before, 'YYYY-MM-DD') as not_before from computed`;

/** $4 publication → writes what it would move, and answers `moved` and `uncovered`: clocks whose new day no year reaches. */
export const dryRunSql = `
  with ${recomputed({ where: `${open} and ${stale}` })},
  kept as (insert into clock_move (${moveColumns}) ${changes('$4')} returning ${reallyMoves} as moves)
  select (select count(*) from kept where moves)::integer as moved, ((select count(*) from moving) - (select count(*) from computed))::integer as uncovered`;

/**
 * $4 publication, $5 uuid[] applications (locked by the caller) → moves their clocks, keeps the moves, and answers each of them.
 * A clock whose new day no year reaches keeps its day, as provisional. They are few: an array of them keeps a batch from reading the whole table.
 */
export const moveSql = `
  with ${recomputed({ where: `clock.application_id = any($5::uuid[]) and ${open} and ${stale}` })},
  moved as (
    update clock
       set due_on = computed.due_on, due_at = computed.due_at, warn_at = computed.warn_at, provisional = computed.provisional,
           reason = case when computed.provisional then asked.to_reason end, paused_days = computed.paused_days, not_before = computed.not_before,
           next_at = case when clock.state <> 'running' then null
                          when clock.warned_at is null and computed.warn_at < computed.due_at then computed.warn_at
                          when clock.fired_at is null then computed.due_at end,
           calendar = asked.to_calendar, calendar_revision = asked.to_revision
      from computed join asked on asked.id = computed.id where clock.id = computed.id returning 1),
  left_alone as (
    update clock set calendar = asked.to_calendar, calendar_revision = asked.to_revision, provisional = clock.provisional or exists (select from moving where moving.id = clock.id)
      from asked where clock.id = any(array(select id from asked where not exists (select from computed where computed.id = asked.id))) and asked.id = clock.id returning 1),
  kept as (
    insert into clock_move (${moveColumns}) ${changes('$4')}
    on conflict (publication_id, clock_id) do update set to_due_on = excluded.to_due_on, to_due_at = excluded.to_due_at, held = clock_move.held or excluded.held
    returning application_id, kind, to_due_on > from_due_on as later, ${reallyMoves} as moves)
  select (select count(*) from moved)::integer + (select count(*) from left_alone)::integer as passed,
         (select count(*) from kept where moves)::integer as moved,
         array(select distinct application_id from kept where moves)::text[] as applications,
         array(select distinct application_id from kept where later and kind = 'promised')::text[] as promised_later`;

/** $1 jsonb [Target], $2 the last application passed, $3 the last one asked for or null, $4 how many → the next applications with a clock to move, by key. */
export const nextApplicationsSql = `
  with ${places}
  select clock.application_id from clock join place on place.region_code = clock.region_code
   where ${open} and ${stale} and clock.application_id > $2::uuid and ($3::uuid is null or clock.application_id <= $3::uuid)
   group by clock.application_id order by clock.application_id limit $4`;

/** $1 jsonb [Target], $2 fractions → how many clocks there are to move, and the applications at these fractions of them. */
export const splitSql = `
  with ${places}
  select count(*)::integer as clocks, percentile_disc($2::double precision[]) within group (order by clock.application_id) as bounds
    from clock join place on place.region_code = clock.region_code where ${open} and ${stale}`;

/** Kinds of clocks that are about something beside the application, as SQL. */
const beside = besideKinds.map((kind) => `'${kind}'`).join(',');
/**
 * $1 uuid[] applications: their open tasks follow the clock of the obligation itself, else the nearest running clock of its matter; what is
 * owed beside the application follows the first clock of its own that has not ended. Each is reckoned once, then compared.
 */
export const moveTasksSql = `
  with nearest as materialized (
    select t.id, case when t.kind in ('answerCard','decideAppeal','answerOrder','reviewOrder','rectify')
             then coalesce((select c.due_at from clock c where c.subject_id = t.subject_id and c.kind in (${beside}) and c.ended_at is null order by c.id limit 1), t.due_at)
             else (select coalesce(min(c.due_at) filter (where c.deferral_id = t.subject_id), min(c.due_at) filter (where c.deferral_id is null and c.matter_id is not distinct from t.matter_id))
                     from clock c where c.application_id = t.application_id and c.state = 'running' and c.kind not in ('rating',${beside})) end as due_at
      from task t where t.application_id = any($1::uuid[]) and t.closed_at is null)
  update task set due_at = nearest.due_at from nearest where task.id = nearest.id and task.due_at is distinct from nearest.due_at`;

/** $1 publication → the root (SHA-256, hexadecimal) over the digests of its moves, in the order of the clocks. */
export const rootSql = `
  select encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws('|', clock_id, application_id, coalesce(department_code, ''), kind,
           to_char(from_due_on, 'YYYY-MM-DD'), to_char(to_due_on, 'YYYY-MM-DD'), extract(epoch from from_due_at)::bigint, extract(epoch from to_due_at)::bigint), 'UTF8')), ''::bytea order by clock_id), ''::bytea)), 'hex') as root
    from clock_move where publication_id = $1`;
