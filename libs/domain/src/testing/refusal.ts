import { DomainError } from '../errors';

/** The code a rule refuses with; null where it lets pass. */
export function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
