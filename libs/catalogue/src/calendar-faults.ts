import { isPlainDate } from '@zonggui/domain/deadline/plain-date';
import type { PlainDate } from '@zonggui/domain/deadline/plain-date';

export type Fields = Readonly<Record<string, unknown>>;

/** Collects what is wrong with one file, as `file: field: value, what would be right`. */
export class Faults {
  readonly found: string[] = [];

  constructor(private readonly file: string) {}

  add(field: string, what: string): void {
    this.found.push([this.file, field, what].filter((part) => part !== '').join(': '));
  }

  /** One value that is wrong, shown as it stands there. */
  wrong(field: string, value: unknown, allowed: string): void {
    this.add(field, `${value === undefined ? '(missing)' : JSON.stringify(value)}, ${allowed}`);
  }

  /** The mapping under `field`, or an empty one and a fault; unknown keys are faults too, so that no misspelt key passes. */
  mapping(field: string, value: unknown, known: readonly string[]): Fields {
    if (!isMapping(value)) {
      this.wrong(field, value, 'must be a mapping');
      return {};
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) this.wrong(under(field, key), value[key], `no such field; one of ${known.join(', ')}`);
    }
    return value;
  }

  list(field: string, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.wrong(field, value, 'must be a list');
    return [];
  }

  text(field: string, value: unknown): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.wrong(field, value, 'must be a text');
    return '';
  }

  date(field: string, value: unknown): PlainDate {
    if (typeof value === 'string' && isPlainDate(value)) return value;
    this.wrong(field, value, 'must be a date that exists, YYYY-MM-DD');
    return '';
  }
}

export function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function under(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
