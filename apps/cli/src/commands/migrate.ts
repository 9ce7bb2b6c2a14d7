import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { migrate, schemaDifference } from '@zonggui/store/migrate';
import { withDatabase } from '../casework';

/** `zonggui migrate` and `zonggui schema diff`. */
export function registerMigrateCommands(program: Command): void {
  program
    .command('migrate')
    .description('把数据库升级到当前结构；重复执行无害')
    .action(() => withDatabase(runMigrations));
  program
    .command('schema')
    .description('数据库结构')
    .command('diff')
    .description('列出实体与数据库结构的差异（SQL）；有差异时退出码为 1')
    .action(() => withDatabase(printDifference));
}

async function runMigrations(dataSource: DataSource): Promise<void> {
  const applied = await migrate(dataSource);
  for (const name of applied) console.log(`applied ${name}`);
  if (applied.length === 0) console.log('nothing to apply');
}

async function printDifference(dataSource: DataSource): Promise<void> {
  const statements = await schemaDifference(dataSource);
  for (const statement of statements) console.log(`${statement};`);
  if (statements.length > 0) process.exitCode = 1;
}
