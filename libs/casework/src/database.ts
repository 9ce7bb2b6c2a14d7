import type { DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { PreparingClient } from './preparing-client';

/** The way to our PostgreSQL for a process that may not import the store. `report` hears of failed statements, without their parameters. */
export function databaseOptions(url: string, report: (line: string) => void): DataSourceOptions {
  const options = dataSourceOptions(url, report);
  // the store always says what it hands to pg
  return { ...options, extra: { ...(options.extra as object), Client: PreparingClient } };
}
