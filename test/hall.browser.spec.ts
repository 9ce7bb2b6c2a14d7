// real: Chromium, the built pages, HTTP, PostgreSQL, Redis; fake: nothing
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, papers, result } from './setup/counter';
import type { HttpClient } from './setup/http-client';
import { anshan } from './setup/visit';

jest.setTimeout(180_000);

const [office, window, other] = ['hs-zhengwu', 'hs-zonghe-1', 'hs-zonghe-2'];

let app: TestApp;
let browser: TestBrowser;
let neighbour: HttpClient;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  neighbour = await app.signIn('hs-intake');
  for (let taken = 0; taken < 4; taken += 1) (await app.anonymous.put(`/halls/${office}/tickets/${randomUUID()}`, undefined)).expect(200);
  browser = await openBrowser(app.url);
  page = await browser.signedIn('hs-intake');
  await page.evaluate(`localStorage.setItem('zonggui.window', '${window}')`);
  await page.goto('/workbench');
  await bar('等候', '4');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** What the top bar says. */
const bar = (name: string, value: string) => page.getByRole('status', { name, exact: true }).getByText(value, { exact: true }).waitFor();
const panel = () => page.getByRole('region', { name: '叫号', exact: true });
const button = (name: string, on = panel()) => on.getByRole('button', { name, exact: true });
const ready = (name: string) => panel().locator('button:not([disabled]):not(.ant-btn-loading)', { hasText: name }).waitFor();

describe('叫号', () => {
  it('is n, r and s on the workbench, and nothing while somebody types', async () => {
    const search = page.getByRole('combobox', { name: '查找', exact: true });
    await search.focus();
    await page.keyboard.type('nrs');
    expect(await search.inputValue()).toBe('nrs');
    await bar('当前叫号', '—');
    await search.fill('');
    await page.keyboard.press('Escape');
    await page.locator('input:focus').waitFor({ state: 'detached' });
    await ready('叫号');
    await page.keyboard.press('n');
    await bar('当前叫号', 'A001');
    await bar('等候', '3');
    expect(await page.locator('header .clip').evaluateAll((parts) => parts.map(({ textContent, scrollWidth, clientWidth }) => [textContent, scrollWidth > clientWidth]))).toEqual([['驻市政务服务中心人社窗口', false], ['综合受理窗口1号', false]]); // whole at 1366 px
    await ready('重呼');
    await page.keyboard.press('r');
    await panel().getByText('已叫 2 次').waitFor();
    await ready('过号');
    await page.keyboard.press('s');
    await bar('当前叫号', '—');
    await button('R 重呼').and(page.locator('[disabled]')).waitFor();
  });

  it('lets the top bar follow by itself what others do', async () => {
    (await neighbour.post(`/windows/${other}/queue/call`, {})).expect(200);
    await bar('等候', '2');
    const telephone = await browser.freshPage();
    await telephone.goto(`/hall/${office}/ticket`);
    await telephone.getByRole('button', { name: '取号' }).click();
    await telephone.getByText('A005', { exact: true }).waitFor();
    await bar('等候', '3');
    (await neighbour.post(`/windows/${other}/queue/call`, { seen: 'A002' })).expect(200);
    await telephone.getByText('前面还有 1 人').waitFor();
    await telephone.reload();
    await telephone.getByText('A005', { exact: true }).waitFor();
    await telephone.context().close();
  });

  it('puts 优先 to the front and who was passed back into line, beside the work', async () => {
    await button('等候 2 …').click();
    const line = page.getByRole('dialog', { name: /^等候/ });
    await line.getByRole('button', { name: '恢复排队 A001' }).click();
    await line.getByText('没有过号的人。').waitFor();
    await line.getByRole('button', { name: '优先 A005' }).click();
    await line.getByRole('region', { name: '依次叫号' }).getByRole('listitem').first().getByText('A005').waitFor();
    await page.keyboard.press('Escape');
    await line.waitFor({ state: 'detached' });
    await ready('叫号');
    await page.keyboard.press('n');
    await bar('当前叫号', 'A005');
  });

  it('stops at 暂停 and goes on at 恢复', async () => {
    await button('暂停').click();
    await page.getByRole('status', { name: '当前叫号', exact: true }).getByText('已暂停').waitFor();
    await button('N 叫号').and(page.locator('[disabled]')).waitFor();
    await button('恢复').click();
    await ready('叫号');
  });

  it('is offered once by N after a registration; Enter 下一位 calls nobody', async () => {
    const clerk = await app.signIn('as-intake');
    for (let taken = 0; taken < 3; taken += 1) (await app.anonymous.put(`/halls/${anshan.office}/tickets/${randomUUID()}`, undefined)).expect(200);
    (await clerk.post(`/windows/${anshan.window}/queue/call`, {})).expect(200);
    const at = await atCounter(browser, '/reception');
    await enterApplicant(at);
    await at.keys('sydj');
    await at.page.getByTitle('失业登记').waitFor();
    await at.press('Enter');
    await focused(at.page, '[data-stop=situation]');
    await at.press('Enter');
    await focused(at.page, papers);
    await at.page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await at.press('F9');
    await result(at.page).locator('button:not([disabled])', { hasText: '叫号' }).waitFor();
    await at.press('n');
    await result(at.page).getByRole('button', { name: '已叫 A002' }).waitFor();
    await at.press('Enter');
    await result(at.page).waitFor({ state: 'detached' });
    expect(await at.page.getByRole('status', { name: '当前叫号', exact: true }).textContent()).toContain('A002');
    expect((await clerk.get(`/windows/${anshan.window}/queue`)).expect(200).body).toMatchObject({ current: { number: 'A002', state: 'called' }, waiting: 1 });
    await at.page.context().close();
  });
});

describe('预约', () => {
  it('is booked on a telephone, found again by number and code, called before the others in its time, and A opens 快速受理 with its item', async () => {
    const telephone = await browser.freshPage();
    await telephone.setViewportSize({ width: 390, height: 844 });
    await telephone.goto('/appointments?region=341000&item=demo-accepted-10');
    await telephone.getByRole('region', { name: '什么时候来' }).getByText('11-20(周五)').click();
    await telephone.getByText('09:30', { exact: true }).click();
    await telephone.getByRole('button', { name: '预约', exact: true }).click();
    await telephone.getByText('请填写姓名').first().waitFor();
    await telephone.getByLabel('姓名').fill('示例·预约');
    await telephone.getByLabel('证件号码').fill('11010519491231002X');
    await telephone.getByLabel('手机号').fill('13800000000');
    await telephone.getByRole('button', { name: '预约', exact: true }).click();
    const slip = telephone.getByRole('region', { name: '预约结果' });
    await slip.getByText(/^已预约：2026年11月20日 09:30/).waitFor();
    const [, number = '', code = ''] = await slip.locator('dd').allTextContents();
    await slip.getByRole('button', { name: '返回' }).click();
    await telephone.getByText('查预约、取消').click();
    await telephone.getByLabel('预约编号').fill(number);
    await telephone.getByLabel('查询码').fill(code);
    await telephone.getByRole('button', { name: '查预约', exact: true }).click();
    await slip.getByText(number, { exact: true }).waitFor();
    await slip.getByRole('button', { name: '已到大厅，取号' }).click();
    await slip.getByRole('link', { name: '看我的号' }).waitFor();
    await page.goto('/workbench');
    await ready('叫号');
    await page.keyboard.press('n');
    await panel().getByRole('img', { name: '预约' }).waitFor();
    await panel().getByRole('button', { name: /^A / }).waitFor();
    await page.keyboard.press('a');
    await page.waitForURL(/\/reception\?item=demo-accepted-10/);
    await page.goto('/appointment-desk');
    await page.locator(`[role=row]:focus, tr:focus`).filter({ hasText: number }).getByText('已到场').waitFor();
    await page.keyboard.press('a');
    await page.waitForURL(/\/reception\?item=demo-accepted-10/);
    await telephone.context().close();
  });

  it('上门办 is asked for on the telephone and agreed to by Y with day, time and who goes', async () => {
    const telephone = await browser.freshPage();
    await telephone.goto('/appointments?region=341000&item=demo-accepted-10');
    await telephone.getByText('上门办', { exact: true }).click();
    await telephone.getByText('老年人', { exact: true }).click();
    await telephone.getByLabel('上门地址').fill('示例路1号');
    await telephone.getByLabel('姓名').fill('示例·上门');
    await telephone.getByLabel('证件号码').fill('110105194912310038');
    await telephone.getByLabel('手机号').fill('13800000000');
    await telephone.getByRole('button', { name: '提出上门办' }).click();
    await telephone.getByRole('region', { name: '预约结果' }).getByText(/^已提出上门办/).waitFor();
    await telephone.context().close();
    await page.goto('/appointment-desk?list=homes');
    await page.locator(`[role=row]:focus, tr:focus`).filter({ hasText: '老年人' }).waitFor();
    await page.keyboard.press('y');
    const drawer = page.getByRole('dialog', { name: /^同意上门/ });
    await drawer.getByText('示例路1号').waitFor();
    await drawer.locator('input:focus').fill('2026-11-25 09:30');
    await page.keyboard.press('Enter');
    await drawer.getByLabel('上门的人').fill('示例·甲');
    await drawer.getByRole('button', { name: '同意上门' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: '已同意上门' }).getByText('11-25(周三) 09:30').waitFor();
    await page.locator('[role=row]:focus').waitFor();
    await page.keyboard.press('Enter');
    const steps = page.getByRole('dialog', { name: /^预约 · Y/ }).getByRole('region', { name: '经过' });
    await steps.getByText('提出上门办').waitFor();
    expect((await steps.getByRole('listitem').allTextContents()).map((text) => /(提出|同意)上门/.exec(text)?.[0])).toEqual(['同意上门', '提出上门']);
  });
});
