import type { Catalogue } from './catalogue';
import { demoDocument } from './guides-in-force';
import { kindOf } from './file-kinds';
import type { FileKind } from './file-kinds';
import type { CatalogueFile } from './load-catalogue';
import { isRecord } from './shape';
import type { Misfit, Place } from './shape';

/** File name → text of the documents that sources quote. */
export type KnownTexts = ReadonlyMap<string, string>;

/** Fields whose value, or each entry, must say where it is written. */
const sourced: Partial<Record<FileKind, readonly string[]>> = {
  item: [
    'aliases', 'parts', 'nature', 'money', 'statutory', 'suspensionGrounds', 'listed', 'values', 'guides', 'partials', 'channels', 'materials', 'noMaterials', 'limits', 'deferrals', 'places', 'scope',
    'conditions', 'prohibitions', 'fee', 'hours', 'delivery', 'enquiry', 'complaint', 'tips', 'noApplication', 'elsewhere',
  ],
  bundle: ['required', 'optional', 'remarks', 'order', 'skips', 'together', 'shared'],
  list: ['stated', 'due', 'speedUp', 'remarks'],
  rules: ['decideAcceptance', 'supplement', 'deferralOnLapse', 'deferralUndertaking', 'creditUndertaking', 'instant', 'statutory', 'ratingDays', 'pickUp', 'contact', 'rectify', 'report', 'supervision', 'suspensionGrounds', 'acceptanceBasis', 'remedy', 'extension', 'counting', 'duties', 'appointment', 'homeVisit'],
  organs: ['organs'],
  departments: ['departments'],
  offices: ['offices'],
  windows: ['windows'],
  pigeonholes: ['pigeonholes'],
  posts: ['posts'],
};

/** Missing sources, unknown documents, and quotes that are not in the document they claim. */
export function sourceMisfits(file: CatalogueFile, catalogue: Catalogue, texts: KnownTexts): Misfit[] {
  const kind = kindOf(file.path);
  if (!kind) return [];
  const needs = new Set(sourced[kind] ?? []);
  const visit = (value: unknown, place: Place): Misfit[] => {
    if (Array.isArray(value)) return value.flatMap((entry, index) => visit(entry, [...place, index]));
    if (!isRecord(value)) return [];
    const own = needsSource(place, needs) && value.source === undefined && value.demo !== true ? [missing(place)] : [];
    const quoted = isRecord(value.source) ? [...quoteMisfits(value.source, [...place, 'source'], catalogue, texts), ...certaintyMisfits(value.source, [...place, 'source'])] : [];
    return [...own, ...quoted, ...Object.entries(value).flatMap(([key, entry]) => (key === 'source' ? [] : visit(entry, [...place, key])))];
  };
  return visit(file.content, []);
}

const missing = (place: Place): Misfit => ({ place: [...place, 'source'], value: undefined, allowed: 'a source: document, section, row, quote (or demo: true where examples are allowed)' });

/** A record needs a source when it is a sourced field, or an entry of one that holds records. */
function needsSource(place: Place, needs: ReadonlySet<string>): boolean {
  const last = place.at(-1);
  const key = typeof last === 'number' ? place.at(-2) : last;
  return typeof key === 'string' && needs.has(key);
}

function quoteMisfits(source: Record<string, unknown>, place: Place, catalogue: Catalogue, texts: KnownTexts): Misfit[] {
  const { document, quote } = source;
  if (typeof document !== 'string' || typeof quote !== 'string') return []; // the shape says so
  if (document === demoDocument) return [{ place: [...place, 'document'], value: document, allowed: 'a document; examples belong into catalogue/demo' }];
  const known = catalogue.documents.get(document);
  if (!known) return [{ place: [...place, 'document'], value: document, allowed: `one of ${[...catalogue.documents.keys()].join(', ')}` }];
  const text = texts.get(known.text);
  if (text === undefined) return [{ place: [...place, 'document'], value: known.text, allowed: `a text in config/seeds: ${[...texts.keys()].join(', ')}` }];
  return quotes(text, quote) ? [] : [{ place: [...place, 'quote'], value: quote, allowed: `words of ${document}, verbatim` }];
}

/** A doubt has its cause, and an uncertain one also why reading the document again cannot settle it; nothing else has either. */
function certaintyMisfits({ certainty, cause, unsettled }: Record<string, unknown>, place: Place): Misfit[] {
  const wrong = (field: string, value: unknown, wanted: boolean, allowed: string): Misfit[] => ((value !== undefined) === wanted ? [] : [{ place: [...place, field], value, allowed }]);
  return [
    ...wrong('cause', cause, certainty !== undefined, 'the cause, with certainty and only there'),
    ...wrong('unsettled', unsettled, certainty === 'uncertain', 'why reading the document again cannot settle it, with certainty: uncertain and only there'),
  ];
}

const solid = (text: string): string => text.replace(/\s+/g, '');
/** The documents are few and quoted often: each is stripped of its spaces once. */
const stripped = new Map<string, string>();

/** Whether a text holds the words; spaces and line breaks, which the documents break at will, do not count. */
export function quotes(text: string, quote: string): boolean {
  const known = stripped.get(text) ?? solid(text);
  stripped.set(text, known);
  return known.includes(solid(quote));
}
