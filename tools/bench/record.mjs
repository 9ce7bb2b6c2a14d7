// Loaded before the api: writes down every statement it sends to PostgreSQL, with its parameters, in the order they are sent.
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packed } from './recording.mjs';

const { Client } = createRequire(join(process.cwd(), 'package.json'))('pg');
const { query } = Client.prototype;
Client.prototype.query = function recorded(asked, ...rest) {
  const { name, text, values } = typeof asked === 'string' ? { text: asked, values: rest[0] } : asked;
  appendFileSync(process.env.BENCH_RECORDING, `${JSON.stringify({ name, text, values: Array.isArray(values) ? values.map(packed) : null })}\n`);
  return query.call(this, asked, ...rest);
};
