// The yardstick: the same statements in the same order and the same transactions, sent by pg alone, one connection for each client.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { contestant } from './contestant.mjs';
import { race } from './figures.mjs';
import { castAll } from './recording.mjs';

const { databaseUrl, recording, clients } = JSON.parse(process.argv[2]);
const recorded = JSON.parse(readFileSync(recording, 'utf8'));
const connections = await Promise.all(
  Array.from({ length: clients }, async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return client;
  }),
);
let serial = 1;

async function send(connection, statements) {
  for (const statement of statements) await connection.query(statement);
}

contestant(async (count) => {
  const journeys = castAll(recorded, count, serial);
  serial += count;
  return race(clients, count, async (each, index, place) => {
    for (const { command, statements } of journeys[index]) await each(command, () => send(connections[place], statements));
  });
});
