const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';

/** The five characters by which PostgreSQL says what went wrong; undefined for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  return textOf(error, 'code');
}

/** True for a duplicate key, of the named constraint or index where one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return sqlStateOf(error) === UNIQUE_VIOLATION && isOf(error, constraint);
}

/** True for a reference to a row that is not there, through the named constraint where one is given. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return sqlStateOf(error) === FOREIGN_KEY_VIOLATION && isOf(error, constraint);
}

export function isSerialisation(error: unknown): boolean {
  return sqlStateOf(error) === SERIALIZATION_FAILURE;
}

export function isDeadlock(error: unknown): boolean {
  return sqlStateOf(error) === DEADLOCK_DETECTED;
}

function isOf(error: unknown, constraint: string | undefined): boolean {
  return constraint === undefined || textOf(error, 'constraint') === constraint;
}

/** True when PostgreSQL refused what one row holds (classes 22 and 23), not the connection or the moment. */
export function isDataFault(error: unknown): boolean {
  return /^2[23]/.test(sqlStateOf(error) ?? '');
}

/** pg puts these on the error itself, TypeORM on its `driverError`. */
function textOf(error: unknown, key: 'code' | 'constraint'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const carrier: unknown = 'driverError' in error ? error.driverError : error;
  if (typeof carrier !== 'object' || carrier === null || !(key in carrier)) return undefined;
  // `in` has just found the key
  const value = (carrier as Record<typeof key, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}
