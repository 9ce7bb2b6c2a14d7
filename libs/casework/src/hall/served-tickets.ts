import type { EntityManager } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';

interface RegisteredAt {
  readonly applicationId: string;
  readonly window: string | undefined;
  /** 绿色通道 found out at the window only: its number is as little measured as one that was taken so. */
  readonly greenChannel: boolean;
}

/** 办理中: whatever is registered at a window belongs to the number that is its current one; where there is none, to none. */
export async function serveTicket(tx: EntityManager, { applicationId, window, greenChannel }: RegisteredAt, now: Date): Promise<void> {
  if (window === undefined) return;
  await tx.query(
    `with served as (update ticket set state = 'serving', served_at = $3, priority = case when $4 then 'greenChannel' else priority end where window_code = $1 and day = $5 and state in ('called', 'serving') returning id)
     insert into ticket_application (application_id, ticket_id, recorded_at) select $2, id, $3 from served`,
    [window, applicationId, now, greenChannel, shanghaiDate(now)],
  );
}
