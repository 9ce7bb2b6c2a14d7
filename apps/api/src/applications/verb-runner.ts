import { Injectable } from '@nestjs/common';
import { ApplicationCommands } from '@zonggui/casework/command/application-commands';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { Command } from '@zonggui/domain/application/commands';
import { invalid } from '../input/invalid';
import type { CommandRequest } from '../http/command-request';

/** Carries one verb to casework. */
@Injectable()
export class VerbRunner {
  constructor(private readonly commands: ApplicationCommands) {}

  run(applicationId: string, command: Command, { envelope, version, rehearse }: CommandRequest): Promise<CommandReceipt> {
    const input = { applicationId, commands: [command], ...expectation(command, version) };
    return rehearse ? this.commands.rehearse(input, envelope.actor) : this.commands.execute(input, envelope);
  }
}

function expectation(command: Command, version: number | undefined) {
  if (version === undefined) return {};
  if (!('matterId' in command)) throw invalid({ field: 'If-Match', remedy: '这个操作不针对某个子办件，请去掉 If-Match' });
  return { expected: { matterId: command.matterId, version } };
}
