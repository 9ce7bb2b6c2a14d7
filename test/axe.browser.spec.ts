// real: Chromium, the built pages, HTTP, PostgreSQL, Redis; axe reads every screen as an assistive technology would
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { act, first, huangshan, visitOf } from './setup/visit';

jest.setTimeout(180_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let app: TestApp;
let browser: TestBrowser;
let paths: { application: string; review: string; progress: string };

beforeAll(async () => {
  app = await startApp();
  const clerk = await app.signIn('hs-intake');
  const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
  const matterId = first(receipt.matters).id;
  await act(await app.signIn('hs-review-zhengjiao'), receipt, 'claim', { matterId });
  paths = { application: `/applications/${receipt.applicationId}`, review: `/review/${receipt.applicationId}/${matterId}`, progress: '/progress' };
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly html: string }[];
}

/** Whatever axe calls serious or critical, as one line each. */
async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Finding[]>('axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)');
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** The page is there when its heading is. */
async function lookedAt(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  return (await findingsOf(page)).map((finding) => `${path} ${finding}`);
}

describe('every screen, read by machine', () => {
  it.each([
    ['the counter', 'hs-intake', ['/reception', '/workbench', '/consultation', '/queue', '/hand-out', '/paper-transfers', '/paper-transfers/new', '/supply', '/outage-sheets', '/pre-reviews', '/appointment-desk', '/telephone-calls', '/settings', '/examples']],
    ['the duty officer', 'hs-duty', ['/instructions']],
    ['the back office', 'hs-review-zhengjiao', ['/queue', '/overdue', '/cards', '/supervision-orders']],
    ['the supervisor', 'hs-supervise', ['/supervision', '/overdue', '/cards', '/supervision-orders', '/rectifications', '/supervision/owed-papers', '/supervision/late-entries', '/supervision/messages', '/supervision/matters?list=drawn', '/supervision/thresholds', '/calendars', '/calendars/new', '/calendars/local/341000/2027', '/catalogue/conflicts', '/catalogue/coverage']],
  ])('has no serious finding: %s', async (_, login, addresses) => {
    const page = await browser.signedIn(login);
    const found: string[] = [];
    for (const address of addresses) found.push(...(await lookedAt(page, address)));
    expect(found).toEqual([]);
  });

  it('has no serious finding: one application, at the counter and under review', async () => {
    const clerk = await browser.signedIn('hs-intake', paths.application);
    await clerk.getByRole('region', { name: '时间线' }).waitFor();
    const reviewer = await browser.signedIn('hs-review-zhengjiao', paths.review);
    await reviewer.getByRole('group', { name: '审查与决定' }).waitFor();
    expect([...(await findingsOf(clerk)), ...(await findingsOf(reviewer))]).toEqual([]);
  });

  it('has no serious finding: what nobody signs in for', async () => {
    const page = await browser.freshPage();
    const found: string[] = [];
    for (const address of ['/sign-in', paths.progress, '/q', '/q/phone', '/q/mailbox', '/q/mine', '/guides', '/guides/210300', '/guides/210300/shiye-dengji', '/apply/210300/shehui-baozhangka-guashi-jiegua', '/screen', '/appointments', '/hall/hs-zhengwu', '/hall/hs-zhengwu/ticket']) found.push(...(await lookedAt(page, address)));
    expect(found).toEqual([]);
  });
});
