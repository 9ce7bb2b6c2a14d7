import { readFileSync } from 'node:fs';
import { buildCatalogue } from '@zonggui/catalogue/catalogue';
import type { Catalogue } from '@zonggui/catalogue/catalogue';
import { assertSound } from '@zonggui/catalogue/check-catalogue';
import { importCatalogue } from '@zonggui/catalogue/export-catalogue';
import { loadCatalogueFiles, loadDocumentTexts } from '@zonggui/catalogue/load-catalogue';
import type { CatalogueFile } from '@zonggui/catalogue/load-catalogue';
import { configFolder } from '../config-folder';

export interface SourceOptions {
  /** Path of an export to answer from instead of `config/`. */
  catalogue?: string;
}

/** The files of `config/`, or of an export. @throws Error with the reason in Chinese */
export function filesOf({ catalogue }: SourceOptions): CatalogueFile[] {
  if (catalogue === undefined) return loadCatalogueFiles(configFolder());
  return importCatalogue(jsonIn(catalogue));
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`读不了导出文件 ${path}：${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const known = new Map<string, Catalogue>();

/** The catalogue once it is checked: with a single fault nothing is loaded; that of `config/` is read once a process. @throws Error that lists every fault */
export function catalogueOf(options: SourceOptions): Catalogue {
  if (options.catalogue !== undefined) return checked(options);
  const folder = configFolder();
  const catalogue = known.get(folder) ?? checked(options);
  known.set(folder, catalogue);
  return catalogue;
}

function checked(options: SourceOptions): Catalogue {
  const files = filesOf(options);
  assertSound(files, { texts: loadDocumentTexts(configFolder()) });
  return buildCatalogue(files);
}
