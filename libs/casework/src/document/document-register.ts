import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DocumentEffect } from '@zonggui/domain/application/effects';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import { effectsOf, type Change, type NumberedDocument } from '../command/change';
import { contentRow, writeContents } from './document-content';

/**
 * Numbers the 文书 of one transaction: `{机关简称}{字}〔{年}〕{5位序号}号`, per organ, 字 and year, without gaps and never reused. The
 * counters are the last rows a transaction locks, in the order of their keys, so two transactions cannot hold each other up for ever.
 * Returns the documents of each change.
 */
export async function writeDocuments(tx: EntityManager, changes: readonly Change[]): Promise<NumberedDocument[][]> {
  const wanted = effectsOf(changes, 'document').sort((a, b) => a.effect.kind.localeCompare(b.effect.kind));
  if (wanted.length === 0) return changes.map(() => []);
  const number = await reserve(tx, wanted);
  const documents: { change: Change; effect: DocumentEffect; row: DocumentRow }[] = [];
  for (const one of wanted) documents.push({ ...one, row: documentRow(one, number(one), one.effect.replaces ? await annulEarlier(tx, one) : null) });
  await tx.query(
    `insert into document (id, number, organ, series, year, serial, application_id, matter_id, issued_at, issued_by, on_behalf_of, replaces_id, token)
     select id, number, organ, series, year, serial, application_id, matter_id, issued_at, issued_by, on_behalf_of, replaces_id, token from jsonb_populate_recordset(null::document, $1::jsonb)`,
    [JSON.stringify(documents.map(({ row }) => row))],
  );
  await writeContents(tx, documents.map(({ change, effect, row }) => contentRow(change, effect, row.id)));
  return changes.map((change) => documents.filter((one) => one.change === change).map(({ row: { id, series, number: words, matter_id } }) => ({ id, series, number: words, matterId: matter_id })));
}

interface Wanted {
  readonly effect: DocumentEffect;
  readonly change: Change;
}

interface Place {
  readonly organ: string;
  readonly year: number;
  readonly serial: number;
}

const yearOf = ({ change }: Wanted): number => Number(shanghaiDate(change.now).slice(0, 4));

/** One statement moves every counter this transaction needs; returns what gives out the numbers taken. */
async function reserve(tx: EntityManager, wanted: readonly Wanted[]): Promise<(one: Wanted) => Place> {
  const rows: { region: string; organ: string; series: string; year: number; before: number }[] = await tx.query(
    `with wanted as (
       select region.code as region, coalesce(region.organ_short_name, region.name) as organ, w.series, w.year, count(*)::integer as amount
         from unnest($1::text[], $2::text[], $3::integer[]) as w (region, series, year) join region on region.code = w.region group by 1, 2, 3, 4),
     moved as (
       insert into document_counter (organ, series, year, last_serial)
       select organ, series, year, sum(amount) from wanted group by organ, series, year order by organ, series, year
       on conflict (organ, series, year) do update set last_serial = document_counter.last_serial + excluded.last_serial
       returning organ, series, year, last_serial)
     select region, organ, series, year, (last_serial - sum(amount) over (partition by organ, series, year))::integer as before from wanted join moved using (organ, series, year)`,
    [wanted.map(({ change }) => change.after.region), wanted.map(({ effect }) => effect.kind), wanted.map(yearOf)],
  );
  const organs = new Map(rows.map(({ region, organ }) => [region, organ]));
  const lasts = new Map(rows.map(({ organ, series, year, before }) => [`${organ} ${series} ${year}`, before]));
  return (one) => {
    const [organ, year] = [organs.get(one.change.after.region) ?? '', yearOf(one)]; // an application's region is one of the table
    const counter = `${organ} ${one.effect.kind} ${year}`;
    const serial = (lasts.get(counter) ?? 0) + 1; // and every effect has asked for its counter
    lasts.set(counter, serial);
    return { organ, year, serial };
  };
}

type DocumentRow = ReturnType<typeof documentRow>;

function documentRow({ effect, change }: Wanted, { organ, year, serial }: Place, replaces: string | null) {
  return {
    id: newId(),
    number: `${organ}${effect.kind}〔${year}〕${String(serial).padStart(5, '0')}号`,
    organ,
    series: effect.kind,
    year,
    serial,
    application_id: change.after.id,
    matter_id: effect.matterId,
    issued_at: change.now,
    issued_by: effect.issuedBy.id,
    on_behalf_of: effect.issuedBy.onBehalfOf,
    replaces_id: replaces,
    token: randomBytes(16).toString('base64url'),
  };
}

/** The replaced document keeps its number for ever and is listed as annulled. */
async function annulEarlier(tx: EntityManager, { effect: { kind, matterId }, change: { after, now } }: Wanted): Promise<string | null> {
  const rows: [{ id: string }[], number] = await tx.query(
    'update document set annulled_at = $4 where application_id = $1 and matter_id is not distinct from $2 and series = $3 and annulled_at is null returning id',
    [after.id, matterId, kind, now],
  );
  return rows[0][0]?.id ?? null;
}
