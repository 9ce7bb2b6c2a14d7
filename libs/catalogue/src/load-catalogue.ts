import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Place } from './shape';

/** One file of the catalogue: what it says, and a hash of that alone, so a comment or an empty line makes no new version. */
export interface CatalogueFile {
  /** Below `config/`, with forward slashes: `catalogue/items/shiye-dengji.yaml`. */
  readonly path: string;
  readonly content: unknown;
  /** sha-256, in hex, of the content as RFC 8785 writes it. */
  readonly hash: string;
  /** Only where the text is at hand; a version read back from the database has none. */
  readonly written?: { readonly lineOf: (place: Place) => number; readonly mistakes: readonly { line: number; message: string }[] };
}

const folders = ['catalogue', 'organisation', 'rules'] as const;

/** Reads every YAML file of the catalogue, the organisation and the rules below `dir` (the folder `config`), sorted by path. */
export function loadCatalogueFiles(dir: string): CatalogueFile[] {
  return folders
    .flatMap((folder) => yamlFilesOf(dir, folder))
    .sort()
    .map((path) => parseCatalogueFile(path, readFileSync(join(dir, path), 'utf8')));
}

/** The documents the sources quote: code → text, from `config/seeds`. */
export function loadDocumentTexts(dir: string): ReadonlyMap<string, string> {
  const seeds = join(dir, 'seeds');
  return new Map(
    readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(join(seeds, name), 'utf8')]),
  );
}

export function parseCatalogueFile(path: string, text: string): CatalogueFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const mistakes = document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, message: message.split('\n')[0] ?? message }));
  const content: unknown = mistakes.length > 0 ? null : document.toJS();
  return { path, content, hash: hashOf(content), written: { lineOf: (place) => lineOf(document, lines, place), mistakes } };
}

/** sha-256 over the canonical JSON of a content; the same for a file and for its copy in the database. */
export const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? 'undefined')
    .digest('hex');

/** One hash for the whole catalogue: over path and hash of its files, in order of path. */
export const catalogueHashOf = (files: readonly Pick<CatalogueFile, 'path' | 'hash'>[]): string =>
  hashOf([...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, hash }) => [path, hash]));

/** Line of the deepest existing node on the way to `place`: a missing field is shown where its map begins. */
function lineOf(document: Document, lines: LineCounter, place: Place): number {
  for (let depth = place.length; depth > 0; depth--) {
    const node = document.getIn(place.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function yamlFilesOf(dir: string, folder: string): string[] {
  if (!existsSync(join(dir, folder))) return [];
  return readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return yamlFilesOf(dir, path);
    return entry.name.endsWith('.yaml') ? [path] : [];
  });
}
