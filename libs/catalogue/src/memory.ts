/**
 * Answers to questions asked before, by the words of the question. What is kept is frozen, so that whoever gets it can change nothing
 * for the next. Of two generations the older is dropped when the younger is full: no flood of questions fills the memory, and what is
 * asked again and again outlives it.
 */
export class Memory<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(question: string, answer: () => T): T {
    const known = this.young.get(question);
    if (known !== undefined) return known;
    const made = this.old.get(question) ?? frozen(answer());
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(question, made);
    return made;
  }
}

/** Freezes a value of plain objects and lists all the way down; what is frozen already is taken to be so throughout. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Memory) return value;
  Object.freeze(value);
  for (const key in value) frozen(value[key]);
  return value;
}
