import { DomainError } from '@zonggui/domain/errors';
import type { FactEntry } from './file-shapes';
import { nearestNames, plainName } from './names';

/** What is known of one application, fact code → value code (`agent: 'yes'`); a fact not named is taken at its default. */
export type Facts = Readonly<Record<string, string>>;
type When = Readonly<Record<string, string>> | null | undefined;

/** Facts as people write them (`代办=是`, `agent=true`) as codes; throws `invalid` with the nearest names. */
export function factsOf(known: readonly FactEntry[], raw: Readonly<Record<string, string | boolean>>): Facts {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    const fact = factCalled(known, name);
    facts[fact.code] = valueCalled(fact, value);
  }
  return facts;
}

function factCalled(known: readonly FactEntry[], name: string): FactEntry {
  const fact = findFact(known, name);
  if (fact) return fact;
  throw new DomainError('invalid', `No such fact: ${name}.`, { field: 'facts', value: name, nearest: nearestNames(name, known.map((entry) => entry.name)) });
}

const synonyms: Readonly<Record<string, string>> = { true: 'yes', false: 'no', '1': 'yes', '0': 'no', y: 'yes', n: 'no' };

function valueCalled(fact: FactEntry, value: string | boolean): string {
  const exact = fact.values.find(({ code }) => code === value);
  if (exact) return exact.code;
  const wanted = plainName(typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
  const found = fact.values.find((each) => [each.code, each.name].some((text) => plainName(text) === (synonyms[wanted] ?? wanted)));
  if (found) return found.code;
  throw new DomainError('invalid', `${fact.name} is not ${wanted}.`, { field: fact.name, value, nearest: fact.values.map((each) => each.name) });
}

interface FactIndex {
  readonly byCode: ReadonlyMap<string, FactEntry>;
  readonly byName: ReadonlyMap<string, FactEntry>;
}

/** A list of facts never changes, and is asked for every condition: each is indexed once. */
const indexes = new WeakMap<readonly FactEntry[], FactIndex>();

function indexOf(known: readonly FactEntry[]): FactIndex {
  const made = indexes.get(known);
  if (made) return made;
  const named = known.flatMap((fact) => [fact.code, fact.name, ...(fact.aliases ?? [])].flatMap((name): [string, FactEntry][] => [[name, fact], [plainName(name), fact]]));
  // of two facts with one name the first counts
  const index = { byCode: new Map(known.map((fact) => [fact.code, fact])), byName: new Map(named.reverse()) };
  indexes.set(known, index);
  return index;
}

/** The answers to the questions of a guide in one word, empty where nobody answered: the same facts, the same word. */
export function answersIn(questions: readonly { readonly code: string }[], facts: Facts): string {
  let word = '';
  for (const { code } of questions) word += `${facts[code] ?? ''}\n`;
  return word;
}

/** The fact that goes by a code or a name. */
export const findFact = (known: readonly FactEntry[], name: string): FactEntry | undefined => indexOf(known).byName.get(name) ?? indexOf(known).byName.get(plainName(name));

/** Whether a condition holds once every unnamed fact is taken at its default. */
export function holds(when: When, facts: Facts, known: readonly FactEntry[]): boolean {
  for (const code in when) if ((facts[code] ?? indexOf(known).byCode.get(code)?.default) !== when[code]) return false;
  return true;
}

/** Whether what is known already rules the condition out; an unnamed fact rules nothing out. */
export function ruledOut(when: When, facts: Facts): boolean {
  for (const code in when) if (facts[code] !== undefined && facts[code] !== when[code]) return true;
  return false;
}

/** A condition in words: `代办：是，级别：初级`; null when there is none. */
export function inWords(when: When, known: readonly FactEntry[]): string | null {
  const words = Object.entries(when ?? {}).map(([code, value]) => {
    const fact = indexOf(known).byCode.get(code);
    return `${fact?.name ?? code}：${fact?.values.find((each) => each.code === value)?.name ?? value}`;
  });
  return words.length > 0 ? words.join('，') : null;
}
