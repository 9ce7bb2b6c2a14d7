import { DomainError } from '@zonggui/domain/errors';
import type { ValidationError } from 'class-validator';

/** A field that is not as it should be, and what the person should do about it, in Chinese. */
export interface FieldFault {
  readonly field: string;
  readonly remedy: string;
}

/** @throws nothing: makes the `invalid` refusal that names every field with its remedy. */
export const invalid = (...fields: readonly FieldFault[]): DomainError => new DomainError('invalid', 'The request is not well formed.', { fields });

/** What the validation pipe found, as one refusal. Fields are named by their path: `matters.0.item`. */
export const invalidFrom = (errors: readonly ValidationError[]): DomainError => invalid(...faultsOf(errors, ''));

/** No more than these are told at once: a body of a million wrong entries must not make an answer as long. */
const MOST = 50;

function faultsOf(errors: readonly ValidationError[], parent: string): FieldFault[] {
  return errors
    .slice(0, MOST)
    .flatMap(({ property, constraints, children }) => {
      const field = parent === '' ? property : `${parent}.${property}`;
      const nested = faultsOf(children ?? [], field);
      return nested.length > 0 || constraints === undefined ? nested : [{ field: field.slice(0, 200), remedy: remedyOf(constraints) }];
    })
    .slice(0, MOST);
}

/** Class-validator tells the last decorator's word first; the reader is told one thing to do. */
function remedyOf(constraints: Readonly<Record<string, string>>): string {
  if (constraints.whitelistValidation !== undefined) return '没有这个字段，请去掉';
  if (constraints.unknownValue !== undefined) return '请填写一个对象';
  return Object.values(constraints).at(-1) ?? '请检查这个字段';
}
