import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterInput } from '@zonggui/casework/command/requests';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { Command } from '@zonggui/domain/application/commands';
import type { Actor } from '@zonggui/domain/posts';
import type { TestCasework } from './casework';
import { marksOf, writtenBetween } from './written-rows';

/** One row of a scenario's table: what was done, and which rows it wrote. */
export type Told = readonly [step: string, rows: string];

/** The tables of docs/decisions/0001-model.md, by the number of the scenario. */
export function tableOfPage(scenario: number): Told[] {
  const page = readFileSync(join(process.cwd(), 'docs/decisions/0001-model.md'), 'utf8');
  const section = page.split(/^### /m).find((text) => text.startsWith(`${scenario} `)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  return rows.slice(2).map(([step = '', written = '']): Told => [step, written]);
}

/** Tells a scenario step by step on a real database, and notes the rows that each step wrote. */
export class Scenario {
  readonly told: Told[] = [];

  constructor(private readonly test: TestCasework) {}

  async step<T>(label: string, work: () => Promise<T>): Promise<T> {
    const before = await marksOf(this.test.dataSource);
    const result = await work();
    this.told.push([label, writtenBetween(before, await marksOf(this.test.dataSource)) || 'none']);
    return result;
  }

  register(label: string, actor: Actor, input: RegisterInput): Promise<CommandReceipt> {
    return this.step(label, () => this.test.casework.commands.register(input, { actor, key: randomUUID(), body: input }));
  }

  does(label: string, actor: Actor, { applicationId }: Pick<CommandReceipt, 'applicationId'>, ...commands: Command[]): Promise<CommandReceipt> {
    return this.step(label, () => this.test.casework.commands.execute({ applicationId, commands }, { actor, key: randomUUID(), body: commands }));
  }
}
