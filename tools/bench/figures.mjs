// Times to figures. Everything is in milliseconds.

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** @param times [command, milliseconds] of each command; `elapsed` is the wall clock of all of them together */
export function figuresOf({ times, elapsed }) {
  const sorted = times.map(([, time]) => time).sort((a, b) => a - b);
  const commands = {};
  for (const name of new Set(times.map(([command]) => command))) {
    commands[name] = percentile(times.filter(([command]) => command === name).map(([, time]) => time).sort((a, b) => a - b), 0.5);
  }
  return { count: times.length, perSecond: (times.length / elapsed) * 1000, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), commands };
}

/** Rounds of one contestant as if they had been one. */
export const together = (rounds) => ({ times: rounds.flatMap(({ times }) => times), elapsed: rounds.reduce((sum, { elapsed }) => sum + elapsed, 0) });

/** Runs `work` `count` times, `clients` at a time; returns when all are done. `work` gets its number and a stopwatch. */
export async function race(clients, count, work) {
  const times = [];
  const each = async (command, run) => {
    const began = performance.now();
    const result = await run();
    times.push([command, performance.now() - began]);
    return result;
  };
  let next = 0;
  const client = async (place) => {
    for (let index = next++; index < count; index = next++) await work(each, index, place);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, place) => client(place)));
  return { times, elapsed: performance.now() - began };
}
