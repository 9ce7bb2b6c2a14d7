// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { formOf, jpeg } from '@zonggui/casework/testing/pictures';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, type TestBrowser } from './setup/browser';
import { atCounter, focused, papers, result } from './setup/counter';
import type { HttpClient } from './setup/http-client';
import { fillQueue } from './setup/queue-rows';
import { act, first, huangshan, look, visitOf } from './setup/visit';

jest.setTimeout(180_000);

const plain = 'demo-accepted-10';
const audited = 'yanglao-baoxian-guanxi-zhuanyi-jiexu';
const now = new Date('2026-11-20T09:00:00+08:00');

let app: TestApp;
let browser: TestBrowser;
let clerk: HttpClient;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
  clerk = await app.signIn('hs-intake');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const rows = (page: Page) => page.getByRole('row', { name: /^打开办件/ });
const tasks = (page: Page) => page.locator('[role=row][data-id]');
const cursorAt = (page: Page, row: number) => page.locator(`[aria-rowindex="${row}"]:focus`);
const held = (page: Page) => page.getByRole('region', { name: '待发出的决定' });
const opinion = (page: Page) => page.getByLabel('意见', { exact: true });
/** A page is drawn after its address is there. */
const opinionReads = (page: Page, text: string) => page.waitForFunction((words) => [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(words)), text);
const matterOf = (receipt: CommandReceipt) => first(receipt.matters).id;
const stateOf = async (receipt: CommandReceipt) => first((await look(clerk, receipt)).matters).state;
const atFocus = (page: Page, name: string) => page.evaluate((attribute) => document.activeElement?.getAttribute(attribute) ?? null, name);
const inReview = (page: Page, receipt: CommandReceipt) => page.waitForURL(`**/review/${receipt.applicationId}/${matterOf(receipt)}`);

/** Another person of the department, as a head of section would have him. */
async function alsoIn(department: string, login: string, post: string): Promise<void> {
  await app.dataSource.query(
    `insert into staff_grant (id, staff_id, post, region_code, department_code, valid_from) select gen_random_uuid(), id, $2, '341000', $3, '2026-01-01T00:00:00+08:00' from staff where login = $1`,
    [login, post, department],
  );
}

describe('a reviewer with a keyboard', () => {
  it('signs for two, opens one, puts an opinion in by its digit, submits, takes it back, submits again, and has the next before him', async () => {
    const receipts = [await visitOf(clerk, huangshan, { items: [plain] }), await visitOf(clerk, huangshan, { items: [plain] }), await visitOf(clerk, huangshan, { items: [plain] })];
    const [one, two] = [first(receipts), receipts[1]!];
    const page = await browser.signedIn('hs-review-zhengjiao');
    await seen(page, '待我办理为空。组内待签收 3 件（C 签收）。');

    await page.keyboard.press('c');
    await cursorAt(page, 2).waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await seen(page, '已选 2 件');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: /^待我办理 ?2$/ }).waitFor();
    await page.keyboard.press('Control+ArrowUp');
    await tasks(page).nth(1).waitFor();
    await tasks(page).nth(2).waitFor({ state: 'detached' });
    await cursorAt(page, 2).waitFor();
    await page.keyboard.press('Enter');
    await inReview(page, one);
    await page.getByRole('button', { name: /^1 / }).waitFor();

    await page.keyboard.press('1');
    await opinionReads(page, '同意办理');
    await page.keyboard.press('Control+Enter');
    await held(page).getByText('已提交「通过」').waitFor();
    await inReview(page, two);
    expect(await stateOf(one)).toBe('reviewing'); // nothing has left, and nothing is decided

    await page.keyboard.press('u');
    await inReview(page, one);
    await opinionReads(page, '同意办理');
    await held(page).waitFor({ state: 'detached' });
    expect(await stateOf(one)).toBe('reviewing');

    await page.keyboard.press('Control+Enter');
    await inReview(page, two);
    await held(page).waitFor({ state: 'detached', timeout: 25_000 }); // ten seconds later it has left
    expect(await stateOf(one)).toBe('granted');
    expect((await look(clerk, one)).events.find(({ type }) => type === 'approved')?.words).toContain('同意办理');

    const watcher = await browser.signedIn('hs-intake', `/applications/${two.applicationId}`);
    await watcher.getByText('审批中').first().waitFor();
    await page.getByRole('button', { name: /^1 / }).waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await held(page).waitFor();
    await page.goto('about:blank'); // the tab is gone before the ten seconds are
    await watcher.getByText('已办结 · 准予').first().waitFor();
    await watcher.context().close();
  });

  it('is told of a rule at once and keeps what was typed; a letter typed into the opinion is a letter', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: [plain] });
    const reviewer = await app.signIn('hs-review-zhengjiao');
    await act(reviewer, receipt, 'claim', { matterId: matterOf(receipt) });
    const page = await browser.signedIn('hs-review-zhengjiao', `/review/${receipt.applicationId}/${matterOf(receipt)}`);
    await opinion(page).fill('');
    await opinion(page).pressSequentially('an1');
    expect(await page.getByRole('radio', { name: '通过' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.press('Control+Enter');
    await seen(page, '请填写法律依据');
    expect(await page.getByLabel('理由').inputValue()).toBe('an1');

    await page.keyboard.press('Escape');
    await page.keyboard.press('e'); // nothing in its terms stops the clock, or says on what ground
    const drawer = page.getByRole('dialog');
    await drawer.getByText('特别程序').first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.keyboard.press('y');
    await drawer.getByText(/现到期 12-04/).waitFor();
    await drawer.locator('textarea:focus').waitFor();
    await page.keyboard.press('Control+Enter'); // the drawer's, and never the decision's beneath it
    await drawer.getByRole('button', { name: '请填写延期理由' }).waitFor();
    expect(await held(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('an image nobody can read', () => {
  it('goes back to the window by W, is captured anew there, and is seen behind the first', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: [plain] });
    const upload = (file: Buffer) => clerk.post('/attachments', formOf(file, '户口本.jpg', { applicationId: receipt.applicationId, material: 'hukouben' }));
    (await upload(jpeg())).expect(201);
    await act(await app.signIn('hs-review-zhengjiao'), receipt, 'claim', { matterId: matterOf(receipt) });
    const page = await browser.signedIn('hs-review-zhengjiao', `/review/${receipt.applicationId}/${matterOf(receipt)}`);
    await page.getByRole('button', { name: 'W 重扫请求' }).waitFor();
    await page.keyboard.press('w');
    await page.getByText('已请窗口重扫').waitFor();

    const window = await atCounter(browser, '/workbench', { login: 'hs-intake', window: huangshan.window });
    await window.page.getByRole('region', { name: '重扫请求' }).getByRole('listitem').press('Enter');
    await focused(window.page, papers);
    await window.press('F8');
    const tray = window.page.getByRole('dialog', { name: /^影像/ });
    await tray.locator('canvas[width]').waitFor();
    await window.press('F8');
    await tray.getByRole('img', { name: '第 1 页' }).waitFor();
    await tray.getByRole('button', { name: '完成' }).click();
    await focused(window.page, papers);
    await window.page.getByRole('button', { name: 'F9 确认重扫' }).waitFor();
    await window.press('F9');
    await result(window.page).waitFor();
    await window.page.context().close();

    await page.getByRole('button', { name: 'W 重扫请求' }).waitFor();
    await page.getByRole('combobox', { name: '选择影像' }).getByText('第2/2页').waitFor({ state: 'attached' });
    expect(await stateOf(receipt)).toBe('reviewing');
    await page.context().close();
  });
});

describe('what is written beside a decision', () => {
  it('is a note by M, seen in the facts that stand one under the other, and the point that did not fit, seen by the audit', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: [audited] });
    const reviewer = await app.signIn('hs-review-zhengjiao');
    await act(reviewer, receipt, 'claim', { matterId: matterOf(receipt) });
    const page = await browser.signedIn('hs-review-zhengjiao', `/review/${receipt.applicationId}/${matterOf(receipt)}`);
    await page.getByRole('button', { name: /备注…/ }).waitFor();
    await page.keyboard.press('m');
    const drawer = page.getByRole('dialog');
    await drawer.locator('textarea:focus').waitFor();
    await page.keyboard.type('缴费年限已电话核实');
    await page.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: '备注' }).getByText('缴费年限已电话核实').waitFor();
    const hidden = await page.evaluate(() => {
      const pane = document.querySelector('.review-facts')!;
      return [...pane.querySelectorAll('section')].filter((section) => section.getBoundingClientRect().right > pane.getBoundingClientRect().right).map((section) => section.getAttribute('aria-label'));
    });
    expect(hidden).toEqual([]);

    await page.keyboard.press('n');
    const point = page.locator('.checklist [role=radiogroup]').first();
    const text = (await point.getAttribute('aria-label'))!;
    await point.getByLabel('不符').check();
    await page.getByLabel('理由').fill('缴费凭证与申请不一致');
    await page.getByLabel('法律依据').fill('示例依据');
    await page.keyboard.press('Control+Enter');
    await held(page).getByText('已提交「拟不予，报审核」').waitFor();
    await held(page).waitFor({ state: 'detached', timeout: 25_000 });
    await page.context().close();
    const auditor = await browser.signedIn('hs-audit-zhengjiao', `/review/${receipt.applicationId}/${matterOf(receipt)}`);
    const row = auditor.getByRole('region', { name: '审批结果与差异' }).getByRole('row', { name: new RegExp(`要点：${text}`) });
    await row.getByText('不符').waitFor();
    await auditor.context().close();
  });
});

describe('two people at one matter', () => {
  it('one signs for it; the other is told who and when, and may look at what changed', async () => {
    await alsoIn('hs-zhengjiao', 'hs-review-xinxi', 'review');
    const receipt = await visitOf(clerk, huangshan, { items: [plain] });
    const [slow, quick] = [await browser.signedIn('hs-review-zhengjiao'), await browser.signedIn('hs-review-xinxi')];
    const path = `/review/${receipt.applicationId}/${matterOf(receipt)}`;
    await slow.goto(`/queue?view=claimable&q=${receipt.number.slice(-6)}`);
    await rows(slow).first().waitFor();
    await slow.context().setOffline(true); // his screen does not hear of it
    await quick.goto(path);
    await quick.getByRole('button', { name: '签收后办理' }).waitFor();
    await quick.keyboard.press('c');
    await quick.getByRole('group', { name: '审查与决定' }).waitFor();
    await slow.context().setOffline(false);
    await slow.keyboard.press('c');
    await slow.getByText(/此件已由 .\* 签收 \d\d:\d\d/).waitFor();
    await slow.getByRole('button', { name: '查看变化' }).click();
    await slow.getByRole('region', { name: '时间线' }).getByText('签收').waitFor();
    expect(await slow.getByRole('group', { name: '审查与决定' }).count()).toBe(0);
    for (const page of [slow, quick]) await page.context().close();
  });

  it('audits with the difference before him, and sees that a colleague has it open until he takes it over', async () => {
    await alsoIn('hs-zhengjiao', 'hs-audit-rencai', 'audit');
    const receipt = await visitOf(clerk, huangshan, { items: [audited] });
    const reviewer = await app.signIn('hs-review-zhengjiao');
    await act(reviewer, receipt, 'claim', { matterId: matterOf(receipt) });
    await act(reviewer, receipt, 'submit', { matterId: matterOf(receipt), proposal: 'grant', opinion: '材料齐全，拟同意' });
    const path = `/review/${receipt.applicationId}/${matterOf(receipt)}`;
    const [one, other] = [await browser.signedIn('hs-audit-zhengjiao'), await browser.signedIn('hs-audit-rencai')];
    await one.goto(path);
    await one.getByRole('region', { name: '审批结果与差异' }).getByText('材料齐全，拟同意').waitFor();
    await other.goto(path);
    await other.getByText(/.\* 正在审查/).first().waitFor();
    expect(await other.getByRole('button', { name: '提交并下一件' }).isDisabled()).toBe(true);
    await other.getByRole('button', { name: '接手' }).click();
    await other.getByText(/.\* 正在审查/).first().waitFor({ state: 'detached' });
    await other.keyboard.press('1');
    await other.keyboard.press('Control+Enter');
    await held(other).getByText('已提交「审核同意」').waitFor();
    await held(other).waitFor({ state: 'detached', timeout: 25_000 });
    expect(await stateOf(receipt)).toBe('granted');
    for (const page of [one, other]) await page.context().close();
  });
});

describe('ten thousand tasks', () => {
  beforeAll(async () => {
    await visitOf(clerk, huangshan, { items: [plain] });
    const reviewer = await app.signIn('hs-review-rencai');
    await fillQueue(app.dataSource, { count: 10_000, region: '341000', department: 'hs-rencai', assignee: reviewer.staffId, now, among: 1 });
  });

  it('shows sixteen rows and more on the smallest screen, draws few of them, and reaches the last', async () => {
    const page = await browser.signedIn('hs-review-rencai');
    await page.setViewportSize({ width: 1366, height: 640 });
    await page.goto('/queue?view=all');
    await rows(page).first().waitFor();
    const whole = await page.evaluate(() => {
      const bottom = document.querySelector('[role=grid]')!.getBoundingClientRect().bottom;
      return [...document.querySelectorAll('[role=row][data-id]')].filter((row) => row.getBoundingClientRect().bottom <= bottom).length;
    });
    expect(whole).toBeGreaterThanOrEqual(16);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
    await cursorAt(page, 2).waitFor();
    await page.keyboard.press('End');
    await cursorAt(page, 10_001).waitFor({ timeout: 60_000 });
    expect(await tasks(page).count()).toBeLessThan(60);
    await page.keyboard.press('k');
    expect(await atFocus(page, 'aria-rowindex')).toBe('10000');
    await page.context().close();
  });

  it('keeps cursor and ticks where they are when others come, and says so', async () => {
    const page = await browser.signedIn('hs-review-rencai', '/queue?view=all&sort=received&order=desc');
    await cursorAt(page, 2).waitFor();
    for (const key of ['j', 'j', 'x']) await page.keyboard.press(key);
    const id = await atFocus(page, 'data-id');
    expect(await atFocus(page, 'aria-rowindex')).toBe('4');
    await visitOf(clerk, huangshan, { items: ['laodong-yonggong-beian'] });
    await page.getByRole('status').filter({ hasText: '新增 1 件' }).first().waitFor({ state: 'attached' });
    expect(await atFocus(page, 'data-id')).toBe(id);
    expect(await atFocus(page, 'aria-rowindex')).toBe('5');
    expect(await atFocus(page, 'aria-selected')).toBe('true');
    await page.context().close();
  });

  it('is narrowed by chips, and keeps the narrowing as a view of one’s own', async () => {
    const page = await browser.signedIn('hs-review-rencai', '/queue?view=all');
    await rows(page).first().waitFor();
    await page.getByRole('searchbox', { name: '关键字' }).fill('1200004242'.slice(-6));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '去掉筛选 关键字：004242' }).waitFor();
    await tasks(page).nth(1).waitFor({ state: 'detached' });
    expect(await rows(page).first().getAttribute('aria-label')).toContain('B341000261120004242');
    await page.getByRole('button', { name: '去掉筛选 关键字：004242' }).click();
    await tasks(page).nth(16).waitFor();

    await page.goto('/queue?view=deferred&window=hs-zonghe-1');
    await page.getByRole('button', { name: '去掉筛选 窗口：综合受理窗口1号' }).waitFor();
    await page.getByRole('button', { name: /^我的视图/ }).click();
    await page.getByLabel('视图名称').fill('一号窗口容缺');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '一号窗口容缺', exact: true }).waitFor();
    await page.goto('/queue');
    await page.getByRole('button', { name: /^我的视图 1/ }).click();
    await page.getByRole('button', { name: '一号窗口容缺', exact: true }).click();
    await page.waitForURL(/view=deferred/);
    await page.getByRole('button', { name: '去掉筛选 窗口：综合受理窗口1号' }).waitFor();
    await page.context().close();
  });
});
