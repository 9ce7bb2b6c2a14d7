import type { EventType } from '@zonggui/domain/application/events';
import type { Heard } from '@zonggui/domain/report/case-count';

/** An event as it is kept: the canonical JSON its hash covers. */
export interface EventBody {
  readonly body: string;
  /** What a `registered` of before reports does not tell, from the rows that never changed since; null for every other event. */
  readonly told: Heard['data'] | null;
}

/** Columns of EventBody over `event e`. */
export const eventBody = `
  e.body,
  case when e.type = 'registered' and e.body not like '%"matters":[%' then (
    select jsonb_build_object('region', a.region_code, 'window', a.window_code, 'matters', (
             select jsonb_agg(jsonb_build_object(
                      'id', m.id, 'item', m.item_code, 'department', m.terms->>'department', 'instant', coalesce(m.terms->'promised'->>'unit' = 'minutes', false),
                      'planned', not exists (select from clock c where c.application_id = a.id and c.matter_id = m.id)
                                 or exists (select from event s where s.stream_id = a.id and s.matter_id = m.id and s.type = 'started')))
               from matter m where m.application_id = a.id))
      from application a where a.id = e.stream_id) end as told`;

/** The event as its sealed bytes tell it; its columns are copies that nothing covers. */
export function heardOf({ body, told }: EventBody): Heard {
  // `chain` wrote it
  const { type, matterId, occurredAt, data } = JSON.parse(body) as { type: EventType; matterId: string | null; occurredAt: string; data: Heard['data'] };
  return { type, matterId, occurredAt: new Date(occurredAt), data: told === null ? data : { ...data, ...told } };
}
