import type { DataSource, DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { PreparingClient } from './preparing-client';

/** The way to our PostgreSQL for a process that may not import the store. `report` hears of failed statements, without their parameters. */
export function databaseOptions(url: string, report: (line: string) => void): DataSourceOptions {
  const options = dataSourceOptions(url, report);
  // the store always says what it hands to pg
  return { ...options, extra: { ...(options.extra as object), Client: PreparingClient } };
}

/** Connections of the process's pool, and how many requests wait for one. */
export function poolCounts(dataSource: DataSource): { readonly open: number; readonly idle: number; readonly waiting: number } {
  // the pool of pg, which TypeORM's PostgreSQL driver keeps under this name
  const { master } = dataSource.driver as unknown as { readonly master: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number } };
  return { open: master.totalCount, idle: master.idleCount, waiting: master.waitingCount };
}
