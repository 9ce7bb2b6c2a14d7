import { DomainError } from '@zonggui/domain/errors';
import type { CountingRule, CountingTerms, Source } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import { findRules, type RuleQuery } from './rules';

/** 计算规则: each part from the nearest region that settles it. @throws DomainError `not-found` when no rules file does */
export function countingOf(catalogue: Catalogue, query: RuleQuery): CountingTerms & { readonly demo: boolean } {
  const rules = findRules(catalogue, 'counting', query);
  const settled = <K extends keyof CountingRule>(part: K): { value: CountingRule[K]; written: Source; demo: boolean } => {
    const rule = rules.find((each) => each[part] !== undefined);
    if (rule === undefined) throw new DomainError('not-found', `No rule counting.${part} for region ${query.region}; add one to config/rules.`, { key: `counting.${part}`, region: query.region });
    // the shape of the file allows no other values, and the rule was found by having one
    return { value: rule[part] as CountingRule[K], written: rule.written, demo: rule.demo };
  };
  const [startDay, roll, dayEnds] = [settled('startDay'), settled('roll'), settled('dayEnds')];
  return {
    startDay: startDay.value,
    roll: roll.value,
    dayEnds: dayEnds.value,
    sources: { startDay: startDay.written, roll: roll.written, dayEnds: dayEnds.written },
    demo: startDay.demo || roll.demo || dayEnds.demo,
  };
}
