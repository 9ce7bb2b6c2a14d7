const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const idChecks = '10X98765432';
const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** What is wrong with a 公民身份号码 (GB 11643—1999), in the order a person would look; null = nothing. */
export type ResidentIdFault = 'shape' | 'birthDate' | 'checkDigit';

/** Numbers are compared in capitals and without spaces: a trailing x is an X. */
export const plainIdentityNumber = (number: string): string => number.replace(/\s/g, '').toUpperCase();

/** GB 11643—1999: six digits of region, a birth date that exists, three of order, and the check digit of ISO 7064 MOD 11-2. */
export function residentIdFault(number: string): ResidentIdFault | null {
  if (!/^\d{17}[\dX]$/.test(number)) return 'shape';
  if (!isDay(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return 'birthDate';
  return idChecks[weighted(number, idWeights, Number) % 11] === number[17] ? null : 'checkDigit';
}

/** Eighteen letters and digits: what may be a 统一社会信用代码 at all. */
export const isCreditCodeShaped = (code: string): boolean => /^[0-9A-Z]{18}$/.test(code);

/**
 * GB 32100—2015: whether the character set and the check character hold. Codes in real use are known to fail
 * (91350211M0000XUF46), so a failure is a warning and never a refusal.
 */
export function creditCodeChecks(code: string): boolean {
  if (!isCreditCodeShaped(code) || [...code].some((character) => !creditCharacters.includes(character))) return false;
  const sum = weighted(code, creditWeights, (character) => creditCharacters.indexOf(character));
  return creditCharacters[(31 - (sum % 31)) % 31] === code[17];
}

function weighted(text: string, weights: readonly number[], valueOf: (character: string) => number): number {
  return weights.reduce((sum, weight, at) => sum + weight * valueOf(text.charAt(at)), 0);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
