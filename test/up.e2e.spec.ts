// real: everything that npm run up starts, in a .local of its own
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(__dirname, '..');
const SERVICES = ['api', 'postgres', 'redis', 'worker'];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number }; // a TCP server's address is never a string
  await new Promise((done) => server.close(done));
  return port;
}

/** A zombie still has a number but runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '');
  } catch {
    return false;
  }
}

async function until(what: string, test: () => boolean): Promise<void> {
  for (const end = performance.now() + 90_000; performance.now() < end; await pause(50)) if (test()) return;
  throw new Error(`waited in vain: ${what}`);
}

class Up {
  readonly local = mkdtempSync(join(tmpdir(), 'zonggui-up-'));
  child!: ChildProcess; // set by start(), which every test calls first
  said = '';
  constructor(readonly port: number) {
    const redis = join(root, '.local/redis'); // fetched before on a machine without a Redis: not again
    if (existsSync(redis)) symlinkSync(redis, join(this.local, 'redis'));
  }

  async start(): Promise<void> {
    this.said = '';
    const env: NodeJS.ProcessEnv = { ...process.env, ZONGGUI_LOCAL_DIR: this.local, PORT: String(this.port) };
    delete env['npm_lifecycle_event']; // it is not npm that starts it here
    this.child = spawn(process.execPath, [join(root, 'tools/up.mjs')], { env });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (piece: Buffer) => (this.said += piece.toString()));
    await until(`ready\n${this.said}`, () => this.said.includes('Ctrl-C stops everything') || this.child.exitCode !== null);
    if (this.child.exitCode !== null) throw new Error(`it ended:\n${this.said}`);
  }

  running(): Map<string, number> {
    const files = readdirSync(join(this.local, 'run')).map((file) => JSON.parse(readFileSync(join(this.local, 'run', file), 'utf8')) as { name: string; pid: number });
    return new Map(files.map(({ name, pid }) => [name, pid]));
  }

  async signal(name: NodeJS.Signals): Promise<number | null> {
    const gone = new Promise<number | null>((done) => this.child.once('exit', done));
    this.child.kill(name);
    return gone;
  }
}

describe('npm run up', () => {
  let up: Up;
  beforeAll(async () => {
    up = new Up(await freePort());
  });
  afterAll(async () => {
    if (up.child.exitCode === null && up.child.signalCode === null) await up.signal('SIGTERM');
  });

  it('starts everything, survives the death of its launcher by healing at the next start, and leaves nothing when told to stop', async () => {
    await up.start();
    expect((await fetch(`http://127.0.0.1:${up.port}/api/health/ready`)).status).toBe(200);
    const first = up.running();
    expect([...first.keys()].sort()).toEqual(SERVICES);

    await up.signal('SIGKILL');
    await until('the api and the worker end with their launcher', () => !['api', 'worker'].some((name) => isRunning(first.get(name) ?? 0)));

    const began = performance.now();
    await up.start();
    expect(performance.now() - began).toBeLessThan(60_000); // it waits for nothing the dead one left; how long it takes is a matter of the machine
    expect([...first.values()].filter(isRunning)).toEqual([]);
    const second = up.running();
    expect([...second.keys()].sort()).toEqual(SERVICES);

    expect(await up.signal('SIGTERM')).toBe(0);
    expect([...second.values()].filter(isRunning)).toEqual([]);
    expect(up.running().size).toBe(0);
  }, 200_000);
});
