import { DomainError } from '@zonggui/domain/errors';
import type { FactEntry } from './file-shapes';
import { nearestNames, plainName } from './names';

/** What is known of one application, fact code → value code (`agent: 'yes'`); a fact not named is taken at its default. */
export type Facts = Readonly<Record<string, string>>;
type When = Readonly<Record<string, string>> | undefined;

/** Facts as people write them (`代办=是`, `agent=true`) as codes; throws `invalid` with the nearest names. */
export function factsOf(known: readonly FactEntry[], raw: Readonly<Record<string, string | boolean>>): Facts {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => factOf(known, name, value)));
}

function factOf(known: readonly FactEntry[], name: string, value: string | boolean): [string, string] {
  const fact = known.find((entry) => [entry.code, entry.name, ...(entry.aliases ?? [])].some((each) => plainName(each) === plainName(name)));
  if (!fact) throw new DomainError('invalid', `No such fact: ${name}.`, { field: 'facts', value: name, nearest: nearestNames(name, known.map((entry) => entry.name)) });
  const wanted = plainName(typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
  const synonyms: Readonly<Record<string, string>> = { true: 'yes', false: 'no', '1': 'yes', '0': 'no', y: 'yes', n: 'no' };
  const found = fact.values.find((each) => [each.code, each.name].some((text) => plainName(text) === (synonyms[wanted] ?? wanted)));
  if (!found) throw new DomainError('invalid', `${fact.name} is not ${wanted}.`, { field: fact.name, value, nearest: fact.values.map((each) => each.name) });
  return [fact.code, found.code];
}

/** Whether a condition holds once every unnamed fact is taken at its default. */
export const holds = (when: When, facts: Facts, known: readonly FactEntry[]): boolean =>
  Object.entries(when ?? {}).every(([code, value]) => (facts[code] ?? known.find((fact) => fact.code === code)?.default) === value);

/** Whether what is known already rules the condition out; an unnamed fact rules nothing out. */
export const ruledOut = (when: When, facts: Facts): boolean => Object.entries(when ?? {}).some(([code, value]) => facts[code] !== undefined && facts[code] !== value);

/** A condition in words: `代办=是，级别=初级`; null when there is none. */
export function inWords(when: When, known: readonly FactEntry[]): string | null {
  const words = Object.entries(when ?? {}).map(([code, value]) => {
    const fact = known.find((each) => each.code === code);
    return `${fact?.name ?? code}：${fact?.values.find((each) => each.code === value)?.name ?? value}`;
  });
  return words.length > 0 ? words.join('，') : null;
}
