import type { Logger } from 'typeorm';
import { sqlStateOf } from './sql-state';

/**
 * TypeORM's own loggers print the parameters of a failed query, which hold names and numbers of citizens. This one names the
 * statement and the SQLSTATE; even the message of PostgreSQL is left out, because it may quote a value.
 */
export class QuietLogger implements Logger {
  constructor(private readonly write: (line: string) => void) {}

  logQuery(): void {}

  logQueryError(error: string | Error, query: string): void {
    this.write(`query failed with SQLSTATE ${sqlStateOf(error) ?? 'unknown'}: ${query.replace(/\s+/g, ' ').trim()}`);
  }

  logQuerySlow(time: number, query: string): void {
    this.write(`slow query, ${time} ms: ${query.replace(/\s+/g, ' ').trim()}`);
  }

  logSchemaBuild(): void {}

  logMigration(): void {}

  log(): void {}
}
