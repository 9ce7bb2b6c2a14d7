import type { ItemFile } from './file-shapes';
import { Misspelling, forgiven, isLetter, piecesOf } from './near-miss';
import { nearestNames } from './names';
import { searchable, typedAs, unitOf, unitsOf } from './sounds';
import type { Unit } from './sounds';

/** How a name answers to what was typed, the best first. */
const ranks = ['exact', 'prefix', 'initials', 'within', 'soundsWithin', 'near'] as const;
type Rank = (typeof ranks)[number];

/** An item that answers to what was typed, and the one of its names that does. */
export interface Found {
  readonly code: string;
  readonly name: string;
  readonly rank: Rank;
}

interface Name {
  readonly code: string;
  readonly printed: string;
  /** null = the item is called so everywhere. */
  readonly region: string | null;
  readonly text: string;
  /** Empty for a code, which is only compared as it stands. */
  readonly units: readonly Unit[];
  /** The full pinyin, and the same letter by letter. */
  readonly pinyin: string;
  readonly spelled: readonly Unit[];
  /** The letters with which its syllables may begin, as bits. */
  readonly letters: number;
}

interface Match {
  readonly name: Name;
  readonly rank: number;
  /** Half errors; 0 unless near. */
  readonly misses: number;
}

export interface Wanted {
  /** The region and all around it: names of other regions are not looked at. */
  readonly regions: readonly string[];
  /** Which items come first among those that answer equally well. */
  readonly first?: (code: string) => boolean;
  /** Adds the near misses even where something answers. */
  readonly near?: boolean;
}

/** All names of a catalogue, made once: by them a clerk finds an item who types a part, the initials, a code, or something like it. */
export class ItemIndex {
  private readonly names: readonly Name[];

  constructor(items: Iterable<Pick<ItemFile, 'code' | 'name' | 'aliases'>>) {
    this.names = [...items].flatMap(({ code, name, aliases = [] }) => [
      nameOf(code, name, null),
      ...aliases.map((alias) => nameOf(code, alias.name, alias.region ?? null)),
      { code, printed: name, region: null, text: searchable(code), units: [], pinyin: '', spelled: [], letters: 0 },
    ]);
  }

  /** Each item once, by its best name: exact, prefix, initials, within, and near misses where nothing better is there. All items for an empty text. */
  find(typed: string, { regions, first = () => false, near = false }: Wanted): Found[] {
    const text = searchable(typed);
    if (text === '' && typed.trim() !== '') return [];
    const names = this.names.filter(({ region }) => region === null || regions.includes(region));
    const answering = names.flatMap((name): Match[] => {
      const rank = rankOf(name, text);
      return rank === null ? [] : [{ name, rank: ranks.indexOf(rank), misses: 0 }];
    });
    const sure = answering.some(({ rank }) => rank <= ranks.indexOf('within'));
    const matches = sure && !near ? answering : [...answering, ...nearMisses(names, text)];
    return bestOfEach(matches)
      .map((match) => ({ ...match, preferred: Number(first(match.name.code)), length: text === '' ? 0 : match.name.text.length }))
      .sort((a, b) => a.rank - b.rank || a.misses - b.misses || b.preferred - a.preferred || a.length - b.length || (a.name.code < b.name.code ? -1 : 1))
      .map(({ name, rank }) => ({ code: name.code, name: name.printed, rank: rankAt(rank) }));
  }

  /** The names nearest to one that no item bears, for a refusal; some are named however far away they are. */
  nearest(typed: string, regions: readonly string[], most = 3): string[] {
    const near = this.find(typed, { regions, near: true }).map(({ name }) => name);
    const known = this.names.filter(({ region, units }) => units.length > 0 && (region === null || regions.includes(region))).map(({ printed }) => printed);
    return [...new Set([...near, ...(near.length < most ? nearestNames(typed, known, most) : [])])].slice(0, most);
  }
}

function nameOf(code: string, printed: string, region: string | null): Name {
  const text = searchable(printed);
  const units = unitsOf(text);
  const pinyin = units.map(({ character, sounds }) => sounds[0] ?? character).join('');
  return { code, printed, region, text, units, pinyin, spelled: [...pinyin].map(letter), letters: units.reduce((bits, unit) => bits | unit.letters, 0) };
}

function rankOf({ text, units }: Name, typed: string): Rank | null {
  if (text === typed) return 'exact';
  if (text.startsWith(typed)) return 'prefix';
  if (typedAs(units, 0, typed)) return 'initials';
  if (text.includes(typed)) return 'within';
  return units.some((_unit, start) => start > 0 && typedAs(units, start, typed)) ? 'soundsWithin' : null;
}

/** Names that a wrong, missing, superfluous or swapped character or letter away; where there are none, those that share words with the text. */
function nearMisses(names: readonly Name[], text: string): Match[] {
  const typed = unitsOf(text);
  const most = forgiven(typed);
  const bySyllables = new Misspelling(typed, most);
  const byLetters = typed.length >= 6 && typed.every(({ character }) => isLetter(character)) ? { text: new Misspelling([...text].map(letter), most), pieces: piecesOf(text, most) } : null;
  const near = names.flatMap((name): Match[] => {
    if (most === 0 || name.units.length === 0) return [];
    const misses = lacks(name, typed) > most ? Infinity : bySyllables.missesOf(name.units);
    const spelled = misses > most && byLetters?.pieces.some((piece) => name.pinyin.includes(piece)) ? byLetters.text.missesOf(name.spelled) : misses;
    return spelled <= most ? [{ name, rank: ranks.indexOf('near'), misses: spelled }] : [];
  });
  return near.length > 0 ? near : sharingWords(names, text);
}

/** The names that have most pairs of neighbouring characters in common with the text, most first. */
function sharingWords(names: readonly Name[], text: string): Match[] {
  const pairs = pairsOf(text).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair));
  return names.flatMap((name): Match[] => {
    const shared = pairs.filter((pair) => name.text.includes(pair)).length;
    return name.units.length === 0 || shared === 0 ? [] : [{ name, rank: ranks.indexOf('near'), misses: 100 - shared }];
  });
}

const pairsOf = (text: string): string[] => [...text].map((character, index, all) => character + (all[index + 1] ?? '')).slice(0, -1);

/** Half errors that are there whatever the order: characters too many, or syllables whose initial the name has nowhere. A homophone has the same initial. */
function lacks({ letters, units }: Name, typed: readonly Unit[]): number {
  let absent = 0;
  for (const unit of typed) if ((unit.letters & letters) === 0) absent += 1;
  return 2 * Math.max(absent, typed.length - units.length);
}

function bestOfEach(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>();
  for (const match of matches) {
    const known = best.get(match.name.code);
    if (known === undefined || match.rank < known.rank || (match.rank === known.rank && match.misses < known.misses)) best.set(match.name.code, match);
  }
  return [...best.values()];
}

const rankAt = (index: number): Rank => ranks[index] ?? 'near';

/** One letter as a unit that is compared as it stands; the same object for the same letter. */
const letterUnits = new Map<string, Unit>();
function letter(character: string): Unit {
  const known = letterUnits.get(character);
  if (known) return known;
  const unit = unitOf(character, []);
  letterUnits.set(character, unit);
  return unit;
}
