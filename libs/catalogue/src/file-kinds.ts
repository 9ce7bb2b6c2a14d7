import {
  bundleShape, departmentsShape, documentsShape, factsShape, itemShape, materialsShape, officesShape, organsShape, overlayShape, pigeonholesShape, postsShape, regionsShape, rulesShape, windowsShape,
} from './file-shapes';
import type {
  BundleFile, CounterWindow, Department, DocumentEntry, FactEntry, ItemFile, Office, Organ, OverlayFile, Pigeonholes, PostHolding, Region, RulesFile,
} from './file-shapes';
import { listShape } from './list-shapes';
import type { ListFile } from './list-shapes';
import type { CatalogueFile } from './load-catalogue';
import type { Misfit, Shape } from './shape';

export interface KindContents {
  item: ItemFile;
  bundle: BundleFile;
  list: ListFile;
  overlay: OverlayFile;
  rules: RulesFile;
  materials: { readonly materials: readonly { readonly code: string; readonly name: string; readonly aliases?: readonly string[] }[] };
  documents: { readonly documents: readonly DocumentEntry[] };
  facts: { readonly facts: readonly FactEntry[] };
  regions: { readonly regions: readonly Region[] };
  organs: { readonly organs: readonly Organ[] };
  departments: { readonly departments: readonly Department[] };
  offices: { readonly offices: readonly Office[] };
  windows: { readonly windows: readonly CounterWindow[] };
  pigeonholes: { readonly pigeonholes: readonly Pigeonholes[] };
  posts: { readonly posts: readonly PostHolding[] };
}
export type FileKind = keyof KindContents;

const kinds = {
  item: { path: /^catalogue\/items\/[^/]+\.yaml$/, shape: itemShape },
  bundle: { path: /^catalogue\/bundles\/[^/]+\.yaml$/, shape: bundleShape },
  list: { path: /^catalogue\/lists\/[^/]+\.yaml$/, shape: listShape },
  overlay: { path: /^catalogue\/demo\/[^/]+\.yaml$/, shape: overlayShape },
  rules: { path: /^rules\/[^/]+\.yaml$/, shape: rulesShape },
  materials: { path: /^catalogue\/materials\.yaml$/, shape: materialsShape },
  documents: { path: /^catalogue\/documents\.yaml$/, shape: documentsShape },
  facts: { path: /^catalogue\/facts\.yaml$/, shape: factsShape },
  regions: { path: /^organisation\/regions\.yaml$/, shape: regionsShape },
  organs: { path: /^organisation\/organs\.yaml$/, shape: organsShape },
  departments: { path: /^organisation\/departments\.yaml$/, shape: departmentsShape },
  offices: { path: /^organisation\/offices\.yaml$/, shape: officesShape },
  windows: { path: /^organisation\/windows\.yaml$/, shape: windowsShape },
  pigeonholes: { path: /^organisation\/pigeonholes\.yaml$/, shape: pigeonholesShape },
  posts: { path: /^organisation\/posts\.yaml$/, shape: postsShape },
} as const satisfies { [K in FileKind]: { path: RegExp; shape: Shape<KindContents[K]> } };

/** What a file is, told by its path; undefined for a path nobody reads. */
export function kindOf(path: string): FileKind | undefined {
  // Object.keys loses the key type of a closed literal
  return (Object.keys(kinds) as FileKind[]).find((kind) => kinds[kind].path.test(path));
}

const looked = new WeakMap<CatalogueFile, readonly Misfit[]>();

/** What does not fit the shape of the file's kind. A file never changes once it is read: it is looked through once. */
export function shapeMisfits(file: CatalogueFile, kind: FileKind): readonly Misfit[] {
  const known = looked.get(file);
  if (known !== undefined) return known;
  const found = kinds[kind].shape.check(file.content, []);
  looked.set(file, found);
  return found;
}

/** The contents of every well-formed file of one kind; a file that does not fit its shape is left out, the checker reports it. */
export function contentsOf<K extends FileKind>(files: readonly CatalogueFile[], kind: K): { path: string; content: KindContents[K] }[] {
  return files
    .filter((file) => kindOf(file.path) === kind && shapeMisfits(file, kind).length === 0)
    .map(({ path, content }) => ({
      path,
      // its shape was checked on the line above
      content: content as KindContents[K],
    }));
}
