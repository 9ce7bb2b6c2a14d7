/** Chance that can be repeated: the same seed makes the same choices. */
export class SeededChance {
  constructor(private state: number) {}

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(from: readonly T[]): T {
    // the index is below the length
    return from[this.below(from.length)]!;
  }

  shuffled<T>(from: readonly T[]): T[] {
    return from.map((one) => ({ one, at: this.next() })).sort((a, b) => a.at - b.at).map(({ one }) => one);
  }
}
