import { DomainError } from '@zonggui/domain/errors';

/** Where a page of a list in due order ended. */
export type Cursor = readonly [due: string | null, id: string];

export function cursorFor(due: string | null, id: string): string {
  return Buffer.from(JSON.stringify([due, id])).toString('base64url');
}

/** @throws DomainError `invalid` for a cursor that no page gave out */
export function cursorOf(cursor: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [due, id] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    if ((due === null || isInstant(due)) && isId(id)) return [due, id];
  } catch {
    // falls through to the one refusal below
  }
  throw new DomainError('invalid', 'The cursor is not one that a page gave out.', { field: 'cursor' });
}

const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
