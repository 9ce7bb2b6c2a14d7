// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, papers, residentNumber, result, type Counted } from './setup/counter';
import { huangshan } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let at: Counted;
let duty: Page;
const name = '示例事项：自受理之日起10个工作日';
const conclusion = (word: string) => at.page.locator('section[aria-label=结论]:not([aria-busy=true])').getByText(word).first();

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
  at = await atCounter(browser, '/reception', { login: 'hs-intake', window: huangshan.window });
  duty = await browser.signedIn('hs-duty', '/instructions');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('请示 from 快速受理', () => {
  it('is asked by one key and a sentence, while what was entered stays', async () => {
    await duty.getByText('没有待答的请示').waitFor();
    await enterApplicant(at, { number: residentNumber('311'), name: '示例·请示', phone: '13800000001' });
    await at.keys('demo-accepted-10');
    await at.page.getByTitle(name, { exact: true }).waitFor();
    await at.press('Enter');
    await at.page.locator(`${papers} >> text=户口本`).first().waitFor();
    await at.page.locator(`${papers}:focus, ${papers} :focus`).first().waitFor();
    await at.press('1');
    await conclusion('户口本').waitFor();
    await at.page.getByRole('button', { name: /请示/, disabled: false }).first().waitFor();
    await at.press('Shift+F8');
    const question = at.page.getByLabel('请示什么（一句话）');
    await at.page.locator('input#question:focus').waitFor();
    expect(await question.inputValue()).toBe('缺少「户口本」，可否特批容缺？');
    await at.press('Enter');
    await at.page.getByRole('list', { name: '我的请示' }).getByText('请示待答').waitFor();
    await question.waitFor({ state: 'detached' });
  });

  it('comes to the duty officer by itself, who grants it with his reason', async () => {
    const asked = duty.getByRole('region', { name: '请示' });
    await asked.getByRole('heading', { name: '缺少「户口本」' }).waitFor();
    await asked.getByText('特批理由').waitFor();
    await asked.locator('textarea').fill('原件三日内寄到');
    await asked.getByRole('button', { name: /特批容缺/ }).click();
    await duty.getByRole('region', { name: '今日已答' }).getByText('原件三日内寄到').waitFor();
  });

  it('and the clerk goes on with F9', async () => {
    await conclusion('特批（原件三日内寄到）').waitFor();
    await at.page.getByRole('checkbox', { name: '申请人已签署承诺书' }).click();
    await at.page.getByRole('button', { name: /^F9 (?!办理)/, disabled: false }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    const [row] = await app.dataSource.query(`select d.material_code as material, i.used_by is not null as used from deferral d join instruction i on i.used_by = d.application_id`);
    expect(row).toEqual({ material: 'hukouben', used: true });
  });
});
