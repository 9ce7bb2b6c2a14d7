import { Command } from 'commander';
import { registerAgentCommand } from './commands/agent';
import { registerAuditCommands } from './commands/audit';
import { registerCalendarCommands } from './commands/calendar';
import { registerCatalogueCommands } from './commands/catalogue';
import { registerDeadlineCommand } from './commands/deadline';
import { registerDemoCommands } from './commands/demo';
import { registerMigrateCommands } from './commands/migrate';
import { registerReportCommands } from './commands/report';
import { registerWorkdaysCommand } from './commands/workdays';

/** `zonggui`: the operator's command. stdout carries the answer and nothing else; faults go to stderr with exit code 1. */
const program = new Command('zonggui').description('综柜 operator commands');
registerAgentCommand(program);
registerAuditCommands(program);
registerCalendarCommands(program);
registerCatalogueCommands(program);
registerDeadlineCommand(program);
registerDemoCommands(program);
registerMigrateCommands(program);
registerReportCommands(program);
registerWorkdaysCommand(program);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
