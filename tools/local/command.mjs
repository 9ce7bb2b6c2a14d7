// What all three commands share: one household, signals answered by stopping it, failures told in a sentence.
import { parentOf } from './pid-files.mjs';
import { explain, needNode } from './say.mjs';

const isEcho = (first) => Date.now() - first < 1500; // npm hands on the signal the terminal has already sent

/** Stops the household on signals, and when the npm that called us is killed; a second signal kills. */
function answerSignals(household, leave, wanted) {
  let signalled = 0;
  const onSignal = (code) => {
    if (household.stopping && signalled && !isEcho(signalled)) {
      household.kill();
      process.exit(code);
    }
    signalled ||= Date.now();
    void leave(wanted ?? code);
  };
  process.on('SIGINT', () => onSignal(130));
  process.on('SIGTERM', () => onSignal(143));
  process.on('SIGHUP', () => onSignal(129));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // a closed pipe must not keep us from stopping
  if (!process.env.npm_lifecycle_event) return;
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`; // the shell npm made for us, and npm itself
  const first = above();
  const watch = setInterval(() => {
    if (above() === first) return;
    clearInterval(watch);
    onSignal(143);
  }, 1000).unref();
}

/**
 * Runs the command's work. When it returns a number, everything is stopped and that is the exit code; when it returns
 * nothing, the command stays until a signal comes. `lastWord` speaks after all is stopped; `onSignal` is the exit code of a
 * command whose normal end is Ctrl-C.
 */
export async function command(household, work, { lastWord = () => {}, onSignal } = {}) {
  let leaving;
  const leave = (code) =>
    (leaving ??= (async () => {
      await household.stop();
      await lastWord(code);
      process.exit(code);
    })());
  answerSignals(household, leave, onSignal);
  household.whenOneEnds((sentence) => {
    console.error(sentence);
    void leave(1);
  });
  try {
    needNode();
    const code = await work();
    if (code !== undefined) await leave(code);
  } catch (error) {
    if (household.stopping) return;
    console.error(explain(error));
    await leave(1);
  }
}

