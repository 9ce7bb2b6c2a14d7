/**
 * The set-based recomputation of open clocks by a calendar: the twin of `dueFromScratch` and of the promise a waiting paper follows,
 * with the guarantees of a publication. Opening hours stay TypeScript's: the opening and closing instant of each day come in.
 *
 * $1 calendar to count by, $2 date[] its days with $3 / $4 timestamptz[] opening and closing, $5 the instant of publication,
 * $6 the next working day after it, $7 jsonb [{id, due_on, due_at, warn_at}] the clocks in minutes, $8 calendar of the clocks.
 */
interface Selection {
  /** SQL condition on `clock`, from parameter $9 on. */
  readonly where: string;
}

const open = `clock.calendar = $8 and clock.state in ('running','paused')`;
/** What fell due keeps its day, and is not over because a day was moved: nobody becomes overdue, or on time, in retrospect. */
const over = `(fired_at is not null or (state = 'running' and due_at <= $5::timestamptz))`;
/** The ordinal of a day, or of the first working day after it. */
const rolled = (day: string): string => `(${day}.ordinal + case when ${day}.working then 0 else 1 end)`;

const recomputed = ({ where }: Selection): string => `
  hours as materialized (select * from unnest($2::date[], $3::timestamptz[], $4::timestamptz[]) as h (day, opens_at, closes_at)),
  days as materialized (
    select d.day, d.working, d.ordinal, d.provisional, h.opens_at, h.closes_at from calendar_day d join hours h on h.day = d.day where d.calendar = $1),
  asked as materialized (select clock.* from clock where ${open} and ${where}),
  moving as (select * from asked where not ${over}),
  stood as (
    select a.id, sum(case when a.unit = 'workdays' then ended.ordinal - begun.ordinal else s.until_on - s.from_on end)::integer as days
      from moving a join clock_segment s on s.clock_id = a.id and s.until_on is not null
      join days begun on begun.day = s.from_on join days ended on ended.day = s.until_on
     group by a.id),
  ended as (
    select a.id, coalesce(stood.days, 0) as paused_days,
           case a.unit when 'days' then a.start_on + a.amount + a.extended_by + coalesce(stood.days, 0)
                       when 'months' then (a.start_on + make_interval(months => a.amount))::date + a.extended_by + coalesce(stood.days, 0) end as last_day
      from moving a left join stood on stood.id = a.id),
  counted as (
    select a.id, ended.paused_days, greatest(case when a.unit = 'workdays' then started.ordinal + a.amount + a.extended_by + ended.paused_days else ${rolled('last')} end, ${rolled('bar')}) as ordinal
      from moving a join ended on ended.id = a.id
      left join days started on started.day = a.start_on
      left join days last on last.day = ended.last_day
      left join days bar on bar.day = a.not_before
     where a.unit <> 'minutes' and (a.not_before is null or bar.day is not null) and (last.day is not null or started.day is not null) and (ended.last_day is null or last.day is not null)),
  own as (
    select counted.id, counted.paused_days, due.day as on_day, due.ordinal, due.closes_at as at, null::timestamptz as warns
      from counted join days due on due.working and due.ordinal = counted.ordinal
     union all
    select m.id, 0, m.due_on, ${rolled('due')}, m.due_at, m.warn_at
      from jsonb_to_recordset($7::jsonb) as m (id uuid, due_on date, due_at timestamptz, warn_at timestamptz) join days due on due.day = m.due_on),
  ${guarded('settled', `select a.*, own.paused_days as stood, own.on_day, own.ordinal, own.at, own.warns from moving a join own on own.id = a.id where a.kind <> 'makeUp'`)},
  bound as (
    select a.id, d.bounded_by_promise as always, p.state, coalesce(s.due_on, p.due_on) as on_day, coalesce(s.due_at, p.due_at) as at, coalesce(s.warn_at, p.warn_at) as warns
      from moving a join deferral d on d.id = a.deferral_id and (d.bounded_by_promise or d.way = 'beforeResult')
      join lateral (
        select c.id, c.state, c.due_on, c.due_at, c.warn_at from clock c
         where c.matter_id = a.matter_id and c.kind in ('promised','instant') and c.state <> 'cancelled' order by c.id desc limit 1) p on true
      left join settled s on s.id = p.id
     where a.kind = 'makeUp'),
  ${guarded(
    'waiting',
    `select a.*, own.paused_days as stood, coalesce(b.on_day, own.on_day) as on_day, coalesce(${rolled('promised')}, own.ordinal) as ordinal, coalesce(b.at, own.at) as at, coalesce(b.warns, own.warns) as warns
       from moving a join own on own.id = a.id
       left join bound b on b.id = a.id and (b.always or (b.state <> 'paused' and b.at < own.at))
       left join days promised on promised.day = b.on_day
      where a.kind = 'makeUp'`,
  )},
  computed as (select * from settled union all select * from waiting)`;

/**
 * Holds candidates to the guarantees: nothing printed for the applicant's own duties moves earlier, and nothing moved earlier falls
 * before the next working day after publication. A warning that would have been due before the publication is due with it.
 */
function guarded(name: string, candidates: string): string {
  return `${name}_candidate as (${candidates}),
  ${name}_barred as (
    select c.*, case when c.on_day >= c.due_on then c.not_before
                     when c.kind in ('makeUp','supplement') then greatest(c.not_before, c.due_on)
                     when c.on_day < least($6::date, c.due_on) then greatest(c.not_before, least($6::date, c.due_on))
                     else c.not_before end as bar_on
      from ${name}_candidate c),
  ${name}_day as (
    select c.*, due.day as to_on, due.ordinal as to_ordinal, due.provisional as to_provisional, case when due.day = c.on_day then c.at else due.closes_at end as to_at,
           started.ordinal as start_ordinal
      from ${name}_barred c
      left join days bar on bar.day = c.bar_on
      join days due on due.working and due.ordinal = greatest(c.ordinal, ${rolled('bar')})
      join days started on started.day = c.start_on),
  ${name} as (
    select c.id, c.to_on as due_on, c.to_at as due_at, c.to_provisional as provisional, c.stood as paused_days, c.bar_on as not_before,
           case when c.warned_at is null and c.to_on <> c.due_on and w.at < $5::timestamptz and (c.warn_at is null or c.warn_at >= $5::timestamptz) then $5::timestamptz else w.at end as warn_at
      from ${name}_day c
      left join days warned on warned.working and warned.ordinal = greatest(c.start_ordinal + 1,
           c.to_ordinal - greatest(1, ceil((case when c.unit = 'workdays' then c.amount + c.extended_by else c.to_ordinal - c.start_ordinal end) / 5.0)::integer))
      cross join lateral (
        select case when c.warns is not null and c.to_on = c.on_day then c.warns when c.to_ordinal <= c.start_ordinal then c.start_at else warned.opens_at end as at) w)`;
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

/** $9 publication → writes what it would move, and answers `moved` and `uncovered`: clocks whose new day no year reaches. */
export const dryRunSql = `
  with ${recomputed({ where: 'true' })},
  kept as (insert into clock_move (${moveColumns}) ${changes('$9')} returning ${reallyMoves} as moves)
  select (select count(*) from kept where moves)::integer as moved, ((select count(*) from moving) - (select count(*) from computed))::integer as uncovered`;

/**
 * $9 publication, $10 uuid[] applications (locked by the caller), $11 the new revision, $12 why a date is provisional → moves their
 * clocks, keeps the moves, and answers each of them. A clock whose new day no year reaches keeps its day, as provisional.
 */
export const moveSql = `
  with ${recomputed({ where: 'clock.application_id = any($10::uuid[]) and clock.calendar_revision <> $11::text' })},
  moved as (
    update clock
       set due_on = computed.due_on, due_at = computed.due_at, warn_at = computed.warn_at, provisional = computed.provisional,
           reason = case when computed.provisional then $12::text end, paused_days = computed.paused_days, not_before = computed.not_before,
           next_at = case when clock.state <> 'running' then null
                          when clock.warned_at is null and computed.warn_at < computed.due_at then computed.warn_at
                          when clock.fired_at is null then computed.due_at end,
           calendar_revision = $11
      from computed where clock.id = computed.id returning 1),
  left_alone as (
    update clock set calendar_revision = $11, provisional = clock.provisional or not ${over} where id in (select id from asked) and not exists (select from computed where computed.id = clock.id) returning 1),
  kept as (
    insert into clock_move (${moveColumns}) ${changes('$9')}
    on conflict (publication_id, clock_id) do update set to_due_on = excluded.to_due_on, to_due_at = excluded.to_due_at, held = clock_move.held or excluded.held
    returning application_id, kind, to_due_on > from_due_on as later, ${reallyMoves} as moves)
  select (select count(*) from moved)::integer + (select count(*) from left_alone)::integer as passed,
         (select count(*) from kept where moves)::integer as moved,
         array(select distinct application_id from kept where moves)::text[] as applications,
         array(select distinct application_id from kept where later and kind = 'promised')::text[] as promised_later`;

/** $1 uuid[] applications: their open tasks follow the clock of the obligation itself, else the nearest running clock of its matter. */
export const moveTasksSql = `
  update task set due_at = nearest.due_at
    from (
      select t.id, coalesce(
               (select min(c.due_at) from clock c where c.application_id = t.application_id and c.state = 'running' and c.kind <> 'rating' and c.deferral_id = t.subject_id),
               (select min(c.due_at) from clock c where c.application_id = t.application_id and c.state = 'running' and c.kind <> 'rating'
                   and c.matter_id is not distinct from t.matter_id and c.deferral_id is null)) as due_at
        from task t where t.application_id = any($1::uuid[]) and t.closed_at is null and t.kind not in ('answerCard','rectify')) nearest
   where task.id = nearest.id and task.due_at is distinct from nearest.due_at`;

/** $1 publication → the root (SHA-256, hexadecimal) over the digests of its moves, in the order of the clocks. */
export const rootSql = `
  select encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws('|', clock_id, application_id, coalesce(department_code, ''), kind,
           to_char(from_due_on, 'YYYY-MM-DD'), to_char(to_due_on, 'YYYY-MM-DD'), extract(epoch from from_due_at)::bigint, extract(epoch from to_due_at)::bigint), 'UTF8')), ''::bytea order by clock_id), ''::bytea)), 'hex') as root
    from clock_move where publication_id = $1`;
