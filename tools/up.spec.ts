import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { take } from './local/claim.mjs';

/** Runs npm run up's program with a .local of its own, to its end. */
function up(local: string, port: number | string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(__dirname, 'up.mjs')], { env: { ...process.env, ZONGGUI_LOCAL_DIR: local, PORT: String(port) } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => (stdout += piece));
  child.stderr.on('data', (piece) => (stderr += piece));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

const local = () => mkdtempSync(join(tmpdir(), 'zonggui-up-'));

describe('npm run up', () => {
  let other: Server;
  let port: number;
  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    port = (other.address() as { port: number }).port; // a TCP server's address is never a string
  });
  afterEach(() => new Promise((resolve) => other.close(resolve)));

  it('says in one sentence that its port is taken, and starts nothing', async () => {
    const sentence = `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=3001 npm run up\n`;
    expect(await up(local(), port)).toEqual({ code: 1, stdout: '', stderr: sentence });
  });
  it('refuses a port that is none', async () => {
    expect(await up(local(), 'eighty')).toEqual({ code: 1, stdout: '', stderr: 'PORT must be a number from 1 to 65535, not "eighty".\n' });
  });
  it('names the address of the one that already runs from this folder', async () => {
    const at = local();
    take(join(at, 'up.json'), { address: 'http://127.0.0.1:3000/' });
    const sentence = `Zonggui is already running from this folder at http://127.0.0.1:3000/ (pid ${process.pid}); stop that one first.\n`;
    expect(await up(at, port)).toEqual({ code: 1, stdout: '', stderr: sentence });
  });
});
