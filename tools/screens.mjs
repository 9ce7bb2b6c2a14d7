// npm run screens [name …]: a private system, a bureau at work, and the pictures of docs/screens taken anew, at 1366×768 unless a scene says otherwise.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { browser as findBrowser, NO_BROWSER } from './local/browser.mjs';
import { buildIfStale } from './local/builds.mjs';
import { chromiumFlags } from './local/chromium-flags.mjs';
import { command } from './local/command.mjs';
import { Household } from './local/household.mjs';
import { packages } from './local/packages.mjs';
import { CLI, ROOT } from './local/places.mjs';
import { freePort } from './local/ports.mjs';
import { startPostgres } from './local/postgres.mjs';
import { startRedis } from './local/redis.mjs';
import { Halt, say } from './local/say.mjs';
import { claimThrowAway, throwAwayFolder } from './local/throw-away.mjs';
import { fill, Office } from './screens/office.mjs';
import { scenes } from './screens/scenes.mjs';

const folder = throwAwayFolder();
const household = new Household(folder);
const PASSWORD = 'zonggui-demo';
const target = process.env.SCREENS_DIR || join(ROOT, 'docs/screens');

/** Api and worker of the built system over servers of their own; answers its address. */
async function system() {
  const { url: databaseUrl } = await startPostgres(household, { folder });
  const { url: redisUrl } = await startRedis(household, { folder });
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, PORT: String(port), TZ: 'Asia/Shanghai', NODE_ENV: 'development', ZONGGUI_DEMO: '1', ZONGGUI_SEAL_FILE: join(folder, 'seals.jsonl') };
  for (const args of [['migrate'], ['demo', 'load']]) {
    const done = await household.capture(`zonggui ${args[0]}`, process.execPath, [CLI, ...args], { env });
    if (done.code !== 0) throw new Halt(`zonggui ${args.join(' ')} failed: ${done.stderr}`);
  }
  const start = (app) => household.daemon(app, process.execPath, ['--import', pathToFileURL(join(ROOT, 'tools/local/leash.mjs')).href, join(ROOT, `dist/apps/${app}/src/main.js`)], { env, leashed: true });
  start('worker');
  const url = `http://127.0.0.1:${port}`;
  await household.until(start('api'), () => fetch(`${url}/api/health/ready`).then((answer) => answer.ok, () => false));
  return { url, databaseUrl };
}

async function signedIn(chrome, url, login, viewport) {
  const context = await chrome.newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto('/sign-in');
  if (login === null) return page;
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
}

/** Until the worker has no effect of time left to record: the pictures do not depend on when they are taken. */
async function settled(databaseUrl, now) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (let left = 1, tries = 0; left > 0; tries += 1) {
    if (tries === 120) throw new Halt('The worker has not caught up within a minute.');
    await new Promise((done) => setTimeout(done, 500));
    left = (await client.query('select count(*)::integer as left from clock where next_at <= $1', [now])).rows[0].left;
  }
  await client.end();
}

/** In a demonstration every message arrives; two as a gateway would have left them. */
async function doubtful(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const leave = (template, state, note) => client.query(`update notice set state = $2, note = $3 where id = (select n.id from notice n join application a on a.id = n.application_id where n.template = $1 and n.channel = 'sms' and n.state = 'sent' and a.region_code = '341000' order by n.id desc limit 1)`, [template, state, note]);
  await leave('A06', 'failed', '网关答复 422：号码 … 在黑名单');
  await leave('A02', 'uncertain', '网关未在时限内给出完整答复');
  await client.end();
}

async function screens() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in scenes));
  if (unknown.length > 0) throw new Halt(`No such picture: ${unknown.join(', ')}. There are ${Object.keys(scenes).join(', ')}.`);
  await claimThrowAway(folder);
  await packages(household);
  await buildIfStale(household);
  const executablePath = await findBrowser(household);
  if (!executablePath) throw new Halt(NO_BROWSER);
  const { url, databaseUrl } = await system();
  const office = new Office(url, PASSWORD);
  say('A bureau goes to work …');
  const world = await fill(office);
  await settled(databaseUrl, world.now);
  await doubtful(databaseUrl);
  const chrome = await chromium.launch({ executablePath, args: chromiumFlags });
  for (const name of wanted.length > 0 ? wanted : Object.keys(scenes)) {
    const { login, path, shows, act, viewport = { width: 1366, height: 768 }, whole = false } = scenes[name];
    const page = await signedIn(chrome, url, login, viewport);
    await page.goto(path(world));
    await page.getByText(shows).first().waitFor();
    await act?.(page, world);
    await page.screenshot({ path: join(target, `${name}.png`), fullPage: whole });
    await page.context().close();
    say(`${name}.png`);
  }
  await chrome.close();
  return 0;
}

await command(household, screens, { lastWord: () => rmSync(folder, { recursive: true, force: true }) });
