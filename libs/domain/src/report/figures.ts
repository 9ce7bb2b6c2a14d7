/**
 * What is counted from events (`ux.md` 3.2), each matter once. D, 办结, is `granted` + `denied` + `terminated`. Of an application, not
 * of a matter: `bundles`, `ratingsInvited`, `rated`, `badlyRated`.
 */
export const figures = [
  'received', 'accepted', 'acceptedDeferred', 'granted', 'denied', 'terminated', 'instantDecided', 'instantInTime', 'extendedDecided',
  'declined', 'notNeeded', 'withdrawn', 'returned', 'supplemented', 'supplementedAgain', 'sentBack', 'suspended', 'extended',
  'bundles', 'ratingsInvited', 'rated', 'badlyRated',
] as const;

export type Figure = (typeof figures)[number];

/** Where and when something counts. Codes; '' where there is none. */
export interface Place {
  /** Asia/Shanghai. */
  readonly day: string;
  readonly region: string;
  readonly department: string;
  readonly window: string;
  readonly item: string;
}

export interface Counted extends Place {
  readonly figure: Figure;
  readonly amount: number;
}

const keyOf = ({ day, region, department, window, item, figure }: Counted): string => [day, region, department, window, item, figure].join('|');

/** Adds up what stands in one place; what cancels out is left out. */
export class Sums {
  private readonly byPlace = new Map<string, Counted>();

  add(counted: readonly Counted[]): this {
    for (const one of counted) {
      const key = keyOf(one);
      this.byPlace.set(key, { ...one, amount: (this.byPlace.get(key)?.amount ?? 0) + one.amount });
    }
    return this;
  }

  all(): Counted[] {
    return [...this.byPlace.values()].filter(({ amount }) => amount !== 0);
  }
}

/** A place and figure at which two counts of the same history differ. */
export interface Difference extends Omit<Counted, 'amount'> {
  readonly recounted: number;
  readonly tallied: number;
}

/** Holds one count against the other, figure by figure. */
export function differences(recounted: readonly Counted[], tallied: readonly Counted[]): Difference[] {
  const [right, left] = [new Map(recounted.map((one) => [keyOf(one), one])), new Map(tallied.map((one) => [keyOf(one), one]))];
  return [...new Set([...right.keys(), ...left.keys()])].sort().flatMap((key) => {
    const [counted, kept] = [right.get(key), left.get(key)];
    const { day, region, department, window, item, figure } = counted ?? kept!; // the key is of one of the two
    const amounts = { recounted: counted?.amount ?? 0, tallied: kept?.amount ?? 0 };
    return amounts.recounted === amounts.tallied ? [] : [{ day, region, department, window, item, figure, ...amounts }];
  });
}
