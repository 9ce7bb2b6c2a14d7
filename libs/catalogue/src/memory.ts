/**
 * Answers to questions asked before, by the words of the question. What is kept is frozen, so that whoever gets it can change nothing
 * for the next; when full it is emptied, so that no flood of questions fills the memory.
 */
export class Memory<T> {
  private readonly kept = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(question: string, answer: () => T): T {
    const known = this.kept.get(question);
    if (known !== undefined) return known;
    const made = frozen(answer());
    if (this.kept.size >= this.most) this.kept.clear();
    this.kept.set(question, made);
    return made;
  }
}

/** Freezes a value of plain objects and lists all the way down; what is frozen already is taken to be so throughout. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Memory) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
