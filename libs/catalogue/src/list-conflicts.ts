import type { Channel } from '@zonggui/domain/terms';
import { channelName } from './catalogue';
import type { Catalogue, Item } from './catalogue';
import type { GuideConflict } from './guide';
import type { ListFile } from './list-shapes';
import { allRowsNaming } from './listings';
import type { ListedRow } from './listings';

/** The ways the lists of one document tick; an address and an app are both online. */
const ways = ['bank', 'community', 'web'] as const satisfies readonly Channel[];
type Way = (typeof ways)[number];

export interface ListConflict extends GuideConflict {
  readonly channels: readonly Channel[];
  readonly regions: readonly string[];
}

/** An item belongs to one catalogue, which never changes: each is compared once. */
const compared = new WeakMap<Item, readonly ListConflict[]>();

/** Where the lists of one document disagree whether a bank outlet, a community window or the web may take an item. */
export function listConflicts(catalogue: Catalogue, item: Item): readonly ListConflict[] {
  const known = compared.get(item) ?? compareLists(catalogue, item);
  compared.set(item, known);
  return known;
}

function compareLists(catalogue: Catalogue, item: Item): ListConflict[] {
  const rows = allRowsNaming(catalogue, item.code);
  const documents = [...new Set(rows.map(({ file }) => file.source.document))];
  return documents.flatMap((document) => ways.flatMap((way) => conflictOn(way, rows.filter(({ file }) => file.source.document === document && asks(file, way)))));
}

function conflictOn(way: Way, rows: readonly ListedRow[]): ListConflict[] {
  const said = rows.map(({ file, row }) => ({ file, row, yes: row.channels.some((channel) => wayOf(channel) === way) }));
  if (new Set(said.map(({ yes }) => yes)).size < 2) return [];
  const values = said.map(({ file, row, yes }) => ({ value: `${file.name}：${channelName(way)}${yes ? '可办' : '未列'}`, source: row.source }));
  return [{ field: 'channels', channels: way === 'web' ? ['web', 'app'] : [way], regions: [...new Set(rows.map(({ file }) => file.region))], values }];
}

const wayOf = (channel: Channel): Channel => (channel === 'app' ? 'web' : channel);
/** Whether the list has a column for the way, so that an empty cell says no. */
const asks = ({ ticks, filled }: ListFile, way: Way): boolean => [...Object.values(ticks ?? {}), ...Object.values(filled ?? {})].some((channel) => wayOf(channel) === way);
