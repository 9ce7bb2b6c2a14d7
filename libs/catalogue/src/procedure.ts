import { DomainError } from '@zonggui/domain/errors';
import type { FormField, Limit, Nature, NoticeTerms, Source, TermGround, Terms } from '@zonggui/domain/terms';
import { formOf } from './business-form';
import type { Catalogue, Item } from './catalogue';
import { countingOf } from './counting';
import type { SettingsEntry } from './file-shapes';
import { demoSource, sourceOf } from './guides-in-force';
import { Memory } from './memory';
import { findRule, findRules, limitFrom } from './rules';
import type { Rule, RuleQuery } from './rules';

/** What the rules of a region and the settings of its bureau add to a guide; never part of what a document is said to say. */
export interface Procedure
  extends Pick<
    Terms,
    'nature' | 'money' | 'handlingLevel' | 'needsAudit' | 'counterFinish' | 'batch' | 'department' | 'decideAcceptance' | 'supplement' | 'deferralOnLapse' | 'ratingDays' | 'delivery' | 'extension'
    | 'suspensionGrounds' | 'pickUp' | 'steps' | 'supervision' | 'rectification' | 'counting' | 'notices'
  > {
  /** How long 即时办结 may take; null = no rule puts a figure on it. */
  readonly instant: Limit | null;
  /** The general limit of the law, for an item that has none of its own. */
  readonly statutory: Limit | null;
  /** Whether every 容缺 needs a 告知承诺书 here. */
  readonly deferralUndertaking: boolean;
  /** The rule that asks for a 信用承诺 on what pays out money; null = none here, or no money. */
  readonly creditUndertaking: Source | null;
  readonly form: readonly FormField[];
  readonly demo: boolean;
}

/** Throws `not-found` when the rules files leave a gap that no setting fills. */
export function procedureOf(catalogue: Catalogue, item: Item, settings: Partial<SettingsEntry>, region: string, on: string): Procedure {
  const nature: Nature = settings.nature ?? item.nature?.value ?? 'service';
  const query = { region, nature, joint: settings.joint ?? false, on };
  const own = ownSettings(settings, item);
  const { supplement, credit, ...ruled } = ruledFor(catalogue, query);
  return {
    nature,
    ...own,
    ...ruled,
    supplement: { ...supplement, countsAsReceipt: settings.supplyCountsAsReceipt ?? supplement.countsAsReceipt },
    creditUndertaking: own.money ? credit : null,
    steps: stepsOf(settings, region),
    form: formOf(settings, region),
    notices: noticesOf(catalogue, settings, query),
    suspensionGrounds: groundsOf(catalogue, item, query),
  };
}

type Ruled = Omit<Procedure, 'nature' | keyof ReturnType<typeof ownSettings> | 'creditUndertaking' | 'steps' | 'form' | 'notices' | 'suspensionGrounds'> & { readonly credit: Source | null };
const memories = new WeakMap<Catalogue, Memory<Ruled>>();

/** What the rules say to every item of one nature, read once for a region and a day. */
function ruledFor(catalogue: Catalogue, query: Required<RuleQuery>): Ruled {
  const memory = memories.get(catalogue) ?? new Memory<Ruled>(1000);
  memories.set(catalogue, memory);
  return memory.get(`${query.region}\n${query.nature}\n${query.joint ? 'joint' : ''}\n${query.on}`, () => ruledOf(catalogue, query));
}

function ruledOf(catalogue: Catalogue, query: RuleQuery): Ruled {
  const { region } = query;
  const decide = ruled(findRule(catalogue, 'decideAcceptance', query), 'decideAcceptance', region);
  const supplement = ruled(findRule(catalogue, 'supplement', query), 'supplement', region);
  const lapse = ruled(findRule(catalogue, 'deferralOnLapse', query), 'deferralOnLapse', region);
  const rating = ruled(findRule(catalogue, 'ratingDays', query), 'ratingDays', region);
  const extension = ruled(findRule(catalogue, 'extension', query), 'extension', region);
  const { demo: countsByExample, ...counting } = countingOf(catalogue, query);
  const limits = limitsOf(catalogue, query);
  const supervision = ruled(findRule(catalogue, 'supervision', query), 'supervision', region);
  const instant = findRule(catalogue, 'instant', query);
  const statutory = findRule(catalogue, 'statutory', query);
  return {
    decideAcceptance: { limit: limitFrom(decide.limit, decide.written), silence: decide.silence },
    supplement: { limit: limitFrom(supplement.limit, supplement.written), countsAsReceipt: supplement.countsAsReceipt, onLapse: supplement.onLapse },
    deferralOnLapse: lapse.value,
    deferralUndertaking: findRule(catalogue, 'deferralUndertaking', query)?.value ?? false,
    credit: creditOf(catalogue, query),
    ratingDays: rating.days,
    pickUp: limits.pickUp,
    rectification: { contact: limits.contact, rectify: limits.rectify, report: limits.report },
    supervision: supervisionOf(supervision),
    extension: { maxDays: extension.maxDays, times: extension.times, approver: extension.approver ?? null, source: extension.written },
    counting,
    instant: instant ? limitFrom(instant.limit, instant.written) : null,
    statutory: statutory ? limitFrom(statutory.limit, statutory.written) : null,
    demo: countsByExample || [decide, supplement, lapse, rating, extension, supervision].some((rule) => rule.demo),
  };
}

function creditOf(catalogue: Catalogue, query: RuleQuery): Source | null {
  const rule = findRule(catalogue, 'creditUndertaking', query);
  return rule?.value ? rule.written : null;
}

/** Periods that are nothing but a period, each by the nearest region's rule. */
function limitsOf(catalogue: Catalogue, query: RuleQuery): Record<'pickUp' | 'contact' | 'rectify' | 'report', Limit> {
  const limit = (key: 'pickUp' | 'contact' | 'rectify' | 'report'): Limit => {
    const rule = ruled(findRule(catalogue, key, query), key, query.region);
    return limitFrom(rule.limit, rule.written);
  };
  return { pickUp: limit('pickUp'), contact: limit('contact'), rectify: limit('rectify'), report: limit('report') };
}

/** What nobody has entered stays null, and prints as a blank line. */
function noticesOf(catalogue: Catalogue, { followUps }: Partial<SettingsEntry>, query: RuleQuery): NoticeTerms {
  const remedy = findRule(catalogue, 'remedy', query);
  return {
    acceptanceBasis: findRule(catalogue, 'acceptanceBasis', query)?.text ?? null,
    remedy: remedy ? { reviewDays: remedy.reviewDays, suitMonths: remedy.suitMonths } : null,
    followUps: followUps ?? null,
  };
}

const supervisionOf = ({ redAfter, reply, unansweredAfter, tells, warning: { percent, workdays, minutes }, written }: Rule<'supervision'>): Terms['supervision'] => ({
  redAfter, reply, unansweredAfter, tells, warning: { warnPercent: percent, warnWorkdays: workdays, warnMinutes: minutes }, source: written,
});

/** 环节时限 is the bureau's own setting; no document gives one. */
function stepsOf({ steps = {} }: Partial<SettingsEntry>, region: string): Terms['steps'] {
  const set = Object.entries(steps).flatMap(([step, limit]) => (limit === undefined ? [] : [[step, limitFrom(limit, demoSource(`${region}环节时限`))]]));
  // the shape of the file allows the names of steps only
  return Object.fromEntries(set) as Terms['steps'];
}

/** Grounds of the region's rules, up to the nation's, and of the item's own law; the nearest says on what basis. */
function groundsOf(catalogue: Catalogue, item: Item, query: RuleQuery): TermGround[] {
  const byRule = findRules(catalogue, 'suspensionGrounds', query).flatMap(({ grounds, basis, written }) => grounds.map((ground) => ({ ground, basis, source: written })));
  const byItem = (item.suspensionGrounds ?? []).map(({ ground, basis, source }) => ({ ground, basis, source: item.demo ? demoSource(basis) : sourceOf(source, { region: '000000' }) }));
  const all = [...byItem, ...byRule];
  return all.filter(({ ground }, index) => all.findIndex((each) => each.ground === ground) === index);
}

/** What the bureau has not set stays unset: no level, no audit known, no counter finish, no department. */
const ownSettings = (settings: Partial<SettingsEntry>, item: Item): Pick<Procedure, 'money' | 'handlingLevel' | 'needsAudit' | 'counterFinish' | 'batch' | 'department' | 'delivery'> => ({
  money: settings.money ?? item.money?.value ?? false,
  handlingLevel: settings.handlingLevel ?? null,
  needsAudit: settings.needsAudit ?? null,
  counterFinish: settings.counterFinish ?? false,
  ...(settings.batch === true && { batch: true }),
  department: settings.department ?? null,
  delivery: { paper: settings.paper ?? true },
});

function ruled<T>(rule: T | undefined, key: string, region: string): T {
  if (rule) return rule;
  throw new DomainError('not-found', `No rule ${key} for region ${region}; add one to config/rules.`, { key, region });
}
