import type { DataSource } from 'typeorm';
import { shanghaiDate, shanghaiInstant } from '@zonggui/domain/deadline/plain-date';
import { newId } from '@zonggui/store/uuid';
import { BusinessClock } from '../time/business-clock';
import { createCasework, type Casework, type CaseworkOptions } from '../casework';
import type { Envelope } from '../command/requests';
import { demoActors } from './demo-actors';
import type { Staff } from './scene';
import { SteppedClock } from './stepped-clock';

/** A hall of the demonstration: a number every so many minutes, and each window calls every so many. */
interface Hall {
  readonly office: string;
  readonly windows: readonly string[];
  readonly clerk: string;
  readonly takenEvery: number;
  readonly calledEvery: number;
}

const halls: readonly Hall[] = [
  { office: 'hs-zhengwu', windows: ['hs-zonghe-1', 'hs-zonghe-2', 'hs-zonghe-3'], clerk: 'hs-intake', takenEvery: 4, calledEvery: 19 },
  { office: 'as-rencai-hall', windows: ['as-renjiu-zonghe'], clerk: 'as-intake', takenEvery: 7, calledEvery: 12 },
];

/** Minutes that are filled. */
const length = 110;
const minuteMs = 60_000;
/** Every so many calls nobody comes. */
const absentEvery = 6;

interface Moment {
  readonly minute: number;
  readonly run: () => Promise<unknown>;
}

/** 示例: the numbers of the last two hours of today, some called, one passed, one 优先, the others waiting. A hall that gave out numbers today is left alone. Answers how many there are. */
export async function fillHalls(options: Omit<CaseworkOptions, 'clock' | 'demo'>): Promise<number> {
  const { dataSource } = options;
  const now = await new BusinessClock(dataSource, { demo: true }).now();
  const busy = await countsOf(dataSource, now);
  const quiet = halls.filter(({ office }) => !busy.has(office));
  if (quiet.length > 0) await play(options, quiet, now);
  return [...(await countsOf(dataSource, now)).values()].reduce((sum, count) => sum + count, 0);
}

/** Everything in the order in which it would have happened; nothing lies ahead of now. */
async function play(options: Omit<CaseworkOptions, 'clock' | 'demo'>, quiet: readonly Hall[], now: Date): Promise<void> {
  const clock = new SteppedClock(options.dataSource, { demo: true });
  const casework = createCasework({ ...options, demo: true, clock });
  const staff = await demoActors(options.dataSource, now);
  const begins = Math.max(now.getTime() - length * minuteMs, shanghaiInstant(shanghaiDate(now), '00:00').getTime());
  for (const { minute, run } of quiet.flatMap((hall) => momentsOf(hall, casework, staff)).sort((a, b) => a.minute - b.minute)) {
    clock.at = new Date(begins + minute * minuteMs);
    if (clock.at <= now) await run();
  }
}

/** Numbers given out today, by office. */
async function countsOf(dataSource: DataSource, now: Date): Promise<ReadonlyMap<string, number>> {
  const rows: { office: string; count: number }[] = await dataSource.query('select office_code as office, last_serial as count from ticket_day where day = $1 and last_serial > 0', [shanghaiDate(now)]);
  return new Map(rows.map(({ office, count }) => [office, count]));
}

function momentsOf({ office, windows, clerk, takenEvery, calledEvery }: Hall, { halls: taking, windowQueues: queues }: Casework, staff: Staff): Moment[] {
  const envelope = (): Envelope => ({ actor: staff(clerk), key: newId(), body: {} });
  const currentAt = async (window: string) => (await queues.status(window, staff(clerk))).current?.number ?? null;
  const pass = async (window: string) => {
    const number = await currentAt(window);
    return number === null ? null : queues.pass(window, number, envelope());
  };
  const taken = every(takenEvery, 0).map((minute): Moment => ({ minute, run: () => taking.take(office, newId()) }));
  const calls = windows.flatMap((window, at) => every(calledEvery, 2 + 5 * at).map((minute) => ({ window, minute }))).sort((a, b) => a.minute - b.minute);
  const called = calls.map(({ window, minute }): Moment => ({ minute, run: async () => queues.call(window, await currentAt(window), envelope()) }));
  const passed = calls.filter((_, at) => at % absentEvery === absentEvery - 1).map(({ window, minute }): Moment => ({ minute: minute + 2, run: () => pass(window) }));
  return [...taken, ...called, ...passed, { minute: length - 1, run: () => queues.take(windows[0] ?? '', 'greenChannel', envelope()) }];
}

/** The minutes of the time that is filled, so many apart. */
function every(minutes: number, from: number): number[] {
  return Array.from({ length: Math.ceil((length - from) / minutes) }, (_, at) => from + at * minutes);
}
