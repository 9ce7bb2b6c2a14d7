import type { Nature } from '@zonggui/domain/terms';
import { Catalogue } from './catalogue';
import { formMisfits } from './business-form';
import { referencesOf } from './check-references';
import { sourceMisfits } from './check-sources';
import type { KnownTexts } from './check-sources';
import { findConflicts } from './find-conflicts';
import type { CatalogueConflict } from './find-conflicts';
import { natures } from './file-shapes';
import { contentsOf, kindOf, shapeMisfits } from './file-kinds';
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
  /** What documents to applicants quote and a bureau has not entered: it prints as a blank line, and passes. */
  readonly blanks: readonly Blank[];
}

export interface Blank {
  readonly severity: 'blank';
  readonly region: string;
  readonly field: string;
  readonly remedy: string;
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
    ...files.flatMap((file) => faultsOf(file, [...ownMisfits(file), ...sourceMisfits(file, catalogue, known.texts), ...referencesOf(file, references), ...formMisfits(files, file), ...rowMisfits(file, catalogue, known.texts), ...namesOf(file)])),
    ...files.flatMap(syntaxFaults),
    ...duplicateCodes(files),
    ...missingFiles(files),
  ];
  const conflicts = faults.length === 0 ? findConflicts(catalogue) : [];
  const blanks = faults.length === 0 ? findBlanks(catalogue) : [];
  return { ok: faults.length === 0, faults: faults.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)), conflicts, blanks };
}

const organFields = { telephone: '咨询电话', supervision: '监督电话', reviewOrgan: '复议机关', court: '法院' } as const;
const natureNames = { licence: '行政许可', socialInsurance: '社会保险', service: '公共服务' } as const satisfies Record<Nature, string>;

/** Per organ what it has not said of itself, and per branch of law the 受理依据 that no rule gives. */
function findBlanks(catalogue: Catalogue): Blank[] {
  return catalogue.organisation.organs.flatMap((organ) => {
    // Object.keys loses the key type of a closed literal
    const missing = (Object.keys(organFields) as (keyof typeof organFields)[]).filter((field) => organ[field] === undefined);
    const bases = natures.filter((nature) => !catalogue.regionChain(organ.region).some(({ code }) => catalogue.rules.get(code)?.acceptanceBasis?.some((rule) => (rule.natures ?? [nature]).includes(nature))));
    return [
      ...missing.map((field): Blank => ({ severity: 'blank', region: organ.region, field: organFields[field], remedy: `organisation/organs.yaml: ${field}` })),
      ...bases.map((nature): Blank => ({ severity: 'blank', region: organ.region, field: `受理依据（${natureNames[nature]}）`, remedy: `rules/${organ.region}.yaml: acceptanceBasis` })),
    ];
  });
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

function ownMisfits(file: CatalogueFile): readonly Misfit[] {
  const { path, written } = file;
  if (written && written.mistakes.length > 0) return [];
  const kind = kindOf(path);
  if (!kind) return [{ place: [], value: path, allowed: 'a file the catalogue reads (items, bundles, lists, demo, materials, documents, facts, organisation, rules)' }];
  return shapeMisfits(file, kind);
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
