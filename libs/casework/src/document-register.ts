import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DocumentEffect } from '@zonggui/domain/application/effects';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import type { Change, NumberedDocument } from './change';
import { contentRow, writeContents } from './document-content';

/**
 * Numbers the 文书 of one transaction: `{机关简称}{字}〔{年}〕{5位序号}号`, per organ, 字 and year, without gaps and never reused. The
 * counter is the last row a transaction locks, in the order of its key, so two transactions cannot hold each other up for ever.
 */
export async function writeDocuments(tx: EntityManager, change: Change): Promise<NumberedDocument[]> {
  const effects = change.effects.filter((effect): effect is DocumentEffect => effect.type === 'document').sort((a, b) => a.kind.localeCompare(b.kind));
  if (effects.length === 0) return [];
  const year = Number(shanghaiDate(change.now).slice(0, 4));
  const { organ, lasts } = await reserve(tx, change.after.region, year, effects);
  const documents: NumberedDocument[] = [];
  for (const effect of effects) {
    const serial = (lasts.get(effect.kind) ?? 0) + 1;
    lasts.set(effect.kind, serial);
    documents.push(await writeDocument(tx, change, effect, { organ, year, serial }));
  }
  // effects and documents are in one order
  await writeContents(tx, documents.map(({ id }, index) => contentRow(change, effects[index]!, id)));
  return documents;
}

/** One statement moves every counter of the region's organ that this transaction needs; returns the serial before the first one taken, per 字. */
async function reserve(tx: EntityManager, region: string, year: number, effects: readonly DocumentEffect[]): Promise<{ organ: string; lasts: Map<string, number> }> {
  const wanted = new Map<string, number>();
  for (const { kind } of effects) wanted.set(kind, (wanted.get(kind) ?? 0) + 1);
  const [series, counts] = [[...wanted.keys()].sort(), [...wanted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)];
  const rows: { organ: string; series: string; last_serial: number }[] = await tx.query(
    `insert into document_counter (organ, series, year, last_serial)
     select coalesce(region.organ_short_name, region.name), wanted.series, $2, wanted.amount
       from region, unnest($3::text[], $4::integer[]) as wanted (series, amount) where region.code = $1 order by wanted.series
     on conflict (organ, series, year) do update set last_serial = document_counter.last_serial + excluded.last_serial
     returning organ, series, last_serial`,
    [region, year, series, counts],
  );
  // an application's region is one of the table, and every effect asks for a counter
  return { organ: rows[0]!.organ, lasts: new Map(rows.map((row) => [row.series, row.last_serial - (wanted.get(row.series) ?? 0)])) };
}

interface Place {
  readonly organ: string;
  readonly year: number;
  readonly serial: number;
}

async function writeDocument(tx: EntityManager, change: Change, effect: DocumentEffect, { organ, year, serial }: Place): Promise<NumberedDocument> {
  const number = `${organ}${effect.kind}〔${year}〕${String(serial).padStart(5, '0')}号`;
  const id = newId();
  const replaces = effect.replaces ? await annulEarlier(tx, change, effect) : null;
  await tx.query(
    `insert into document (id, number, organ, series, year, serial, application_id, matter_id, issued_at, issued_by, on_behalf_of, replaces_id, token)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, number, organ, effect.kind, year, serial, change.after.id, effect.matterId, change.now, effect.issuedBy.id, effect.issuedBy.onBehalfOf, replaces, randomBytes(16).toString('base64url')],
  );
  return { id, series: effect.kind, number, matterId: effect.matterId };
}

/** The replaced document keeps its number for ever and is listed as annulled. */
async function annulEarlier(tx: EntityManager, { after, now }: Change, { kind, matterId }: DocumentEffect): Promise<string | null> {
  const rows: [{ id: string }[], number] = await tx.query(
    'update document set annulled_at = $4 where application_id = $1 and matter_id is not distinct from $2 and series = $3 and annulled_at is null returning id',
    [after.id, matterId, kind, now],
  );
  return rows[0][0]?.id ?? null;
}
