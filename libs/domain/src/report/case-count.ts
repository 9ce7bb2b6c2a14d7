import type { Application, Matter } from '../application/application';
import type { DomainEvent, RegisteredMatter } from '../application/events';
import { shanghaiDate } from '../deadline/plain-date';
import { feeds, type Feed, type KnownMatter } from './feeds';
import type { Counted, Figure } from './figures';

/** An event as a count hears it: from a decision, or from history. */
export type Heard = Pick<DomainEvent, 'type' | 'matterId' | 'occurredAt' | 'data'>;

/** What is known of an application from the rows it has, instead of from its history. */
export interface Known {
  readonly region: string;
  readonly window: string | null;
  readonly matters: ReadonlyMap<string, KnownMatter>;
}

interface Kept extends Counted {
  /** null: of the application as a whole. */
  readonly matterId: string | null;
}

/**
 * Counts one application, event by event. Begun with nothing it must hear the whole history from `registered` on; begun with what is
 * known it may go on from there, but for the events of `lookBack`.
 */
export class CaseCount {
  private region = '';
  private window = '';
  private readonly matters = new Map<string, KnownMatter>();
  private readonly kept: Kept[] = [];

  constructor(known?: Known) {
    if (known !== undefined) this.know(known);
  }

  /** What the event counts, or takes back. */
  hear(event: Heard): Counted[] {
    const feed: Feed = feeds[event.type];
    if (event.type === 'registered') this.know(registration(event));
    const about = event.matterId === null ? [...this.matters.keys()] : [event.matterId];
    const counted = [...about.flatMap((id) => this.ofMatter(id, feed, event)), ...this.ofWhole(feed, event)];
    for (const id of about) this.learn(id, feed, event);
    this.kept.push(...counted);
    return feed.undoes ? this.undone(about) : counted.map(({ matterId: _, ...one }) => one);
  }

  private know({ region, window, matters }: Known): void {
    this.region = region;
    this.window = window ?? '';
    for (const [id, matter] of matters) this.matters.set(id, matter);
  }

  private ofMatter(id: string, feed: Feed, event: Heard): Kept[] {
    const matter = this.matters.get(id);
    if (matter === undefined) throw new Error(`nothing is known of the matter ${id}`);
    return (feed.matter?.(event.data, matter) ?? []).map((figure) => this.one(figure, id, matter, feed, event));
  }

  /** Of an application with one matter the department and item are that matter's; several have no one's. */
  private ofWhole(feed: Feed, event: Heard): Kept[] {
    const only = this.matters.size === 1 ? [...this.matters.values()][0] : undefined;
    return (feed.whole?.(event.data) ?? []).map((figure) => this.one(figure, null, only, feed, event));
  }

  private one(figure: Figure, matterId: string | null, matter: KnownMatter | undefined, { at }: Feed, event: Heard): Kept {
    const day = shanghaiDate(at?.(event.data) ?? event.occurredAt);
    return { figure, matterId, amount: 1, day, region: this.region, window: this.window, department: matter?.department ?? '', item: matter?.item ?? '' };
  }

  private learn(id: string, { learn }: Feed, { data }: Heard): void {
    const matter = this.matters.get(id);
    if (learn !== undefined && matter !== undefined) this.matters.set(id, { ...matter, ...learn(data) });
  }

  /** 作废 never counts. The application itself goes with its last matter. */
  private undone(ids: readonly string[]): Counted[] {
    const nothingLeft = [...this.matters.values()].every(({ annulled }) => annulled);
    const gone = ({ matterId }: Kept) => (matterId === null ? nothingLeft : ids.includes(matterId));
    return this.kept.filter(gone).map(({ matterId: _, ...one }) => ({ ...one, amount: -one.amount }));
  }
}

const fresh = { decided: false, extended: false, suspended: false, sentBack: false, annulled: false } as const;

function registration({ data }: Heard): Known {
  // written by `register`, and sealed since
  const { region, window, matters } = data as { region: string; window: string | null; matters: readonly RegisteredMatter[] };
  return { region, window, matters: new Map(matters.map(({ id, ...matter }) => [id, { ...matter, ...fresh }])) };
}

/** What the rows of an application tell of it. Whether a matter was sent back they do not: that is `lookBack`'s. */
export function knownOf({ region, window, matters, clocks, suspensions }: Application): Known {
  const known = ({ id, terms, department, state, outcome }: Matter): KnownMatter => ({
    item: terms.item.code,
    department,
    instant: terms.promised?.unit === 'minutes',
    planned: state === 'planned',
    decided: outcome !== null,
    extended: clocks.some(({ matterId, extensions }) => matterId === id && extensions.length > 0),
    suspended: suspensions.some(({ matterId }) => matterId === id),
    sentBack: false,
    annulled: state === 'annulled',
  });
  return { region, window, matters: new Map(matters.map((matter) => [matter.id, known(matter)])) };
}
