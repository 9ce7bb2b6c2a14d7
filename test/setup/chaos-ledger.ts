import { appendFileSync } from 'node:fs';

/** A command the client has an answer for: from now on it must be in the database, once. */
export interface Acknowledged {
  /** Whose key it is in the table of commands: a member of staff, or for a rating the application. */
  readonly actorId: string;
  readonly key: string;
  readonly applicationId: string;
  readonly verb: string;
  readonly matterId: string | null;
  /** What the client was answered. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** How often it had to be sent. */
  readonly attempts: number;
}

/** The client's own book, kept outside the system it is about; and the gate that keeps the clients near the next outage. */
export class Ledger {
  readonly entries: Acknowledged[] = [];
  private begun = 0;
  private limit = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly file: string) {}

  write(entry: Acknowledged): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    this.entries.push(entry);
    this.wake();
  }

  /** Waits for leave to send one more command. */
  async permit(): Promise<void> {
    await this.until(() => this.begun < this.limit);
    this.begun += 1;
  }

  allow(commands: number): void {
    this.limit = commands;
    this.wake();
  }

  /** Waits until so many commands were acknowledged. */
  reaches(count: number): Promise<void> {
    return this.until(() => this.entries.length >= count);
  }

  private async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((woken) => this.waiting.add(woken));
  }

  private wake(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const one of woken) one();
  }
}
