import type { Channel } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import type { ResolvedGuide, Taken } from './guide';
import { demoSource } from './guides-in-force';
import type { Listing } from './listings';

type Asked = Pick<ResolvedGuide, 'channel' | 'channels' | 'specified' | 'listings' | 'settings' | 'region'>;

/**
 * May this window, bank outlet, community window or web take the item here, and who decides it. A guide answers for every channel; a
 * list only for those it has columns for, and no list of places near the applicant says anything of the bureau's own window.
 */
export function takenOf(catalogue: Catalogue, { channel, channels, specified, listings, settings, region }: Asked): Taken {
  const decides = decidesOf(catalogue, listings, settings, region.name);
  const offered = channels.filter((each) => each.channel === channel);
  if (specified) return { here: true, because: offered, decides };
  const placed = listings.filter((row) => row.channels.length > 0);
  const ticked = placed.filter((row) => row.channels.includes(channel));
  if (ticked.length > 0) return { here: true, because: ticked.map(said), decides };
  if (channels.length > 0) return { here: false, because: channels, decides };
  return placed.length > 0 && nearby.includes(channel) ? { here: false, because: placed.map(said), decides } : { here: null, because: [], decides };
}

/** Ways that the lists of 就近办, 社区办 and 线上办 tell apart. */
const nearby: readonly Channel[] = ['bank', 'community', 'web', 'app'];

const said = ({ name, row, source }: Listing): Taken['because'][number] => ({ text: `${name}第${row}行`, source });

/** 职能单位 first; 牵头单位 only of a row about this item alone, for a 一件事 is led by whoever leads the whole. */
function decidesOf(catalogue: Catalogue, listings: readonly Listing[], { department }: ResolvedGuide['settings'], region: string): Taken['decides'] {
  const set = catalogue.organisation.departments.find(({ code }) => code === department);
  if (set) return { code: set.code, name: set.name, source: demoSource(region) };
  const named = listings.flatMap(({ units, alone, source }) => units.filter(({ role }) => role === 'unit' || (role === 'lead' && alone)).map((unit) => ({ ...unit, source })));
  const found = named.find(({ role }) => role === 'unit') ?? named[0];
  return found ? { code: found.code, name: found.name, source: found.source } : null;
}
