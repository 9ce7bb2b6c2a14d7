import { Injectable } from '@nestjs/common';
import { ApplicationCommands } from '@zonggui/casework/command/application-commands';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { CommandRequest } from '../http/command-request';
import { warningsOf } from '../input/identity-number';
import { SecondPeople } from '../sessions/second-people';
import type { RegisterDto } from './register.dto';

/** Takes in one visit: the second person's key is turned into who that is, and warnings travel beside the receipt. */
@Injectable()
export class Registrations {
  constructor(
    private readonly commands: ApplicationCommands,
    private readonly secondPeople: SecondPeople,
  ) {}

  async register({ secondPerson, outage, ...input }: RegisterDto, { envelope }: CommandRequest, warn: (warnings: string) => void): Promise<CommandReceipt> {
    const second = await this.secondPeople.verify(secondPerson, envelope.actor, input.region);
    const receipt = await this.commands.register({ ...input, ...second, ...(outage !== undefined && { outage: { sheet: outage.sheet, receivedAt: new Date(outage.receivedAt) } }) }, envelope);
    const warnings = warningsOf({ party: input.party, agent: input.agent });
    if (warnings.length > 0) warn(warnings.join(', '));
    return receipt;
  }
}
