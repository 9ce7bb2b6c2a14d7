// Copies of registered applications by set-based SQL: ids of their own, another window and person, and, where asked, their history with valid
// hashes. A copy's id is the template's with another time in front, so copies lie in the index in the order they were made, as real ones do.

/** The tables that are copied, the condition that finds a template's rows, and their own columns that hold ids to be renewed. */
const TABLES = {
  application: ['id = $1', ['id']],
  application_number: ['application_id = $1', ['application_id']],
  matter: ['application_id = $1', ['id', 'application_id']],
  paper: ['application_id = $1', ['id', 'application_id']],
  clock: ['application_id = $1', ['id', 'application_id', 'matter_id']],
  task: ['application_id = $1 and closed_at is null', ['id', 'subject_id', 'application_id', 'matter_id']],
};
const PEOPLE = 2; // applications of one person

/** To be run once in a database that copies are made in. `n` numbers the copies. */
export const prepare = (db) => db.query(`
  create function copy_id(old uuid, n bigint) returns uuid language sql immutable parallel safe as
    $$ select (overlay(lpad(to_hex(1795000000000 + n), 12, '0') placing '-' from 9 for 0) || substr(old::text, 14))::uuid $$`);

async function columnsOf(db, table) {
  const { rows } = await db.query(`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`, [table]);
  return rows.map(({ name }) => name);
}

/** An expression of each column: what the caller says of it, else a renewed id, else what the template has. `r` is the template's row, `n` the copy's number. */
async function copyTable(db, table, template, numbers, more) {
  const [where, ids] = TABLES[table];
  const columns = await columnsOf(db, table);
  const value = (column) => more[column] ?? (ids.includes(column) ? `copy_id(r.${column}, n)` : `r.${column}`);
  await db.query(`insert into ${table} (${columns.join(', ')}) select ${columns.map(value).join(', ')} from ${table} r, ${numbers} where ${where.replace('$1', `'${template}'`)}`);
}

const number = `'B' || r.region_code || lpad(n::text, 12, '0')`;

/**
 * Copies each template in turn until there are `count` copies, numbered from `from`. `change` says of tables' columns, as SQL of `r` and `n`,
 * what is different; `skip` are tables left out; with `history`, streams and events are copied too.
 */
export async function copies(db, templates, { from, count, change = {}, skip = [], history = false }) {
  for (const [place, template] of templates.entries()) {
    const numbers = `generate_series(${from + place}::bigint, ${from + count - 1}, ${templates.length}) n`;
    const [{ party_id: party, office_code: office }] = (await db.query('select party_id, office_code from application where id = $1', [template])).rows;
    await copyPeople(db, party, numbers);
    const { rows: windows } = await db.query('select code from service_window where office_code = $1 order by code', [office]);
    const window = windows.length > 0 ? `(array[${windows.map(({ code }) => `'${code}'`).join(',')}])[1 + n % ${windows.length}]` : 'r.window_code';
    const usual = {
      application: { number, party_id: `copy_id(r.party_id, n / ${PEOPLE})`, window_code: window },
      application_number: { number: `'B' || substr(r.number, 2, 6) || lpad(n::text, 12, '0')` },
    };
    for (const table of Object.keys(TABLES)) if (!skip.includes(table)) await copyTable(db, table, template, numbers, { ...usual[table], ...change[table] });
    if (history) await copyHistory(db, template, numbers);
  }
}

async function copyPeople(db, party, numbers) {
  const columns = await columnsOf(db, 'party');
  const own = { id: 'copy_id(r.id, n)', key_hmac: `sha256(convert_to(r.id::text || n, 'UTF8'))` };
  await db.query(`insert into party (${columns.join(', ')}) select ${columns.map((column) => own[column] ?? `r.${column}`).join(', ')}
                    from party r, (select distinct n / ${PEOPLE} as n from ${numbers}) n where r.id = '${party}' on conflict do nothing`);
}

/** Renews every id in the bodies, then chains the hashes event by event, as libs/casework/src/history/events.ts does. What is copied counts as sealed. */
async function copyHistory(db, template, numbers) {
  const { rows: events } = await db.query('select * from event where stream_id = $1 order by seq', [template]);
  const { rows: owned } = await db.query(
    `select id from matter where application_id = $1 union select id from clock where application_id = $1 union select id from paper where application_id = $1 union select id from event where stream_id = $1 union select $1::uuid`, [template]);
  const renewed = (body) => owned.filter(({ id }) => body.includes(id)).reduce((sql, { id }) => `replace(${sql}, '${id}', copy_id('${id}', n)::text)`, `'${body.replaceAll("'", "''")}'`);
  const zero = `decode('${'00'.repeat(32)}', 'hex')`;
  const steps = events.map(({ body }, index) => `lateral (select body${index}, sha256(${index === 0 ? zero : `hash${index - 1}`} || convert_to(body${index}, 'UTF8')) as hash${index} from (select ${renewed(body)} as body${index}) b${index}) e${index}`);
  await db.query(`create temporary table chained as select * from ${[numbers, ...steps].join(', ')}`);
  const last = events.length - 1;
  await db.query(`insert into stream (id, kind, head_seq, head_hash, sealed_seq) select copy_id('${template}', n), 'application', ${events.length}, hash${last}, ${events.length} from chained`);
  for (const [index, { id, seq, matter_id: matter }] of events.entries()) {
    await db.query(
      `insert into event (id, stream_id, seq, type, matter_id, actor_kind, actor_id, on_behalf_of, occurred_at, recorded_at, body, prev_hash, hash)
       select copy_id('${id}', n), copy_id('${template}', n), ${seq}, r.type, ${matter ? `copy_id('${matter}', n)` : 'null'}, r.actor_kind, r.actor_id, r.on_behalf_of, r.occurred_at, r.recorded_at,
              body${index}, ${index === 0 ? zero : `hash${index - 1}`}, hash${index}
         from chained, event r where r.id = '${id}'`);
  }
  await db.query('drop table chained');
}
