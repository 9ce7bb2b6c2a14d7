import type { QueryClient } from '@tanstack/react-query';
import { newKey } from '../api/client';
import type { TaskPage, TaskRow } from '../api/contract';

/** Held by one tab of the person, and wished for by each of the others. */
export const lead = 'zonggui.alerts';

type Arrived = Pick<TaskRow, 'id' | 'applicationId'>;
type Said = { readonly ask: string; readonly by: string; readonly rows: readonly Arrived[] } | { readonly answer: string; readonly shown: readonly string[] };

/** This tab: a channel also hears what another channel of its own page says. */
const self = newKey();

/** Milliseconds after which a tab that the browser has put to sleep is not waited for any more. */
const patience = 5_000;
/** Milliseconds, in steps, that a list takes to draw what has been read. Timers, for a tab that is not in front is not drawn by frames. */
const drawing = { whole: 1_000, step: 50 };

/** Which of these tasks stand before the person's eyes, in this tab or in another: by id. Every tab is asked and answers once it has read its own lists again. */
export async function shownAnywhere(client: QueryClient, rows: readonly Arrived[]): Promise<ReadonlySet<string>> {
  const [here, elsewhere] = await Promise.all([shownHere(client, rows), askOthers(rows)]);
  return new Set([...here, ...elsewhere]);
}

/** Answers the tab that asks, until it is stopped. */
export function answerOthers(client: QueryClient): () => void {
  const channel = new BroadcastChannel(lead);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('ask' in data && data.by !== self) void shownHere(client, data.rows).then((shown) => channel.postMessage({ answer: data.ask, shown } satisfies Said));
  };
  return () => channel.close();
}

async function askOthers(rows: readonly Arrived[]): Promise<readonly string[]> {
  if (!('locks' in navigator)) return [];
  const { held = [], pending = [] } = await navigator.locks.query();
  let left = [...held, ...pending].filter(({ name }) => name === lead).length - 1;
  if (left < 1) return [];
  const [channel, ask, shown] = [new BroadcastChannel(lead), newKey(), new Set<string>()];
  await new Promise<void>((done) => {
    setTimeout(done, patience);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (!('answer' in data) || data.answer !== ask) return;
      for (const id of data.shown) shown.add(id);
      left -= 1;
      if (left === 0) done();
    };
    channel.postMessage({ ask, by: self, rows } satisfies Said);
  });
  channel.close();
  return [...shown];
}

/** Nothing of a hidden tab; of a visible one what its address names, and the rows that nothing covers. */
async function shownHere(client: QueryClient, rows: readonly Arrived[]): Promise<readonly string[]> {
  if (document.hidden) return [];
  await readAgain(client, rows);
  const listed = document.querySelector('[role=grid]') !== null;
  for (let spent = 0; listed && spent < drawing.whole && !rows.every(isShown); spent += drawing.step) await new Promise((drawn) => setTimeout(drawn, drawing.step));
  return document.hidden ? [] : rows.filter(isShown).map(({ id }) => id);
}

/** The event that told the other tab has come here too, and the lists are read. */
function readAgain(client: QueryClient, rows: readonly Arrived[]): Promise<void> {
  const read = () => {
    const known = client.getQueryData<TaskPage>(['tasks', 'alerts'])?.rows ?? [];
    return rows.every(({ id }) => known.some((row) => row.id === id)) && client.isFetching({ queryKey: ['tasks'] }) === 0;
  };
  return new Promise((done) => {
    if (read()) return done();
    const stop = client.getQueryCache().subscribe(() => {
      if (!read()) return;
      stop();
      done();
    });
  });
}

function isShown({ id, applicationId }: Arrived): boolean {
  if (location.pathname.includes(applicationId)) return true;
  const row = document.querySelector(`[role=row][data-id="${CSS.escape(id)}"]`);
  if (row === null) return false;
  const { left, top, width, height } = row.getBoundingClientRect();
  return row.contains(document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2)); // scrolled away, or beneath a drawer or the lock: not shown
}
