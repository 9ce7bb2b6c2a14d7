// A clerk's Chromium at the smallest screen there is: how long until a key is seen, and until what it asked for is. No wait is without an end or a name.
import { chromium } from 'playwright-core';
import { browser as findBrowser, NO_BROWSER } from '../local/browser.mjs';
import { chromiumFlags } from '../local/chromium-flags.mjs';
import { Halt } from '../local/say.mjs';

const PATIENCE_MS = 60_000;

/** What is told at a message sent in a frame is told after that frame was painted. */
const PROBE = `
window.afterPaint = (tell) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => tell(performance.now());
  port2.postMessage(0);
});
window.armed = (code, seen) => {
  window.measured = new Promise((done) => addEventListener('keydown', function press(event) {
    if (event.code !== code) return;
    removeEventListener('keydown', press, true);
    const look = () => (seen() ? window.afterPaint((at) => done(at - event.timeStamp)) : requestAnimationFrame(look));
    if (seen === null) window.afterPaint((at) => done(at - event.timeStamp));
    else look();
  }, true));
};`;

/** What the promise answers; after a minute, a sentence that says what did not come. */
export async function within(what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Halt(`Waited ${PATIENCE_MS / 1000} s for ${what}.`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const byTime = (times) => [...times].sort((a, b) => a - b);
const codeOf = (key) => (/^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key);

export async function openChromium() {
  const executablePath = await findBrowser({ capture: () => ({ code: 1, stderr: '' }) });
  if (!executablePath) throw new Halt(NO_BROWSER);
  return chromium.launch({ executablePath, args: chromiumFlags });
}

async function pageOf(chrome, context) {
  const opened = await chrome.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 }, ...context });
  opened.setDefaultTimeout(PATIENCE_MS);
  const page = await opened.newPage();
  await page.addInitScript(PROBE);
  return page;
}

/** A page with one field and nothing else: what no page can be faster than. */
export async function barePage(chrome) {
  const page = await pageOf(chrome);
  await page.goto('data:text/html,<input autofocus>');
  await page.locator('input').focus();
  return page;
}

/** @param sits the window whose favourites and office the page has */
export async function signedIn(chrome, { url, password }, login, sits) {
  const page = await pageOf(chrome, { baseURL: url });
  if (sits) await page.addInitScript(`localStorage.setItem('zonggui.window', '${sits}')`);
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await within('the page of the work after signing in', page.getByRole('navigation', { name: '主导航' }).waitFor());
  return page;
}

/** Milliseconds from each key to the paint after it, the next key when that was seen; sorted. */
export async function paints(page, count, keys) {
  const times = [];
  for (let press = 0; press < count; press += 1) {
    const key = keys[press % keys.length];
    await page.evaluate(`armed('${codeOf(key)}', null)`);
    await page.keyboard.press(key);
    times.push(await within(`the paint after ${key}`, page.evaluate('measured')));
  }
  return byTime(times);
}

/** Milliseconds from the key that carries something out until `seen`, an expression of the page, was painted. */
export async function paintedAfter(page, { key, code = key, seen, what }) {
  await page.evaluate(`armed('${code}', () => ${seen})`);
  await page.keyboard.press(key);
  return within(what, page.evaluate('measured'));
}

/** The stop of a visit, once the hand is there. */
export const focused = (page, selector) => within(`the focus on ${selector}`, page.locator(`${selector}:focus`).waitFor());
