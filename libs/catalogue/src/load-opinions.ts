import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { flag, list, oneOf, record, text, type Infer } from './shape';

const template = record({ for: oneOf('grant', 'deny', 'sendBack', 'confirm'), text });
const file = record({ opinions: list(template) }, { demo: flag });

/** A sentence a reviewer puts in by its digit. */
export type OpinionTemplate = Infer<typeof template>;

/** What a bureau keeps of such sentences; `demo`: they are examples and nobody's own. */
export interface Opinions {
  readonly demo: boolean;
  readonly opinions: readonly OpinionTemplate[];
}

/** None when there is no file. @throws Error naming every value that does not fit */
export function loadOpinions(configDir: string): Opinions {
  const path = join(configDir, 'review/opinions.yaml');
  if (!existsSync(path)) return { demo: false, opinions: [] };
  const value: unknown = parse(readFileSync(path, 'utf8'));
  const misfits = file.check(value, []);
  if (misfits.length > 0) throw new Error(misfits.map(({ place, allowed }) => `${path}: ${place.join('.')} must be ${allowed}`).join('\n'));
  // checked on the line above
  const { demo = false, opinions } = value as Infer<typeof file>;
  return { demo, opinions };
}
