import { plainIdentityNumber } from '@zonggui/domain/identity-number';

/** What a text of the search box may be; null = it cannot be that. */
export interface Sought {
  /** The ending of a number, at least four characters: of 办件编号, 证件号码, 信用代码, telephone, 运单号. */
  readonly ending: string | null;
  /** The beginning of a name, at least two characters. */
  readonly name: string | null;
  /** Serials a 文书编号 with this ending may have. */
  readonly serials: readonly number[];
  /** What a 文书编号 ends with. */
  readonly documentEnding: string;
  /** What the QR code of a 文书 opens. */
  readonly token: string | null;
}

/** The digits of a serial on paper: 00008. */
const serialDigits = 5;

export function soughtBy(text: string): Sought {
  const plain = plainIdentityNumber(text);
  const documentEnding = text.replace(/\s/g, '').replace(/号$/, '');
  return {
    ending: /^[0-9A-Z-]{4,40}$/.test(plain) ? plain : null,
    name: /^[^\d]{2,}$/.test(text.trim()) || /\p{Script=Han}/u.test(text) ? text.trim() : null,
    serials: serialsOf(documentEnding),
    documentEnding,
    token: /^[\w-]{22}$/.test(text.trim()) ? text.trim() : null,
  };
}

/** '0008' may be the end of 00008, 10008 … 90008; 〔2026〕00008 of one only. */
function serialsOf(ending: string): number[] {
  const digits = /\d+$/.exec(ending)?.[0] ?? '';
  if (digits.length < 4 || digits.length > serialDigits + 1) return [];
  const serial = Number(digits);
  return digits.length >= serialDigits ? [serial] : Array.from({ length: 10 }, (_, lead) => lead * 10 ** digits.length + serial);
}
