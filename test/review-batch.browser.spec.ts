// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, type TestBrowser } from './setup/browser';
import type { HttpClient } from './setup/http-client';
import { act, first, huangshan, look, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let clerk: HttpClient;
let reviewer: HttpClient;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
  [clerk, reviewer] = [await app.signIn('hs-intake'), await app.signIn('hs-review-zhengjiao')];
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const matterOf = (receipt: CommandReceipt) => first(receipt.matters).id;
const stateOf = async (receipt: CommandReceipt) => first((await look(clerk, receipt)).matters).state;
const held = (page: Page) => page.getByRole('region', { name: '待发出的决定' });

/** Signed for, and not drawn by the sample of one in ten. */
async function usual(): Promise<CommandReceipt> {
  for (;;) {
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    if (first((await look(clerk, receipt)).matters).drawn !== null) continue;
    await act(reviewer, receipt, 'claim', { matterId: matterOf(receipt) });
    return receipt;
  }
}

describe('批量通过', () => {
  it('grants what is alike with one opinion, is taken back with one key, and tells of each that could not leave', async () => {
    const receipts = [await usual(), await usual(), await usual()];
    const supervisor = await app.signIn('hs-supervise');
    await act(supervisor, receipts[0]!, 'draw', { matterId: matterOf(receipts[0]!), reason: '示例抽查' });
    const page = await browser.signedIn('hs-review-zhengjiao', '/queue?view=mine');
    const rowOf = (receipt: CommandReceipt) => page.getByRole('row', { name: new RegExp(`^打开办件 ${receipt.number}`) });
    await rowOf(receipts[2]!).waitFor();
    const choose = async (receipt: CommandReceipt) => {
      await rowOf(receipt).focus();
      await page.keyboard.press('x');
      await rowOf(receipt).and(page.locator('[aria-selected=true]')).waitFor();
    };
    await choose(receipts[0]!);
    await page.getByRole('button', { name: /批量通过/ }).and(page.getByTitle(/此件须逐件审查/)).waitFor();
    await rowOf(receipts[0]!).focus();
    await page.keyboard.press('x');
    for (const receipt of receipts.slice(1)) await choose(receipt);

    const grant = async () => {
      await page.keyboard.press('Shift+A');
      await page.getByRole('dialog').locator('textarea:focus').waitFor();
      await page.getByRole('list', { name: '意见模板' }).getByRole('button').nth(1).waitFor();
      await page.keyboard.press('2'); // the sentence of the digit, while nothing is written
      await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value.length > 1));
      await page.keyboard.press('Control+Enter');
      await held(page).getByText('已提交「批量通过」 2 件').waitFor();
    };
    await grant();
    await rowOf(receipts[1]!).waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await held(page).waitFor({ state: 'detached' });
    await rowOf(receipts[1]!).waitFor();
    for (const receipt of receipts) expect(await stateOf(receipt)).toBe('reviewing');

    for (const receipt of receipts.slice(1)) if ((await rowOf(receipt).getAttribute('aria-selected')) !== 'true') await choose(receipt);
    await grant();
    await act(supervisor, receipts[2]!, 'draw', { matterId: matterOf(receipts[2]!), reason: '示例抽查' }); // while it is held
    await page.getByText('「批量通过」没有发出').first().waitFor();
    await seen(page, receipts[2]!.number);
    expect(await stateOf(receipts[1]!)).toBe('granted');
    expect(await stateOf(receipts[2]!)).toBe('reviewing');
    expect((await look(clerk, receipts[1]!)).events.find(({ type }) => type === 'approved')?.words).toContain('同意办理');
    await page.goto('/queue?view=sampled');
    for (const receipt of [receipts[0]!, receipts[2]!]) await rowOf(receipt).waitFor();
    expect(await rowOf(receipts[1]!).count()).toBe(0);
    await page.context().close();
  });

  it('says why twenty-one are too many when its key is pressed; one fewer, and it opens', async () => {
    await Promise.all(Array.from({ length: 21 }, () => usual()));
    const page = await browser.signedIn('hs-review-zhengjiao', '/queue?view=mine');
    const row = (at: number) => page.locator(`[data-row="${at}"]`);
    await row(2).focus(); // the two before it were drawn
    for (let chosen = 2; chosen <= 21; chosen += 1) {
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByText(`已选 ${chosen} 件`).waitFor();
    }
    await page.keyboard.press('Shift+A');
    const why = page.getByRole('alert').getByText('批量通过：一次最多 20 件');
    await why.waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Shift+ArrowUp');
    await why.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+A');
    await page.getByRole('dialog').getByText('批量通过 20 件').waitFor();
    await page.context().close();
  });
});

describe('列', () => {
  it('are a person’s own and the same on every computer', async () => {
    const page = await browser.signedIn('hs-review-zhengjiao', '/queue?view=all');
    await page.getByRole('columnheader', { name: '标记' }).waitFor();
    await page.getByRole('button', { name: /^列/ }).click();
    const marks = page.getByRole('group', { name: '显示的列' }).getByLabel('标记');
    await marks.waitFor();
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/table-columns') && answer.request().method() === 'PUT');
    await marks.click(); // not uncheck(): that looks at once, and the page ticks off what it has passed on
    expect((await kept).status()).toBe(200);
    await page.getByRole('columnheader', { name: '标记' }).waitFor({ state: 'detached' });
    const other = await browser.signedIn('hs-review-zhengjiao', '/queue?view=all');
    await other.getByRole('columnheader', { name: '标记' }).waitFor({ state: 'detached' });
    await other.getByRole('columnheader', { name: '承办人' }).waitFor();
    const colleague = await browser.signedIn('hs-audit-zhengjiao', '/queue?view=all');
    await colleague.getByRole('columnheader', { name: '标记' }).waitFor();
    for (const each of [page, other, colleague]) await each.context().close();
  });
});
