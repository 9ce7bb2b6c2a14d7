import type { DataSource, EntityManager } from 'typeorm';
import { isDeadlock, isSerialisation } from '@zonggui/store/sql-state';

const attempts = 3;

/** Runs `work` in one transaction; a deadlock is nobody's fault and is tried again, at most twice. */
export async function inTransaction<T>(dataSource: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt === attempts || !(isDeadlock(error) || isSerialisation(error))) throw error;
    }
  }
}
