import { usualWarning } from '../deadline/due';
import type { CountingRule, CountingTerms, Limit, Source, SuspensionGround, TermDeferral, TermGround, TermMaterial, Terms } from '../terms';

/** 示例: terms no document gives; specs name only what their sentence is about. */
export const source = (quote = '示例'): Source => ({ document: '示例', section: '一', row: null, quote });

export const limit = (amount: number, unit: Limit['unit'] = 'workdays', startsOn: Limit['startsOn'] = 'accepted'): Limit => ({ amount, unit, startsOn, source: source() });

export const material = (code: string, rest: Partial<TermMaterial> = {}): TermMaterial => ({
  code,
  name: `${code}（示例）`,
  required: true,
  original: 1,
  copy: null,
  sets: 1,
  alternatives: [],
  source: source(),
  deferral: null,
  ...rest,
});

export const deferrable = (code: string, way: TermDeferral['way'], rest: Partial<TermDeferral> = {}): TermMaterial =>
  material(code, { deferral: { way, period: limit(15), undertaking: false, source: source(), ...rest } });

export const counting = (rule: Partial<CountingRule> = {}): CountingTerms => ({ startDay: 'next', roll: 'forward', dayEnds: 'close', ...rule, sources: { startDay: source(), roll: source(), dayEnds: source() } });

export const terms = (rest: Partial<Terms> = {}): Terms => ({
  item: { code: 'demo-1', name: '示例事项' },
  region: '210300',
  channel: 'window',
  catalogueHash: '0'.repeat(64),
  demo: true,
  nature: 'service',
  money: false,
  handlingLevel: null,
  needsAudit: null,
  counterFinish: false,
  department: 'employment',
  promised: limit(10),
  statutory: null,
  decideAcceptance: { limit: limit(5, 'workdays', 'received'), silence: 'card' },
  supplement: { limit: limit(10, 'workdays', 'received'), countsAsReceipt: true, onLapse: 'lapse' },
  materials: [material('form')],
  prohibitions: [],
  conditions: [],
  elsewhere: null,
  creditUndertaking: null,
  deferralOnLapse: 'escalate',
  ratingDays: 10,
  delivery: { paper: true },
  pickUp: limit(10),
  steps: {},
  supervision: { redAfter: 3, reply: { yellow: 0, red: 3 }, unansweredAfter: 1, tells: { yellow: ['supervise'], red: ['audit', 'supervise'] }, warning: usualWarning, source: source() },
  rectification: { contact: limit(1), rectify: limit(5), report: limit(5, 'days') },
  suspensionGrounds: [],
  extension: { maxDays: 10, times: 2, approver: null, source: source() },
  counting: counting(),
  ...rest,
});

/** Grounds on which a matter's clocks may stop. */
export const grounds = (...named: SuspensionGround[]): TermGround[] => named.map((ground) => ({ ground, basis: '示例', source: source() }));

/** 行政许可: twenty working days by statute, two reviewers, silence accepts; 行政许可法 45 stops its clocks, 42(1) extends them. */
export const licence = (rest: Partial<Terms> = {}): Terms =>
  terms({
    nature: 'licence',
    statutory: limit(20),
    decideAcceptance: { limit: limit(5, 'workdays', 'received'), silence: 'deemedAccepted' },
    suspensionGrounds: grounds('hearing', 'testing', 'appraisal', 'expertReview'),
    extension: { maxDays: 10, times: 1, approver: 'head', source: source() },
    ...rest,
  });

/** 即办件: the first level finishes it at the counter within thirty minutes. */
export const instant = (rest: Partial<Terms> = {}): Terms =>
  terms({ handlingLevel: 1, counterFinish: true, needsAudit: false, promised: limit(30, 'minutes', 'received'), ...rest });
