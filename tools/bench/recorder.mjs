// Lets an api that writes down its statements walk some journeys alone, and sorts what it wrote by command.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { peopleOf, walk } from './journey.mjs';

/** Twenty journeys hold one refill of the numbers, as any twenty do. The first ones warm the caches up and are thrown away. */
const WARM_UP = 3;
const KEPT = 20;

/** Writes [[{ command, statements }]] to `recording`; returns it. */
export async function recordJourneys({ url, password, log, recording }) {
  const people = await peopleOf(url, password, 1);
  const journeys = [];
  for (let turn = 0; turn < WARM_UP + KEPT; turn += 1) {
    const journey = [];
    await walk(people, async (command, run) => {
      rmSync(log, { force: true });
      const answer = await run(); // whoever has the answer knows that all was sent
      journey.push({ command, statements: statementsIn(log) });
      return answer;
    });
    if (turn >= WARM_UP) journeys.push(journey);
  }
  writeFileSync(recording, JSON.stringify(journeys));
  return journeys;
}

const statementsIn = (log) => readFileSync(log, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));

/** Statements and commits of each command, from the first journey. */
export const shapeOf = ([journey]) =>
  journey.map(({ command, statements }) => ({ command, statements: statements.length, commits: statements.filter(({ text }) => /^commit$/i.test(text)).length }));
