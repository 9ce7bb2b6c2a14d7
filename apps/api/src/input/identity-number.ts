import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { creditCodeChecks, isCreditCodeShaped, plainIdentityNumber, residentIdFault } from '@zonggui/domain/identity-number';
import { both, textFault } from './text';

const residentRemedy = {
  shape: '居民身份证号码应为 18 位：17 位数字，末位为数字或 X',
  birthDate: '第 7–14 位不是有效的出生日期，请核对号码',
  checkDigit: '第 18 位校验不符，请核对号码',
} as const;

/** Resident identity numbers are checked by GB 11643 and block; credit codes must only look like one (GB 32100 warns, see below). */
export function idNumberRemedy(idType: unknown, number: unknown): string | null {
  const fault = textFault(number, { max: 40 });
  // textFault has made sure that it is a string
  if (fault !== null) return fault;
  const text = number as string;
  if (idType === 'uscc') return isCreditCodeShaped(text) ? null : '统一社会信用代码应为 18 位数字和大写字母';
  if (idType !== 'resident-id') return null;
  const resident = residentIdFault(text);
  return resident === null ? null : residentRemedy[resident];
}

/** For the property `idNumber` of a class that also has `idType`. */
export function IdNumber(): PropertyDecorator {
  return both(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? plainIdentityNumber(value) : value)),
    ValidateBy({
      name: 'idNumber',
      validator: {
        validate: (value, args) => idNumberRemedy(idTypeOf(args?.object), value) === null,
        defaultMessage: (args) => idNumberRemedy(idTypeOf(args?.object), args?.value) ?? '',
      },
    }),
  );
}

const idTypeOf = (object: unknown): unknown => (typeof object === 'object' && object !== null && 'idType' in object ? object.idType : undefined);

interface Numbered {
  readonly idType: string;
  readonly idNumber: string;
}

/**
 * What is accepted and yet looks wrong: `party.idNumber=uscc-check` when the check character of a credit code fails. Told in the
 * header X-Warning, because the answer to a command is stored with its key and answered again to the letter.
 */
export function warningsOf(people: Readonly<Record<string, Numbered | undefined>>): string[] {
  return Object.entries(people).flatMap(([field, person]) => (person?.idType === 'uscc' && !creditCodeChecks(person.idNumber) ? [`${field}.idNumber=uscc-check`] : []));
}
