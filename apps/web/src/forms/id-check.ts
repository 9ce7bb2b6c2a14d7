const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const usccCharset = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 公民身份号码 (GB 11643): what is wrong with it and how to mend it, or null. */
export function residentIdFault(number: string): string | null {
  if (!/^\d{17}[\dXx]$/.test(number)) return '居民身份证号码应为 18 位，末位可为 X';
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase() ? null : '第 18 位校验不符，请核对号码';
}

/** 统一社会信用代码 (GB 32100); a code in real use is known to fail the check, so a fault only warns. */
export function usccFault(code: string): string | null {
  const upper = code.toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(upper)) return '统一社会信用代码应为 18 位，不含 I、O、S、V、Z';
  const sum = usccWeights.reduce((total, weight, index) => total + weight * usccCharset.indexOf(upper[index] ?? ''), 0);
  return usccCharset[(31 - (sum % 31)) % 31] === upper[17] ? null : '末位校验不符，核对无误可继续';
}

/** Whole years on a day written 2026-11-20; null for what is no valid 公民身份号码. */
export function ageOf(number: string, on: string): number | null {
  const born = bornOf(number)?.on;
  if (born === undefined) return null;
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
}

/** What a valid 公民身份号码 says of its holder; null for any other text. */
export function bornOf(number: string): { readonly sex: '男' | '女'; readonly on: string } | null {
  if (residentIdFault(number) !== null) return null;
  return { sex: Number(number[16]) % 2 === 1 ? '男' : '女', on: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}` };
}
