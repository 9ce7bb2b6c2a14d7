import { DomainError } from '@zonggui/domain/errors';
import type { MaterialStatus } from '@zonggui/domain/verdict/verdict';
import type { RegistrableGuide } from './guide';
import { bareName, nearestNames, plainName } from './names';

/** What the applicant brought and what the clerk found, in the words of whoever asks: names or codes of materials, prohibitions and conditions. */
export interface Brought {
  /** Papers that are there and right. */
  readonly have: readonly string[];
  /** Papers got from shared data. */
  readonly shared?: readonly string[];
  /** Papers an undertaking stands for. */
  readonly undertaken?: readonly string[];
  /** Papers that are there and wrong. */
  readonly defective?: readonly string[];
  readonly prohibitions?: readonly string[];
  readonly unmetConditions?: readonly string[];
  readonly notNeeded?: boolean;
  /** Recorded as having broken an earlier undertaking (失信): no 容缺 until his credit is restored. */
  readonly discredited?: boolean;
}

/** The status of each paper that is owed; a paper of the guide that the facts rule out may be there and changes nothing. Throws `invalid` with the nearest names. */
export function papersInHand(guide: RegistrableGuide, owed: ReadonlySet<string>, brought: Brought): Record<string, MaterialStatus> {
  const hand: Record<string, MaterialStatus> = {};
  const lay = (names: readonly string[] | undefined, status: MaterialStatus): void => {
    for (const name of names ?? []) {
      const code = codeCalled(guide, owed, name);
      if (owed.has(code)) hand[code] = status;
    }
  };
  lay(brought.have, 'received');
  lay(brought.shared, 'shared');
  lay(brought.undertaken, 'undertaken');
  lay(brought.defective, 'defective');
  return hand;
}

/** Codes by every name a paper goes by; the guide is frozen, so its names are read once, whatever the facts. */
const indexes = new WeakMap<RegistrableGuide['materialNames'], ReadonlyMap<string, readonly string[]>>();

function codeCalled(guide: RegistrableGuide, owed: ReadonlySet<string>, name: string): string {
  const index = indexes.get(guide.materialNames) ?? indexOf(guide);
  indexes.set(guide.materialNames, index);
  const codes = index.get(name) ?? index.get(plainName(name)) ?? index.get(bareName(name));
  const code = codes?.find((each) => owed.has(each)) ?? codes?.[0];
  if (code !== undefined) return code;
  throw new DomainError('invalid', `The guide asks for no such material: ${name}.`, { field: 'have', value: name, nearest: nearestNames(name, Object.values(guide.materialNames).flatMap(([printed]) => printed ?? [])) });
}

function indexOf({ materialNames }: RegistrableGuide): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (name: string, code: string): void => {
    const codes = index.get(name) ?? [];
    if (!codes.includes(code)) index.set(name, [...codes, code]);
  };
  for (const [code, names] of Object.entries(materialNames)) {
    for (const each of [code, ...names]) for (const form of [each, plainName(each), bareName(each)]) add(form, code);
  }
  return index;
}

/** Codes of prohibitions or conditions by code or text. Throws `invalid` with the nearest. */
export function entriesCalled(field: string, known: readonly { readonly code: string; readonly text: string }[], wanted: readonly string[]): string[] {
  return wanted.map((name) => {
    const found = known.find(({ code, text }) => code === name || plainName(text) === plainName(name));
    if (!found) throw new DomainError('invalid', `The guide knows no such entry of ${field}: ${name}.`, { field, value: name, nearest: nearestNames(name, known.map(({ text }) => text)) });
    return found.code;
  });
}
