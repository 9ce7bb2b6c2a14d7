import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DataSource } from 'typeorm';
import type { FormAnswers } from '@zonggui/domain/intake/form.rules';
import type { RemarkEffect } from '@zonggui/domain/application/effects';
import { hexOf } from '../history/events';

/** Words as they are stored, and the digest by which their event vouches for them. */
export interface SealedWords {
  readonly row: object;
  readonly digest: string;
}

/** By event. The salt keeps short words from being guessed from the digest, also after they were erased with it. */
export function sealWords(applicationId: string, remarks: readonly RemarkEffect[]): ReadonlyMap<string, SealedWords> {
  return new Map(remarks.map((remark) => [remark.eventId, sealed(applicationId, remark)]));
}

function sealed(applicationId: string, { eventId, matterId, words }: RemarkEffect): SealedWords {
  const [text, salt] = [canonicalize(words) ?? '', randomBytes(16)];
  return { row: { event_id: eventId, application_id: applicationId, matter_id: matterId, words: text, salt: hexOf(salt) }, digest: digestOf(salt, text) };
}

function digestOf(salt: Buffer, text: string): string {
  return createHash('sha256').update(salt).update(text, 'utf8').digest('hex');
}

/** Words that are not what was written with their event any more. Erased words are gone and no fault. */
export async function wordFaults(dataSource: DataSource): Promise<string[]> {
  const rows: { event_id: string; words: string; salt: Buffer; digest: string | null }[] = await dataSource.query(
    `select r.event_id, r.words, r.salt, e.body::jsonb->>'words' as digest from remark r left join event e on e.id = r.event_id where r.words is not null order by r.event_id`,
  );
  return rows.filter((row) => row.digest !== digestOf(row.salt, row.words)).map((row) => `事件 ${row.event_id} 的意见与其摘要不符`);
}

type Forms = Readonly<Record<string, FormAnswers>>;

/** What wrote 业务信息: registration, the start of a later matter, and whoever corrected it since. */
const filledIn = ['registered', 'started'];

/** 业务信息 by the id of the matter as it stands now; nothing where none was filled in, or it was erased. `first`: as it was before any correction. */
export function formsIn(events: readonly { readonly type: string; readonly words: string | null }[], { first = false }: { readonly first?: boolean } = {}): Forms {
  const told = events.filter(({ type, words }) => (filledIn.includes(type) || (type === 'formAmended' && !first)) && words !== null);
  // register.ts, intake.ts and amend-form.ts write them
  return Object.assign({}, ...told.map(({ words }) => (JSON.parse(words ?? '{}') as { forms?: Forms }).forms)) as Forms;
}

/** What was written, for reading: its texts one after the other, 业务信息 aside; null where nothing else was. */
export function wordsOf(words: string | null): string | null {
  if (words === null) return null;
  // the domain writes one object of texts, or of texts and one record of a notice
  const said = JSON.parse(words) as Record<string, string | Record<string, string>>;
  const texts = Object.entries(said).flatMap(([name, value]) => (name === 'forms' ? [] : typeof value === 'string' ? [value] : Object.values(value)));
  return texts.join('；') || null;
}
