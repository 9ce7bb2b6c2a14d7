/**
 * The twin of `dueFromScratch` for clocks in working days, set-based. $1 uuid[] clocks → one row for each of them that the calendar
 * covers: `id`, `due_on` ('YYYY-MM-DD'), `provisional`, `paused_days`, `extended_by`. The due day is the working day whose ordinal
 * follows that of the start by the amount, the ordinals each ended segment spans, and the days granted, and is no earlier than the day a
 * publication protected. A paper owed that a promise
 * bounds (`followPromise`) has the promise's day, itself taken from scratch where it is in working days; what fell due keeps its own.
 */
export const recomputedDueSql = `
  with asked as (
    select id, matter_id, deferral_id, kind, calendar, start_on, amount, due_on, provisional, fired_at, not_before from clock where unit = 'workdays' and id = any($1)),
  bound as (
    select asked.id, deferral.bounded_by_promise as always, promise.id as promise_id, promise.state, promise.due_on, promise.provisional
      from asked join deferral on deferral.id = asked.deferral_id and (deferral.bounded_by_promise or deferral.way = 'beforeResult')
      join lateral (
        select id, state, due_on, provisional from clock
         where matter_id = asked.matter_id and kind in ('promised', 'instant') and state <> 'cancelled' order by id desc limit 1) promise on true
     where asked.kind = 'makeUp'),
  own as (
    select id, calendar, start_on, amount, not_before from asked
     union
    select id, calendar, start_on, amount, not_before from clock where unit = 'workdays' and id in (select promise_id from bound)),
  paused as (
    select segment.clock_id, sum(ended.ordinal - begun.ordinal)::integer as days
      from own join clock_segment segment on segment.clock_id = own.id
      join calendar_day begun on begun.calendar = own.calendar and begun.day = segment.from_on
      join calendar_day ended on ended.calendar = own.calendar and ended.day = segment.until_on
     group by segment.clock_id),
  extended as (
    select clock_id, sum(days)::integer as days from clock_extension where clock_id in (select id from own) group by clock_id),
  held as (
    select own.id, protected.calendar, protected.ordinal + case when protected.working then 0 else 1 end as ordinal
      from own join calendar_day protected on protected.calendar = own.calendar and protected.day = own.not_before),
  computed as (
    select own.id, due.day, due.provisional, coalesce(paused.days, 0) as paused_days, coalesce(extended.days, 0) as extended_by
      from own
      left join paused on paused.clock_id = own.id
      left join extended on extended.clock_id = own.id
      left join held on held.id = own.id
      join calendar_day started on started.calendar = own.calendar and started.day = own.start_on
      join calendar_day due on due.calendar = own.calendar and due.working
       and due.ordinal = greatest(started.ordinal + own.amount + coalesce(paused.days, 0) + coalesce(extended.days, 0), held.ordinal))
  select asked.id, to_char(last.day, 'YYYY-MM-DD') as due_on, last.provisional, computed.paused_days, computed.extended_by
    from asked join computed on computed.id = asked.id
    left join bound on bound.id = asked.id
    left join computed promised on promised.id = bound.promise_id
    cross join lateral (
      select asked.due_on as day, asked.provisional where asked.kind = 'makeUp' and asked.fired_at is not null
       union all
      select case when protected.day > bounding.day then protected.day else bounding.day end,
             case when protected.day > bounding.day then protected.provisional else bounding.provisional end
        from (select coalesce(promised.day, bound.due_on) as day, coalesce(promised.provisional, bound.provisional) as provisional) bounding
        left join held on held.id = asked.id
        left join calendar_day protected on protected.calendar = held.calendar and protected.ordinal = held.ordinal and protected.working
       where bound.always or (bound.state <> 'paused' and coalesce(promised.day, bound.due_on) < computed.day)
       union all
      select computed.day, computed.provisional
       limit 1) last`;
