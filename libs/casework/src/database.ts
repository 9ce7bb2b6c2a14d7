import type { DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '@zonggui/store/data-source';

/** The way to our PostgreSQL for a process that may not import the store. `report` hears of failed statements, without their parameters. */
export function databaseOptions(url: string, report: (line: string) => void): DataSourceOptions {
  return dataSourceOptions(url, report);
}
