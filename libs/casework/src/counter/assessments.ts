import type { DataSource } from 'typeorm';
import { otherChannels } from '@zonggui/catalogue/elsewhere';
import { withGrants } from '@zonggui/domain/deferral/special-deferral';
import { dueOf } from '@zonggui/domain/deadline/due';
import type { PaperInput } from '@zonggui/domain/application/commands';
import type { Actor } from '@zonggui/domain/posts';
import type { Channel, TermMaterial, Terms } from '@zonggui/domain/terms';
import { verdictOf, type MaterialStatus } from '@zonggui/domain/verdict/verdict';
import type { BusinessClock } from '../time/business-clock';
import type { CalendarReader, DaysAndHours } from '../calendar/calendar-reader';
import { readGrants } from '../instructions/instruction-grants';
import type { MatterInput } from '../command/requests';
import type { Asked, TermsReader } from './terms-reader';
import type { AssessedMatter, Assessment } from '../application/views';

export interface AssessInput {
  readonly region: string;
  readonly channel: Channel;
  /** Its closing hour ends the promised day; without one, the usual hour. */
  readonly office?: string;
  readonly matters: readonly MatterInput[];
  readonly papers: readonly PaperInput[];
  /** 补录: when the papers were really handed in; the guides of that day hold, and the promise counts from it. */
  readonly receivedAt?: Date;
  /** 请示 of the person who asks whose 特批容缺 the verdict takes in. */
  readonly instructions?: readonly string[];
}

/** The verdict as the clerk types: computed from the same terms and the same rules as the command, and nothing is written. */
export class Assessments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: TermsReader,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarReader,
  ) {}

  /** @throws DomainError `unknown-item`, `unknown-region`, `unknown-channel` with the nearest names */
  async assess(input: AssessInput, actor?: Actor): Promise<Assessment> {
    const tx = this.dataSource.manager;
    const at = input.receivedAt ?? (await this.clock.now(tx));
    const counting = await this.calendars.at(tx, { region: input.region, office: input.office ?? null });
    const grantsOf = actor === undefined ? () => [] : await readGrants(tx, input.instructions ?? [], actor);
    const asked = (await this.terms.read(tx, input.matters, input, at)).map((row) => ({ ...row, terms: row.terms && withGrants(row.terms, grantsOf(row.terms.item.code)) }));
    const papers = new Map<string, MaterialStatus>(input.papers.map((paper) => [paper.material, paper.status]));
    const matters = asked.map((row) => this.assessed(row, papers, counting, at));
    const materials = merged(asked.map((row) => row.terms).filter((terms): terms is Terms => terms !== null));
    return { matters, materials, papersSaved: materials.reduce((saved, material) => saved + material.usedBy - 1, 0) };
  }

  private assessed({ guide, terms, findings }: Asked, papers: ReadonlyMap<string, MaterialStatus>, { calendar, hours }: DaysAndHours, at: Date): AssessedMatter {
    const item = { code: guide.item.code, name: guide.item.name };
    if (terms === null) return { item, specified: false, demo: guide.demo, terms, promised: null, verdict: withoutGuide(guide) };
    const codes = terms.materials.flatMap(({ code, alternatives }) => [code, ...alternatives]);
    const verdict = verdictOf(terms, { ...findings, materials: Object.fromEntries(codes.map((code) => [code, papers.get(code) ?? 'missing'])) });
    const promised = terms.promised === null ? null : dueOf({ limit: terms.promised, startsAt: at, ...terms.counting }, calendar, hours);
    return {
      item, terms, verdict,
      specified: true,
      demo: terms.demo,
      promised: promised === null ? null : { dueOn: promised.dueOn, dueAt: promised.dueAt.toISOString(), provisional: promised.provisional, reason: promised.reason },
    };
  }
}

/** Another channel takes it, or no document says that anybody here does. */
function withoutGuide(guide: Asked['guide']): AssessedMatter['verdict'] {
  const elsewhere = otherChannels(guide);
  const reason = elsewhere ? { text: elsewhere.text, source: elsewhere.source } : { text: '文件没有给出本地区此事项的办事指南，暂不能受理。', source: null };
  return { verdict: 'handTo', finishNow: false, missing: [], deferred: [], undertakings: [], goTo: elsewhere?.goTo ?? [], reasons: [reason] };
}

/** One paper in, many uses: materials of several matters with one code are one row, and required if any of them requires it. */
function merged(terms: readonly Terms[]): Assessment['materials'] {
  const rows = new Map<string, { material: TermMaterial; usedBy: number; required: boolean }>();
  for (const material of terms.flatMap((one) => one.materials)) {
    const row = rows.get(material.code);
    rows.set(material.code, { material: row?.material ?? material, usedBy: (row?.usedBy ?? 0) + 1, required: (row?.required ?? false) || material.required });
  }
  return [...rows.values()].map(({ material: { code, name, deferral, original, copy, source }, usedBy, required }) => ({
    code, name, required, usedBy, original, copy, source, deferrable: deferral?.way ?? null,
  }));
}
