import type { EntityManager } from 'typeorm';
import type { Command } from '@zonggui/domain/application/commands';
import type { GrantedTogether } from '@zonggui/domain/application/draft';
import type { Terms } from '@zonggui/domain/terms';

/**
 * 批量通过: what the batch a command names holds already; undefined for commands that name none. Whoever asks holds the batch until his
 * transaction ends: the twentieth and the one after it cannot both be the twentieth.
 */
export async function grantedTogether(tx: EntityManager, commands: readonly Command[]): Promise<GrantedTogether | undefined> {
  const batch = commands.flatMap((command) => (command.type === 'approve' && command.batch !== undefined ? [command.batch] : []))[0];
  if (batch === undefined) return undefined;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('batch:' || $1, 0))`, [batch]);
  const granted: { terms: Terms }[] = await tx.query('select terms from matter where batch = $1', [batch]);
  return { count: granted.length, terms: granted[0]?.terms ?? null };
}
