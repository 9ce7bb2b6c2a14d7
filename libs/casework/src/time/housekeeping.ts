import type { DataSource } from 'typeorm';
import type { Appointments } from '../appointments/appointments';
import type { OnlineSubmissions } from '../submissions/online-submissions';
import type { VisitDrafts } from '../counter/visit-drafts';

const keptDays = 30;
const batch = 5_000;

/** Removes what has served its time: idempotency keys after thirty days, outbox rows that are done, images that nobody made part of a file, codes that have run out, drafts and submissions nobody came back to, appointments that are over. */
export class Housekeeping {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: VisitDrafts,
    private readonly submissions: OnlineSubmissions,
    private readonly appointments: Appointments,
  ) {}

  /** Returns how many rows went; works in batches so that no lock is held for long. `now` is the machine's own time. */
  async prune(now: Date): Promise<number> {
    const before = new Date(now.getTime() - keptDays * 86_400_000);
    const keys = await this.inBatches(`delete from command where ctid in (select ctid from command where recorded_at < $1 limit ${batch})`, before);
    const messages = await this.inBatches(`delete from outbox where ctid in (select ctid from outbox where state = 'done' and done_at < $1 limit ${batch})`, before);
    const images = await this.inBatches(`delete from attachment where ctid in (select ctid from attachment where keep_until < $1 limit ${batch})`, now);
    const codes = await this.inBatches(`with gone as (delete from verification_code where ctid in (select ctid from verification_code where expires_at < $1 limit ${batch}) returning id) delete from notice where id in (select id from gone)`, before);
    const examples = await this.inBatches(`delete from example_message where ctid in (select ctid from example_message where sent_at < $1 limit ${batch})`, before);
    const logins = await this.inBatches(`delete from applicant_login where ctid in (select ctid from applicant_login where expires_at < $1 limit ${batch})`, now);
    const applicants = await this.inBatches(`delete from applicant_session where ctid in (select ctid from applicant_session where expires_at < $1 limit ${batch})`, now);
    return keys + messages + images + codes + examples + logins + applicants + (await this.drafts.prune()) + (await this.submissions.prune()) + (await this.appointments.prune());
  }

  private async inBatches(sql: string, until: Date): Promise<number> {
    for (let total = 0; ; ) {
      const [, removed]: [unknown, number] = await this.dataSource.query(sql, [until]);
      total += removed;
      if (removed < batch) return total;
    }
  }
}
