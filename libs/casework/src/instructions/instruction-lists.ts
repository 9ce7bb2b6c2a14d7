import type { DataSource } from 'typeorm';
import { answerers } from '@zonggui/domain/instruction/instruction';
import { shanghaiDate, shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { belowOf } from '@zonggui/identity/scope';
import type { BusinessClock } from '../time/business-clock';
import type { TermsReader } from '../counter/terms-reader';
import { askedMatters } from './instruction-matters';
import { readInstruction, tellInstructions } from './instruction-rows';
import type { InstructionBoard, InstructionDetail, InstructionView } from './instruction-views';

const most = 100;

/** 现场协调, and what became of one's own questions. */
export class InstructionLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly terms: TermsReader,
  ) {}

  /** For the duty officers of a region; empty for anybody else. */
  async board(actor: Actor): Promise<InstructionBoard> {
    const tx = this.dataSource.manager;
    const today = dayStart(await this.clock.now(tx));
    const here = `i.region_code = any(array(select code from region where exists (select from unnest($1::text[]) as below where starts_with(code, below))))`;
    const regions = belowsOf(actor);
    const waiting = await tellInstructions(tx, `${here} and i.state = 'waiting' order by i.asked_at, i.id limit ${most}`, [regions]);
    const answered = await tellInstructions(tx, `${here} and i.state = 'answered' and i.answered_at >= $2 order by i.answered_at desc, i.id limit ${most}`, [regions, today]);
    const [count]: { today: number }[] = await tx.query(`select count(*)::integer as today from instruction i where ${here} and i.asked_at >= $2 and i.state <> 'withdrawn'`, [regions, today]);
    return { waiting, answered, today: count?.today ?? 0 };
  }

  /** One's own of today, and older ones that wait or whose answer was not read. */
  async mine(actor: Actor): Promise<InstructionView[]> {
    const today = dayStart(await this.clock.now());
    return tellInstructions(
      this.dataSource.manager,
      `i.asked_by::text = any($1) and i.state <> 'withdrawn' and (i.asked_at >= $2 or i.state = 'waiting' or i.seen_at is null) order by i.asked_at desc, i.id limit ${most}`,
      [[actor.id, actor.onBehalfOf].filter((id) => id !== null), today],
    );
  }

  /** What the officer decides on. @throws DomainError `not-found` for whoever neither asked nor may answer */
  async read(id: string, actor: Actor): Promise<InstructionDetail> {
    const tx = this.dataSource.manager;
    const row = await readInstruction(tx, id);
    const asker = row.askedBy === actor.id || row.askedBy === actor.onBehalfOf;
    if (!asker && !belowsOf(actor).some((below) => row.region.startsWith(below))) throw new DomainError('not-found', 'Nobody asked that.', { id });
    const [view] = await tellInstructions(tx, 'i.id = $1', [id]);
    if (view === undefined) throw new DomainError('not-found', 'Nobody asked that.', { id });
    return { ...view, ...(await askedMatters(tx, this.terms, row, await this.clock.now(tx))) };
  }
}

const belowsOf = (actor: Actor): string[] => actor.grants.filter(({ post }) => answerers.includes(post)).map(({ region }) => belowOf(region));
const dayStart = (now: Date): Date => shanghaiInstant(shanghaiDate(now), '00:00');
