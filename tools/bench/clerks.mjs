// People at work while something great goes on, or beside the one who is measured: each sends a command, thinks a little, and sends the next.
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './figures.mjs';
import { peopleOf, walk } from './journey.mjs';

const CLIENTS = 8;
/** On average; together some thirty commands a second, more than a city's hall. */
const THINK_MS = 250;

/**
 * `clients` people: whole journeys (six commands) and, after each, a claim of one of `others`: applications that the great work is about. `measure(until)`
 * runs until the promise is settled, and answers count, p50 and p99 in milliseconds.
 */
export async function clerksAt({ url, password }, others, { clients: number = CLIENTS, thinkMs = THINK_MS } = {}) {
  const people = await peopleOf(url, password, number);
  const urn = [...others];
  const client = async (times, going) => {
    const each = async (_command, run) => {
      await pause(-Math.log(1 - Math.random()) * thinkMs);
      const began = performance.now();
      const result = await run();
      times.push(performance.now() - began);
      return result;
    };
    while (going()) {
      await walk(people, each);
      const other = urn.pop();
      if (other) await each('claim', () => people.reviewer.command(`/applications/${other.application}/claim`, { matterId: other.matter }));
    }
  };
  return async (until) => {
    let going = true;
    const times = [];
    const clients = Promise.all(Array.from({ length: number }, () => client(times, () => going)));
    const result = await Promise.race([until, clients]); // clients end before it only by failing
    going = false;
    await clients;
    times.sort((a, b) => a - b);
    return { result, count: times.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
  };
}

/** Some copies of one department's matters, drawn evenly from all. */
export async function someMatters(db, department, count) {
  const { rows } = await db.query(
    `select application_id as application, id as matter from matter where department_code = $1 and state = 'queued' and get_byte(decode(md5(id::text), 'hex'), 0) < 40 limit $2`, [department, count]);
  return rows.sort(() => Math.random() - 0.5);
}

export const latency = ({ count, p50, p99 }) => `${count} commands, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;
