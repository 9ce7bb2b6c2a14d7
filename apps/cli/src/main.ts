import { Command } from 'commander';
import { registerCatalogueCommands } from './commands/catalogue';
import { registerWorkdaysCommand } from './commands/workdays';

/** `zonggui`: the operator's command. stdout carries the answer and nothing else; faults go to stderr with exit code 1. */
const program = new Command('zonggui').description('综柜 operator commands');
registerCatalogueCommands(program);
registerWorkdaysCommand(program);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
