import type { Channel } from '@zonggui/domain/terms';
import type { Catalogue } from './catalogue';
import { speaksOf } from './guides-in-force';
import type { GuideInForce, Provenance } from './guides-in-force';
import { takesOver } from './speed-up';

/** The document that supplies a field whole, and those it put aside. */
export interface Supplier {
  readonly guide: GuideInForce;
  readonly provenance: Provenance;
}

export type Suppliers = Readonly<Record<'materials' | 'limits' | 'places' | 'scope' | 'conditions' | 'prohibitions' | 'tips', Supplier | undefined>>;

/** Who supplies what for one channel: the most specific document that speaks of it, and for limits a list that speeds the item up. */
export function suppliersOf(catalogue: Catalogue, guides: readonly GuideInForce[], sped: GuideInForce | undefined, channel: Channel): Suppliers {
  const listed = (field: 'materials' | 'limits' | 'places') =>
    supplierOf(field, guides, (guide) => {
      const says = (guide.entry[field] ?? []).some((entry) => ('channel' in entry ? entry.channel === channel : speaksOf(entry, guide, channel)));
      return says || (field === 'materials' && (guide.entry.noMaterials ?? []).some((none) => none.channel === channel));
    });
  const common = (field: 'scope' | 'conditions' | 'prohibitions' | 'tips') => supplierOf(field, guides, ({ entry }) => entry[field] !== undefined);
  const limits = listed('limits');
  return {
    materials: listed('materials'), limits: sped && takesOver(catalogue, sped, limits?.guide, channel) ? over(sped, limits) : limits, places: listed('places'),
    scope: common('scope'), conditions: common('conditions'), prohibitions: common('prohibitions'), tips: common('tips'),
  };
}

/** The most specific guide that says anything on the field, and those it put aside. */
function supplierOf(field: string, guides: readonly GuideInForce[], says: (guide: GuideInForce) => boolean): Supplier | undefined {
  const [guide, ...others] = guides.filter(says);
  return guide && { guide, provenance: { field, ...placeOf(guide), overrode: others.map(placeOf) } };
}

const over = (sped: GuideInForce, own: Supplier | undefined): Supplier => ({
  guide: sped,
  provenance: { field: 'limits', ...placeOf(sped), overrode: own ? [placeOf(own.guide), ...own.provenance.overrode] : [] },
});

const placeOf = ({ region, document }: GuideInForce): Provenance['overrode'][number] => ({ region, document });
