import type { EntityManager } from 'typeorm';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import type { ResolvedGuide } from '@zonggui/catalogue/guide';
import { termsOf } from '@zonggui/catalogue/terms-of';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Channel, Terms } from '@zonggui/domain/terms';
import { noFindings, type Findings } from '@zonggui/domain/verdict/findings';
import { isDelegated } from '@zonggui/identity/delegation';
import type { CatalogueReader } from './catalogue-reader';
import type { MatterInput } from './requests';

export interface Asked {
  readonly guide: ResolvedGuide;
  /** null where the region has no guide and no example: the item cannot be accepted there. */
  readonly terms: Terms | null;
  readonly findings: Findings;
}

/** Turns what a clerk entered for each matter into the terms in force that day, and what the facts say by themselves. */
export class TermsReader {
  constructor(private readonly catalogue: CatalogueReader) {}

  async read(tx: EntityManager, matters: readonly MatterInput[], place: { region: string; channel: Channel }, now: Date): Promise<Asked[]> {
    const catalogue = await this.catalogue.current(tx);
    const on = shanghaiDate(now);
    return Promise.all(
      matters.map(async (matter) => {
        const facts = matter.facts ?? {};
        const guide = resolveGuide(catalogue, { item: matter.item, region: place.region, channel: place.channel, on, facts, demo: this.catalogue.demo });
        const terms = guide.specified ? await this.delegated(tx, termsOf(guide, facts), on) : null;
        return { guide, terms, findings: findingsOf(guide, matter.findings ?? noFindings) };
      }),
    );
  }

  /** Finishing at the counter needs the setting and a delegation on record from the department that decides. */
  private async delegated(tx: EntityManager, terms: Terms, on: string): Promise<Terms> {
    if (!terms.counterFinish || terms.department === null) return { ...terms, counterFinish: false };
    const counterFinish = await isDelegated(tx, { item: terms.item.code, region: terms.region, department: terms.department, on });
    return { ...terms, counterFinish };
  }
}

/** @throws DomainError `unspecified-guide` */
export function requireTerms({ guide, terms }: Asked): Terms {
  if (terms !== null) return terms;
  throw new DomainError('unspecified-guide', 'No document gives this region a guide for the item.', { item: guide.item, region: guide.region, channel: guide.channel });
}

/** A condition or a prohibition that the facts settle needs no tick from the clerk. */
function findingsOf(guide: ResolvedGuide, given: Findings): Findings {
  const union = (codes: readonly string[], settled: readonly string[]) => [...new Set([...codes, ...settled])];
  return {
    ...given,
    prohibitions: union(given.prohibitions, guide.prohibitions.filter((row) => row.applies).map((row) => row.code)),
    unmetConditions: union(given.unmetConditions, guide.conditions.filter((row) => row.unmet).map((row) => row.code)),
  };
}
