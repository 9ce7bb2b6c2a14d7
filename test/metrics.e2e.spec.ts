// real: HTTP, PostgreSQL, Redis, the built worker as a process of its own
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../tools/local/ports.mjs';
import { startApp, type TestApp } from './setup/app';
import { anshan, applicant, huangshan, visitOf } from './setup/visit';

/** Value of a figure with these labels, in whatever order they are told; null when there is none. */
function figure(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | null {
  const found = text.split('\n').find((line) => (line.startsWith(`${name}{`) || line.startsWith(`${name} `)) && Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)));
  return found === undefined ? null : Number(found.split(' ').at(-1));
}

describe('figures for Prometheus', () => {
  let app: TestApp;
  let worker: ChildProcess;
  let gone: Promise<unknown>;
  let workerUrl: string;
  beforeAll(async () => {
    app = await startApp();
    const port = await freePort();
    workerUrl = `http://127.0.0.1:${port}/metrics`;
    const { databaseUrl, redisUrl, queuePrefix, sealFile } = app.env;
    worker = spawn(process.execPath, [join(process.cwd(), 'dist/apps/worker/src/main.js')], {
      stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, ZONGGUI_QUEUE_PREFIX: queuePrefix, ZONGGUI_DEMO: '1', ZONGGUI_SEAL_FILE: sealFile, ZONGGUI_METRICS_PORT: String(port) },
    });
    gone = once(worker, 'exit');
  });
  afterAll(async () => {
    worker.kill('SIGTERM');
    await gone;
    await app.close();
  });

  const scrape = async (url: string): Promise<string> => (await fetch(url)).text();
  /** What a worker tells once it says what is expected; the test's own time limit ends the waiting. */
  async function told(holds: (text: string) => boolean): Promise<string> {
    for (;;) {
      if (worker.exitCode !== null) throw new Error(`the worker ended with ${worker.exitCode}`);
      const text = await scrape(workerUrl).catch(() => '');
      if (holds(text)) return text;
      await pause(50);
    }
  }

  it('the api tells durations by route template, commands by verb and outcome, and its pool', async () => {
    const clerk = await app.signIn('hs-intake');
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    (await clerk.get(`/applications/${receipt.applicationId}`)).expect(200);
    (await clerk.post(`/applications/${receipt.applicationId}/withdraw`, { matterId: receipt.matters[0]!.id, reason: ' ' })).expect(400);
    (await clerk.post(`/applications/${receipt.applicationId}/annul`, { matterId: receipt.matters[0]!.id, reason: '误录' })).expect(403);
    (await clerk.get('/no-such-address/张三')).expect(404);
    const text = await scrape(app.metricsUrl);
    expect(figure(text, 'zonggui_http_request_duration_seconds_count', { method: 'GET', route: '/api/applications/:id', status: '200' })).toBe(1);
    expect(figure(text, 'zonggui_commands_total', { verb: 'register', outcome: 'done' })).toBe(1);
    expect(figure(text, 'zonggui_commands_total', { verb: 'annul', outcome: 'post-required' })).toBe(1);
    expect(figure(text, 'zonggui_pg_pool_connections', { state: 'open' })).toBeGreaterThan(0);
    expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  });

  it('says nothing of a person or a case', async () => {
    const clerk = await app.signIn('as-intake');
    const receipt = await visitOf(clerk, anshan, { items: ['失业登记'] });
    (await app.anonymous.get(`/progress/${receipt.number}?code=${receipt.queryCode}`)).expect(200);
    const text = await scrape(app.metricsUrl);
    expect(text).toContain('route="/api/progress/:number"');
    for (const secret of [receipt.applicationId, receipt.number, receipt.queryCode, applicant.name, applicant.idNumber, '张三', 'as-intake']) expect(text).not.toContain(secret);
  });

  it('is not to be had where the pages are', async () => {
    (await app.anonymous.get('/metrics')).expect(404);
    expect(await (await fetch(`${app.url}/metrics`)).text()).not.toContain('zonggui_');
    expect((await fetch(app.metricsUrl.replace('/metrics', '/'))).status).toBe(404);
  });

  it('the worker tells what waits, and what it did about it', async () => {
    await app.setClock('2026-11-20T09:00:00+08:00');
    await visitOf(await app.signIn('hs-intake'), huangshan, { items: ['demo-accepted-10'] });
    const before = await told((text) => figure(text, 'zonggui_backlog_known') === 1);
    for (const name of ['zonggui_outbox_pending', 'zonggui_outbox_oldest_seconds', 'zonggui_notices_uncertain', 'zonggui_notices_failed', 'zonggui_clocks_due', 'zonggui_clocks_due_oldest_seconds', 'zonggui_time_faults', 'zonggui_streams_unsealed', 'zonggui_seal_age_seconds', 'zonggui_pg_pool_connections'])
      expect([name, figure(before, name, { app: 'worker' })]).toEqual([name, expect.any(Number)]);
    for (const queue of ['notices', 'codes', 'time', 'relay', 'calendar']) for (const state of ['waiting', 'failed']) expect(figure(before, 'zonggui_queue_jobs', { queue: queue, state: state })).not.toBeNull();
    await app.setClock('2026-12-07T09:00:00+08:00');
    const after = await told((text) => (figure(text, 'zonggui_sweep_taken_count') ?? 0) > 0 && figure(text, 'zonggui_clocks_due') === 0);
    expect(figure(after, 'zonggui_jobs_total', { job: 'sweep.clocks', outcome: 'done' })).toBeGreaterThan(0);
  }, 60_000);
});
