// What one journey sends to PostgreSQL, made into a mould: the same statements again with ids nobody has used.
import { randomBytes, randomInt } from 'node:crypto';
import { createRequire } from 'node:module';

const { v7 } = createRequire(import.meta.url)('uuid');
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const APPLICATION_NUMBER = /B\d{18}/g;
const DOCUMENT_NUMBER = /〔(\d{4})〕(\d{5,})号/g;

/** A parameter as JSON can carry it. */
export function packed(value) {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('base64') };
  if (value instanceof Date) return { instant: value.toISOString() };
  return { plain: value ?? null };
}

function unpacked({ bytes, instant, plain }) {
  if (bytes !== undefined) return Buffer.from(bytes, 'base64');
  return instant === undefined ? plain : new Date(instant);
}

const uuidsOf = (journey) => new Set(JSON.stringify(journey).match(UUID));

/** UUIDs that every journey names: people, sessions. All others were made for the journey and must be made anew. */
function constantsOf(journeys) {
  const [first, ...others] = journeys.map(uuidsOf);
  return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}

/** The place of a column among the parameters of an insert of one row; undefined where the statement has none. */
function placeOf(text, table, column) {
  const columns = new RegExp(`insert into ${table} \\(([^)]*)\\)\\s*values \\(\\$1,`).exec(text)?.[1]?.split(',').map((name) => name.trim());
  const place = columns?.indexOf(column) ?? -1;
  return place < 0 ? undefined : place;
}

/** One recorded journey with everything in it that must be unique replaced. `serial` has never been used before. */
function cast(journey, constants, serial) {
  const fresh = new Map();
  const renew = (id) => {
    if (constants.has(id)) return id;
    if (!fresh.has(id)) fresh.set(id, v7());
    return fresh.get(id);
  };
  const number = `B${String(randomInt(1e8)).padStart(8, '0')}${String(serial).padStart(10, '0')}`;
  const text = JSON.stringify(journey).replace(UUID, renew).replace(APPLICATION_NUMBER, number).replace(DOCUMENT_NUMBER, `〔$1〕9${String(serial).padStart(9, '0')}号`);
  return JSON.parse(text).map(({ command, statements }) => ({
    command,
    statements: statements.map((statement) => {
      const values = statement.values?.map(unpacked);
      const key = placeOf(statement.text, 'party', 'key_hmac');
      const counted = placeOf(statement.text, 'document', 'serial');
      if (key !== undefined) values[key] = randomBytes(32); // another person each time
      if (counted !== undefined) values[counted] = 1_000_000 + serial;
      return { ...statement, values };
    }),
  }));
}

/** `count` journeys of which no two collide, each after one of the recorded ones in turn. */
export function castAll(journeys, count, from) {
  const constants = constantsOf(journeys);
  return Array.from({ length: count }, (_, index) => cast(journeys[index % journeys.length], constants, from + index));
}
