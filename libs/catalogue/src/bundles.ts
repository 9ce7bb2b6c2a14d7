import type { BundleFile, SourceEntry } from './file-shapes';
import type { FindItem } from './printed-names';
import { withoutParts } from './printed-names';

export interface BundleEntry {
  /** Code of the item; null while no item has the name. */
  readonly item: string | null;
  /** As the document prints it. */
  readonly name: string;
  readonly source?: SourceEntry;
}

/** 一件事 with its items known by code. */
export interface Bundle extends Omit<BundleFile, 'required' | 'optional'> {
  readonly required: readonly BundleEntry[];
  readonly optional: readonly BundleEntry[];
}

/** Finds the items of a bundle by the names it prints, as they are understood in its region. */
export function bundleOf(file: BundleFile, find: FindItem): Bundle {
  const entries = (list: BundleFile['required']): BundleEntry[] => list.map((entry) => ({ ...entry, item: find(entry.item ?? withoutParts(entry.name), file.region)?.code ?? null }));
  return { ...file, required: entries(file.required), optional: entries(file.optional ?? []) };
}
