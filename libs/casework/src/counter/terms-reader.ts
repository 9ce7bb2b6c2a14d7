import type { EntityManager } from 'typeorm';
import { resolveGuide } from '@zonggui/catalogue/resolve-guide';
import type { RegistrableGuide, ResolvedGuide } from '@zonggui/catalogue/guide';
import { nearestNames } from '@zonggui/catalogue/names';
import { termsOf } from '@zonggui/catalogue/terms-of';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { DomainError } from '@zonggui/domain/errors';
import type { Channel, Terms } from '@zonggui/domain/terms';
import { noFindings, type Findings } from '@zonggui/domain/verdict/findings';
import { isDelegated } from '@zonggui/identity/delegation';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import type { MatterInput, RegisterInput } from '../command/requests';

export interface Asked {
  readonly guide: RegistrableGuide;
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

  /**
   * One visit applies for an item once, and a 一件事 holds only its own items. Answers its 牵头单位, the first that is a department here; null without one.
   * @throws DomainError `invalid`, or `not-found` with the nearest names of bundles
   */
  async assertBundle(tx: EntityManager, { bundle, region }: Pick<RegisterInput, 'bundle' | 'region'>, asked: readonly Asked[]): Promise<string | null> {
    const codes = asked.map(({ guide }) => guide.item.code);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice !== undefined) throw new DomainError('invalid', 'The same item is applied for twice.', { field: 'matters', value: twice });
    if (bundle === undefined) return null;
    const catalogue = await this.catalogue.current(tx);
    const bundles = catalogue.bundles.filter((one) => one.region === region);
    const found = bundles.find((one) => one.code === bundle);
    if (found === undefined) throw new DomainError('not-found', 'No such bundle in this region.', { field: 'bundle', value: bundle, nearest: nearestNames(bundle, bundles.flatMap(({ code, name }) => [code, name])) });
    const items = [...found.required, ...found.optional].map(({ item }) => item);
    const foreign = codes.find((code) => !items.includes(code));
    if (foreign !== undefined) throw new DomainError('invalid', 'The item does not belong to the bundle.', { field: 'matters', value: foreign, bundle });
    return found.leads.find((lead) => catalogue.organisation.departments.some(({ code }) => code === lead)) ?? null;
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
