// Everything one command has started. Children have process groups of their own, so that Ctrl-C in a terminal reaches only the
// launcher, which then stops them in order: newest first, PostgreSQL last.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './places.mjs';
import { writePid } from './pid-files.mjs';
import { Halt, say } from './say.mjs';

export class Household {
  stopping = false;
  /** Whether anything that stays was ever started, so that there is something to say about its stopping. */
  hadDaemons = false;
  #children = [];
  #unexpected = () => {};

  /** @param folder where pid files (run/) and logs (log/) of this household go */
  constructor(folder) {
    this.folder = folder;
    this.pids = join(folder, 'run');
  }

  /** Called with a sentence when a daemon ends though nobody asked it to. */
  whenOneEnds(tell) {
    this.#unexpected = tell;
  }

  #spawn(name, command, args, { stopSignal = 'SIGTERM', group = false, graceMs = 12_000, quiet = false, ...options }) {
    if (this.stopping) throw new Halt('Stopping.');
    const child = spawn(command, args, { cwd: ROOT, detached: true, ...options });
    const forget = child.pid ? writePid(this.pids, name, { pid: child.pid, stopSignal, group }) : () => {};
    const one = { name, child, stopSignal, group, graceMs, quiet, down: false };
    one.gone = new Promise((resolve) => {
      const end = (how) => {
        one.down = true;
        forget();
        this.#children = this.#children.filter((other) => other !== one);
        resolve(how);
      };
      child.once('exit', (code, signal) => end({ code, why: code ?? signal }));
      child.once('error', (error) => end({ code: -1, why: error.message }));
    });
    this.#children.push(one);
    return one;
  }

  /** Runs a command to its end; returns its exit code. */
  async run(name, command, args, options = {}) {
    const one = this.#spawn(name, command, args, { stdio: ['ignore', 'inherit', 'inherit'], group: true, quiet: true, ...options });
    const { code } = await one.gone;
    if (this.stopping) throw new Halt('Stopping.');
    return code;
  }

  /** Runs a command to its end and halts with the sentence when it fails. */
  async must(name, command, args, sentence, options = {}) {
    if ((await this.run(name, command, args, options)) !== 0) throw new Halt(sentence);
  }

  /** Runs a command to its end and returns what it printed beside its exit code. */
  async capture(name, command, args, options = {}) {
    const one = this.#spawn(name, command, args, { stdio: ['ignore', 'pipe', 'pipe'], group: true, quiet: true, ...options });
    const [{ code, why }, stdout, stderr] = await Promise.all([one.gone, textOf(one.child.stdout), textOf(one.child.stderr)]);
    if (this.stopping) throw new Halt('Stopping.');
    return { code, stdout, stderr: stderr || (code === 0 ? '' : String(why)) };
  }

  /** Starts a process that stays. Its output goes to log/<name>.log; the log of the start before is kept beside it. */
  daemon(name, command, args, options = {}) {
    const { leashed, ...rest } = options;
    mkdirSync(join(this.folder, 'log'), { recursive: true });
    const log = join(this.folder, 'log', `${name}.log`);
    if (existsSync(log)) renameSync(log, join(this.folder, 'log', `${name}.previous.log`));
    const out = openSync(log, 'a', 0o600);
    const one = this.#spawn(name, command, args, { ...rest, stdio: leashed ? ['ignore', out, out, 'ipc'] : ['ignore', out, out] });
    closeSync(out);
    this.hadDaemons = true;
    one.log = log;
    void one.gone.then(({ why }) => {
      if (!this.stopping && one.ready) this.#unexpected(`${name} ended unexpectedly (${why}). ${lastLines(log)}`);
    });
    return one;
  }

  /** Waits until the daemon answers; halts with a sentence when it ends or stays silent. */
  async until(one, answers, milliseconds = 60_000) {
    for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(30)) {
      if (this.stopping) throw new Halt('Stopping.');
      if (one.down) throw new Halt(`${one.name} did not start. ${lastLines(one.log)}`);
      if (await answers()) {
        one.ready = true;
        return;
      }
    }
    throw new Halt(`${one.name} did not answer within ${milliseconds / 1000} s. ${lastLines(one.log)}`);
  }

  async stopOne(one) {
    if (one.down) return;
    one.ready = false; // its end is wanted now
    send(one, one.stopSignal);
    const timer = setTimeout(() => {
      say(`${one.name} did not stop within ${one.graceMs / 1000} s: killing it.`);
      send({ ...one, group: true }, 'SIGKILL');
    }, one.graceMs);
    await one.gone;
    clearTimeout(timer);
    if (!one.quiet) say(`${one.name} stopped.`);
  }

  async stop() {
    this.stopping = true;
    for (const one of [...this.#children].reverse()) await this.stopOne(one);
  }

  kill() {
    for (const one of this.#children) send({ ...one, group: true }, 'SIGKILL');
  }
}

function send({ child, group }, signal) {
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch {
    // it ended in the meantime
  }
}

async function textOf(stream) {
  let text = '';
  for await (const piece of stream.setEncoding('utf8')) text += piece;
  return text;
}

function lastLines(log) {
  const text = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  return text ? `The last lines of ${log}:\n${text}` : `Its log ${log} is empty.`;
}
