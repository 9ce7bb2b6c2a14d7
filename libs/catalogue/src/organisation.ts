import type { CounterWindow, Department, Office, Organ, Pigeonholes, PostHolding, Region } from './file-shapes';
import { contentsOf } from './file-kinds';
import { loadCatalogueFiles } from './load-catalogue';
import type { CatalogueFile } from './load-catalogue';

export type { CounterWindow, Department, Office, Organ, Pigeonholes, PostHolding, Region } from './file-shapes';

/** The bureaus: where they are, who works there and at which counter. */
export interface Organisation {
  readonly regions: readonly Region[];
  /** In whose name documents are issued, one for a region. */
  readonly organs: readonly Organ[];
  readonly departments: readonly Department[];
  readonly offices: readonly Office[];
  readonly windows: readonly CounterWindow[];
  readonly pigeonholes: readonly Pigeonholes[];
  /** Which post (岗位) is held in which departments and at which windows. */
  readonly posts: readonly PostHolding[];
}

/** Reads `organisation/*.yaml` below `dir` (the folder `config`). */
export const loadOrganisation = (dir: string): Organisation => organisationOf(loadCatalogueFiles(dir));

export const organisationOf = (files: readonly CatalogueFile[]): Organisation => ({
  regions: contentsOf(files, 'regions').flatMap(({ content }) => content.regions),
  organs: contentsOf(files, 'organs').flatMap(({ content }) => content.organs),
  departments: contentsOf(files, 'departments').flatMap(({ content }) => content.departments),
  offices: contentsOf(files, 'offices').flatMap(({ content }) => content.offices),
  windows: contentsOf(files, 'windows').flatMap(({ content }) => content.windows),
  pigeonholes: contentsOf(files, 'pigeonholes').flatMap(({ content }) => content.pigeonholes),
  posts: contentsOf(files, 'posts').flatMap(({ content }) => content.posts),
});
