import type { DataSource } from 'typeorm';
import { applicationNumber } from '@zonggui/domain/application/application-number';
import { DomainError } from '@zonggui/domain/errors';

interface Block {
  next: number;
  readonly end: number;
}

/**
 * Hands out 办件编号. Each replica takes serials in small blocks in a transaction of its own, so numbering never makes two
 * counters wait for each other; a block that is not used up leaves a gap, which is allowed.
 */
export class NumberAllocator {
  private readonly blocks = new Map<string, Block>();
  private readonly pending = new Map<string, Promise<void>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly blockSize: number,
  ) {}

  /** @throws DomainError `invalid` when a region has used its 99 999 numbers of the day */
  async next(region: string, day: string): Promise<string> {
    const key = `${region}|${day}`;
    for (;;) {
      const block = this.blocks.get(key);
      if (block !== undefined && block.next <= block.end) {
        const serial = block.next++;
        if (serial > 99_999) throw new DomainError('invalid', 'No application numbers are left for today.', { region, day });
        return applicationNumber(region, day, serial);
      }
      await this.refill(key, region, day);
    }
  }

  /** One refill at a time per region and day, however many registrations are waiting for it. */
  private refill(key: string, region: string, day: string): Promise<void> {
    const running = this.pending.get(key) ?? this.take(key, region, day).finally(() => this.pending.delete(key));
    this.pending.set(key, running);
    return running;
  }

  private async take(key: string, region: string, day: string): Promise<void> {
    const rows: { next_serial: number }[] = await this.dataSource.query(
      `insert into number_block (region_code, day, next_serial) values ($1, $2, $3::integer + 1)
       on conflict (region_code, day) do update set next_serial = number_block.next_serial + $3
       returning next_serial`,
      [region, day, this.blockSize],
    );
    const end = (rows[0]?.next_serial ?? 1) - 1;
    for (const held of this.blocks.keys()) if (held.startsWith(`${region}|`)) this.blocks.delete(held);
    this.blocks.set(key, { next: end - this.blockSize + 1, end });
  }
}
