import type { DataSource } from 'typeorm';
import { covers } from '@zonggui/domain/application/permissions';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor, Post } from '@zonggui/domain/posts';
import { GAP } from '@zonggui/documents/fill';
import { reviewPrinting, reviewSheet } from '@zonggui/documents/review-sheet';
import type { Printing, Sheet } from '@zonggui/documents/sheet';
import { minuteOf } from '@zonggui/documents/words';
import type { ApplicationQueries } from '../application/application-queries';
import type { BusinessClock } from '../time/business-clock';
import { readNames } from '../organisation/names-reader';
import { loginOf, recordList } from '../output/output-record';
import { reviewFacts, type ToldStep } from '../review/review-facts';
import type { ApplicationView, MatterView } from '../application/views';

/** Whoever decides, or watches those who do. The counter and the applicant never read what was said inside. */
const readers: readonly Post[] = ['review', 'audit', 'supervise'];

/** 审批表(内部) of one matter, from what stands in the record; whoever takes one is an event among the log-ins. */
export class ReviewSheets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly applications: ApplicationQueries,
  ) {}

  /** @throws DomainError `not-found` where no grant reaches the application; `post-required` without one of these posts for the matter */
  async of(applicationId: string, matterId: string, actor: Actor): Promise<{ readonly sheet: Sheet; readonly printing: Printing }> {
    const application = await this.applications.view(applicationId, actor);
    const matter = application.matters.find(({ id }) => id === matterId);
    if (matter === undefined) throw new DomainError('not-found', 'No such matter.', { applicationId, matterId });
    assertReads(actor, application, matter);
    const sheet = reviewSheet(reviewFacts(application, matter, { organ: await this.organOf(application.region.code), ...(await this.told(applicationId, matterId)) }));
    const [now, by] = [await this.clock.now(), await loginOf(this.dataSource, actor)];
    await recordList(this.dataSource, 'listPrinted', { list: 'reviewSheet', rows: 1, applicationId, matterId }, { actor, now });
    return { sheet, printing: reviewPrinting(`打印时间 ${minuteOf(now.toISOString())}${GAP}打印人 ${by}`) };
  }

  private async organOf(region: string): Promise<string> {
    const [row] = await this.dataSource.query<{ name: string }[]>('select coalesce(o.name, r.name) as name from region r left join organ o on o.region_code = r.code where r.code = $1', [region]);
    return row?.name ?? region;
  }

  /** What was concluded and said with each event, which a view tells in one line only. */
  private async told(applicationId: string, matterId: string): Promise<{ told: ReadonlyMap<number, ToldStep>; staff: (id: string) => string }> {
    const rows: (ToldStep & { seq: number })[] = await this.dataSource.query(
      `select e.seq, e.body::jsonb #>> '{data,proposal}' as proposal, e.body::jsonb #>> '{data,basis}' as basis, coalesce(e.body::jsonb #>> '{data,coReviewer}', e.body::jsonb #>> '{data,secondPerson}') as beside,
              concat_ws('；', r.words::jsonb->>'opinion', r.words::jsonb->>'reason', r.words::jsonb->>'result') as said
         from event e left join remark r on r.event_id = e.id where e.stream_id = $1 and (e.matter_id = $2 or e.matter_id is null) order by e.seq`,
      [applicationId, matterId],
    );
    const names = await readNames(this.dataSource.manager, { codes: [], staff: rows.flatMap(({ beside }) => (beside === null ? [] : [beside])) });
    return { told: new Map(rows.map(({ seq, ...row }) => [seq, row])), staff: names.staff };
  }
}

function assertReads({ kind, grants }: Actor, { region }: ApplicationView, { department }: MatterView): void {
  const reach = grants.some((grant) => readers.includes(grant.post) && covers(grant.region, region.code) && (grant.post === 'supervise' || grant.department === null || grant.department === department?.code));
  if (kind === 'system' || reach) return;
  throw new DomainError('post-required', 'The sheet is for those who decide the matter.', { posts: readers, department: department?.code ?? null, region: region.code });
}
