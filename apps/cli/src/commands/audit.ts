import type { Command } from 'commander';
import { withCasework } from '../casework';

/** `audit seal` closes what is unsealed; `audit verify` holds the whole history against the seals kept outside the database. */
export function registerAuditCommands(program: Command): void {
  const audit = program.command('audit').description('事件链与封存');
  audit
    .command('seal')
    .option('--json')
    .description('seal the heads of every stream that moved since the last seal')
    .action(async ({ json }: { json?: boolean }) => {
      const seal = await withCasework((casework) => casework.seals.seal(new Date()));
      if (json) console.log(JSON.stringify(seal));
      else console.log(seal === null ? '没有需要封存的事件' : `第 ${seal.number} 号封存：${seal.heads.length} 个流，根值 ${seal.root}`);
    });
  audit
    .command('verify')
    .option('--file <file>', 'the seal file kept outside the database')
    .option('--json')
    .description('recompute every hash and compare it with the seals')
    .action(async ({ file, json }: { file?: string; json?: boolean }) => {
      const report = await withCasework((casework) => casework.seals.verify(file));
      if (json) console.log(JSON.stringify(report));
      else console.log([`核验 ${report.streams} 个流、${report.events} 条事件、${report.seals} 个封存`, ...report.faults].join('\n'));
      if (report.faults.length > 0) process.exitCode = 1;
    });
}
