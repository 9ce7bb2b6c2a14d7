import { Catalogue } from './catalogue';
import { referencesOf } from './check-references';
import { sourceMisfits } from './check-sources';
import type { KnownTexts } from './check-sources';
import { findConflicts } from './find-conflicts';
import type { CatalogueConflict } from './find-conflicts';
import { contentsOf, kindOf, shapeOf } from './file-kinds';
import { listMisfits } from './check-lists';
import { nameMisfits } from './check-names';
import type { CatalogueFile } from './load-catalogue';
import type { Misfit } from './shape';

/** Our own mistake: it fails the check. */
export interface Fault {
  readonly severity: 'fault';
  readonly file: string;
  /** null when the text is not at hand (a version from the database). */
  readonly line: number | null;
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;
}

export interface CheckedCatalogue {
  readonly ok: boolean;
  readonly faults: readonly Fault[];
  /** The documents' own contradictions: kept with both sources, listed, and passed. */
  readonly conflicts: readonly CatalogueConflict[];
}

/** Every fault of every file in one run, and every conflict of the documents; pure. */
export function checkCatalogue(files: readonly CatalogueFile[], known: { readonly texts: KnownTexts }): CheckedCatalogue {
  const catalogue = new Catalogue(files, 'config');
  const itemCodes = [...new Set([...catalogue.items.keys(), ...files.filter(({ path }) => kindOf(path) === 'item').map(codeIn)])];
  const references = { items: catalogue.items, materials: catalogue.materials, facts: catalogue.facts, organisation: catalogue.organisation, itemCodes };
  const legible = files.every((file) => kindOf(file.path) !== 'item' || ownMisfits(file).length + (file.written?.mistakes.length ?? 0) === 0);
  /** What an item that cannot be read is called nobody knows: one bad file is one fault. */
  const namesOf = (file: CatalogueFile): Misfit[] => (legible ? namesIn(file, catalogue) : []);
  const faults = [
    ...files.flatMap((file) => faultsOf(file, [...ownMisfits(file), ...sourceMisfits(file, catalogue, known.texts), ...referencesOf(file, references), ...rowMisfits(file, catalogue, known.texts), ...namesOf(file)])),
    ...files.flatMap(syntaxFaults),
    ...duplicateCodes(files),
    ...missingFiles(files),
  ];
  const conflicts = faults.length === 0 ? findConflicts(catalogue) : [];
  return { ok: faults.length === 0, faults: faults.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)), conflicts };
}

const rowMisfits = (file: CatalogueFile, catalogue: Catalogue, texts: KnownTexts): Misfit[] =>
  contentsOf([file], 'list').flatMap(({ content }) => listMisfits(content, texts.get(catalogue.documents.get(content.source.document)?.text ?? '')));

function namesIn(file: CatalogueFile, catalogue: Catalogue): Misfit[] {
  const kind = kindOf(file.path);
  return kind ? contentsOf([file], kind).flatMap(({ content }) => nameMisfits(kind, content, catalogue)) : [];
}

/** Lets nothing of a catalogue with faults be used. @throws Error that lists every fault with file, line, field, value and what is allowed */
export function assertSound(files: readonly CatalogueFile[], known: { readonly texts: KnownTexts }): void {
  const { faults } = checkCatalogue(files, known);
  if (faults.length > 0) throw new Error([`事项目录有 ${faults.length} 处差错，没有载入：`, ...faults.map((fault) => `  ${faultLine(fault)}`)].join('\n'));
}

const codeIn = ({ path }: CatalogueFile): string => path.split('/').at(-1)?.replace('.yaml', '') ?? '';

/** `catalogue/items/x.yaml:12 limits[0].kind: "fast", allowed: one of instant, …` */
export const faultLine = ({ file, line, field, value, allowed }: Fault): string =>
  `${file}${line === null ? '' : `:${line}`} ${field}: ${value === undefined ? '(missing)' : JSON.stringify(value)}; allowed: ${allowed}`;

function ownMisfits({ path, content, written }: CatalogueFile): Misfit[] {
  if (written && written.mistakes.length > 0) return [];
  const kind = kindOf(path);
  if (!kind) return [{ place: [], value: path, allowed: 'a file the catalogue reads (items, bundles, lists, demo, materials, documents, facts, organisation, rules)' }];
  return shapeOf(kind).check(content, []);
}

const syntaxFaults = ({ path, written }: CatalogueFile): Fault[] =>
  (written?.mistakes ?? []).map(({ line, message }) => ({ severity: 'fault', file: path, line, field: '(yaml)', value: message, allowed: 'well-formed YAML' }));

const faultsOf = ({ path, written }: CatalogueFile, misfits: readonly Misfit[]): Fault[] =>
  misfits.map(({ place, value, allowed }) => ({
    severity: 'fault',
    file: path,
    line: written?.lineOf(place) ?? null,
    field: place.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), ''),
    value,
    allowed,
  }));

function duplicateCodes(files: readonly CatalogueFile[]): Fault[] {
  const items = contentsOf(files, 'item').map(({ path, content }) => ({ path, code: content.code }));
  const examples = contentsOf(files, 'overlay').flatMap(({ path, content }) => (content.items ?? []).map(({ code }) => ({ path, code })));
  const all = [...items, ...examples];
  return all
    .filter(({ code }, index) => all.findIndex((each) => each.code === code) !== index)
    .map(({ path, code }) => ({ severity: 'fault', file: path, line: 1, field: 'code', value: code, allowed: 'a code no other item has' }));
}

const required = ['catalogue/materials.yaml', 'catalogue/documents.yaml', 'catalogue/facts.yaml', 'organisation/regions.yaml'];
const missingFiles = (files: readonly CatalogueFile[]): Fault[] =>
  required
    .filter((path) => !files.some((file) => file.path === path))
    .map((path) => ({ severity: 'fault', file: path, line: null, field: '(file)', value: undefined, allowed: 'present' }));
