import type { Unit } from './sounds';

/** Half errors: a homophone (登机 for 登记) is half of a wrong, missing, superfluous or swapped character. */
const half = 1;
const whole = 2;

/**
 * How many errors a text is forgiven, in half errors. A character says more than a letter, so a shorter text may be wrong; two
 * characters may still be homophones, and a few letters with an error would be near to everything.
 */
export function forgiven(typed: readonly Unit[]): number {
  const characters = typed.filter(({ character }) => !isLetter(character)).length;
  const weight = characters * 2 + (typed.length - characters);
  if (weight < 4) return 0;
  if (weight < 6) return characters === typed.length ? half : whole;
  return weight < (characters > 0 ? 12 : 7) ? whole : 2 * whole;
}

interface Row {
  /** Half errors up to each place of the name. */
  misses: Uint8Array;
  /** What replacing costs at each place. */
  costs: Uint8Array;
  least: number;
}

const rowOf = (places: number): Row => ({ misses: new Uint8Array(places), costs: new Uint8Array(places), least: 0 });

/** A typed text ready to be held against thousands of names: three rows of numbers serve them all. */
export class Misspelling {
  private rows: readonly [Row, Row, Row] = [rowOf(0), rowOf(0), rowOf(0)];

  constructor(
    private readonly typed: readonly Unit[],
    /** Half errors that are forgiven. */
    private readonly most: number,
  ) {}

  /**
   * What is wrong with the typed text where it comes nearest to some stretch of the name, in half errors; a swapped pair counts once.
   * Answers Infinity as soon as it must be more than is forgiven.
   */
  missesOf(units: readonly Unit[]): number {
    if (this.rows[0].misses.length <= units.length) this.rows = [rowOf(units.length + 64), rowOf(units.length + 64), rowOf(units.length + 64)];
    let [beforeLast, last, row] = this.rows;
    last.misses.fill(0, 0, units.length + 1); // the name may begin before what was typed
    last.least = 0;
    for (let index = 0; index < this.typed.length; index += 1) {
      const unit = this.typed[index];
      if (unit !== undefined) fillRow(row, last, index === 0 ? null : beforeLast, unit, units);
      if (row.least > this.most && last.least > this.most) return Infinity;
      [beforeLast, last, row] = [last, row, beforeLast];
    }
    return last.least;
  }
}

function fillRow(row: Row, last: Row, beforeLast: Row | null, unit: Unit, units: readonly Unit[]): void {
  let left = Math.min((last.misses[0] ?? 0) + whole, 255);
  row.misses[0] = row.least = left;
  for (let column = 0; column < units.length; column += 1) {
    const other = units[column];
    const cost = other === undefined ? whole : costOf(unit, other);
    let misses = Math.min((last.misses[column] ?? 0) + cost, (last.misses[column + 1] ?? 0) + whole, left + whole, 255);
    if (beforeLast !== null && column > 0 && last.costs[column] === 0 && row.costs[column - 1] === 0) misses = Math.min(misses, (beforeLast.misses[column - 1] ?? 0) + whole);
    row.costs[column] = cost;
    row.misses[column + 1] = left = misses;
    if (misses < row.least) row.least = misses;
  }
}

/** A letter stands for every syllable that begins with it; a character for itself, and half for its homophones. */
function costOf(typed: Unit, unit: Unit): number {
  if (typed.character === unit.character) return 0;
  if ((typed.letters & unit.letters) === 0) return whole;
  if (isLetter(typed.character)) return 0;
  return typed.sounds.some((sound) => unit.sounds.includes(sound)) ? half : whole;
}

export const isLetter = (character: string): boolean => character >= 'a' && character <= 'z';

/** Pieces of the text of which one stands in the name as it is, if no more than so many half errors were made: a swap may spoil two. */
export function piecesOf(text: string, most: number): string[] {
  const count = most + 1;
  return Array.from({ length: count }, (_, index) => text.slice(Math.floor((index * text.length) / count), Math.floor(((index + 1) * text.length) / count)));
}
