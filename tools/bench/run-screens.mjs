// What hands feel, in a real Chromium: from a key to the next paint, and from F9 to the result on the screen. Eyes read docs/screens.
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { browser as findBrowser, NO_BROWSER } from '../local/browser.mjs';
import { Halt, say } from '../local/say.mjs';
import { connected, settle } from './database.mjs';
import { percentile } from './figures.mjs';
import { copies, prepare } from './generate.mjs';
import { Browser } from './http.mjs';
import { registerTemplates, setClock, single } from './templates.mjs';

const NOW = '2026-11-23T10:00:00+08:00';
const KEYS = 200;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'];
const item = 'shiye-dengji'; // 即办: the result is out with the command
const desk = { region: '210300', office: 'as-rencai-hall', window: 'as-renjiu-zonghe', channel: 'window' };

/** Every key leaves the time until the frame after it was drawn: a message sent in a frame is read after the frame. */
const PROBE = `window.paints = [];
addEventListener('keydown', (event) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => window.paints.push(performance.now() - event.timeStamp);
  port2.postMessage(0);
}), true);`;

const byTime = (times) => [...times].sort((a, b) => a - b);
const person = (n) => ({ kind: 'person', idType: 'passport', idNumber: `G${String(10_000_000 + n)}`, name: '示例·申请人', phone: '13800000000' });

async function openAt(chrome, url, login, password) {
  const context = await chrome.newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.addInitScript(PROBE);
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
}

/** Median time from key to paint over `count` presses of the keys in turn. */
async function paintsOf(page, count, keys) {
  await page.evaluate('window.paints = []');
  for (let press = 0; press < count; press += 1) await page.keyboard.press(keys[press % keys.length]);
  await page.waitForFunction(`window.paints.length >= ${count}`);
  return percentile(byTime(await page.evaluate('window.paints')), 0.5);
}

/** The floor: a page with one empty field and nothing else. */
async function barePaint(chrome) {
  const page = await chrome.newPage();
  await page.setContent('<input autofocus>');
  await page.evaluate(PROBE);
  await page.locator('input').focus();
  const median = await paintsOf(page, KEYS, ['a', 'b', 'Backspace']);
  await page.close();
  return median;
}

async function queuePaint(chrome, at) {
  const page = await openAt(chrome, at.url, 'hs-review-zhengjiao', at.password);
  await page.goto('/queue');
  await page.getByRole('row', { name: /打开办件|B\s?341000/ }).first().focus();
  const median = await paintsOf(page, KEYS, ['ArrowDown']);
  await page.context().close();
  return median;
}

async function typingPaint(page) {
  await page.getByLabel('姓名').focus();
  const median = await paintsOf(page, KEYS, ['a', 'b', 'Backspace']);
  await page.getByLabel('姓名').fill('');
  return median;
}

/** From F9 to the first frame with the result in it. */
async function commitTime(page, n) {
  await page.goto('/reception');
  const { idNumber, name, phone } = person(n);
  await page.getByLabel('证件类型').press('ArrowDown');
  await page.getByTitle('护照').click();
  for (const [label, text] of [['证件号码', idNumber], ['姓名', name], ['手机号', phone]]) await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('F4');
  await page.keyboard.type('失业登记');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^F9 / }).and(page.locator(':enabled')).waitFor();
  const seen = page.evaluate(`new Promise((done) => addEventListener('keydown', (event) => {
    const look = () => document.querySelector('[aria-label="办理结果"]') !== null && (observer.disconnect(), requestAnimationFrame(() => done(performance.now() - event.timeStamp)));
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true });
  }, { capture: true, once: true }))`);
  await page.keyboard.press('F9');
  return seen;
}

/** The same command by HTTP alone. */
async function bareCommit(clerk, papers, n) {
  const began = performance.now();
  await clerk.command('/applications', { ...desk, party: person(n), matters: [{ item }], papers, deliveryMethod: 'none', gesture: 'verdict' });
  return performance.now() - began;
}

async function commits(chrome, at, count) {
  const page = await openAt(chrome, at.url, 'as-intake', at.password);
  await page.goto('/reception');
  const typing = await typingPaint(page);
  const clerk = await new Browser(at.url).signIn('as-intake', at.password);
  const { body } = await clerk.send('POST', '/assessments', { region: desk.region, channel: desk.channel, matters: [{ item }], papers: [] });
  const papers = body.materials.map(({ code }) => ({ material: code, status: 'received' }));
  const [ours, bare] = [[], []];
  for (let n = 0; n < count; n += 1) {
    ours.push(await commitTime(page, 2 * n));
    bare.push(await bareCommit(clerk, papers, 2 * n + 1));
  }
  return { typing, ours: percentile(byTime(ours), 0.95), bare: percentile(byTime(bare), 0.95) };
}

/** Ten thousand tasks on one desk, so that the list is as long as it gets. */
async function fillQueue(stage, at, count) {
  await setClock(at, NOW);
  const db = await connected(stage.databaseUrl);
  const [, template] = await registerTemplates(at, single.slice(0, 2));
  await prepare(db);
  say(`Generating ${count} tasks …`);
  await copies(db, [template], { from: 0, count, skip: ['paper'] });
  await settle(db);
  await db.end();
}

export async function screensBench(stage, { small }) {
  const executablePath = await findBrowser({ capture: () => ({ code: 1, stderr: '' }) });
  if (!executablePath) throw new Halt(NO_BROWSER);
  const { url } = await stage.api();
  const at = { url, password: stage.password };
  const count = small ? 1_000 : 10_000;
  await fillQueue(stage, at, count);
  const chrome = await chromium.launch({ executablePath, args: flags });
  const bare = await barePaint(chrome);
  const queue = await queuePaint(chrome, at);
  const { typing, ours, bare: bareCommits } = await commits(chrome, at, small ? 5 : 40);
  await chrome.close();
  const load = `load ${loadavg()[0].toFixed(1)}`;
  const figure = (bench, unit, mine, yardstick, line) => ({ bench, unit, ours: mine, yardstick, ratio: mine / yardstick, line: `${line} (${load})` });
  return [
    figure('key → paint, queue', 'ms median', queue, bare, `${queue.toFixed(1)} ms over ${count} tasks; an empty page ${bare.toFixed(1)} ms`),
    figure('key → paint, typing', 'ms median', typing, bare, `${typing.toFixed(1)} ms in 快速受理; an empty page ${bare.toFixed(1)} ms`),
    figure('F9 → result', 'ms p95', ours, bareCommits, `${ours.toFixed(0)} ms on the screen; the same command by HTTP ${bareCommits.toFixed(0)} ms`),
  ];
}
