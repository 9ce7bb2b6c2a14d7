import { isRecord } from './shape';
import { catalogueHashOf, hashOf } from './load-catalogue';
import type { CatalogueFile } from './load-catalogue';

/** The whole catalogue as one JSON document: what every file says, without comments and lines. */
export interface CatalogueExport {
  /** Of the contents; a catalogue built from the export has the same. */
  readonly hash: string;
  readonly files: readonly { readonly path: string; readonly content: unknown }[];
}

export const exportCatalogue = (files: readonly CatalogueFile[]): CatalogueExport => ({
  hash: catalogueHashOf(files),
  files: files.map(({ path, content }) => ({ path, content })),
});

/** The files of an export, as they were. @throws Error when it is no export, or its contents are not those its hash was taken of */
export function importCatalogue(exported: unknown): CatalogueFile[] {
  if (!isRecord(exported) || typeof exported.hash !== 'string' || !Array.isArray(exported.files)) throw new Error('这不是事项目录的导出文件：应有 hash 和 files。');
  const files = exported.files.map((file: unknown, index): CatalogueFile => {
    if (!isRecord(file) || typeof file.path !== 'string' || !('content' in file)) throw new Error(`导出文件的 files[${index}] 应有 path 和 content。`);
    return { path: file.path, content: file.content, hash: hashOf(file.content) };
  });
  const hash = catalogueHashOf(files);
  if (hash !== exported.hash) throw new Error(`导出文件的内容与其 hash 不符：应为 ${exported.hash}，实为 ${hash}。`);
  return files;
}
