// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, papers, residentNumber, result, type Counted } from './setup/counter';
import { applicant, huangshan, visitOf } from './setup/visit';

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

describe('请示 from where a case stands', () => {
  const asked = (page: Page) => page.getByRole('list', { name: '我的请示' });
  const question = (page: Page) => page.locator('input#question:focus');

  it('is asked at 补交材料 about what is still wanting', async () => {
    const receipt = await visitOf(await app.signIn('hs-intake'), huangshan, { items: ['demo-accepted-10'], without: ['hukouben'], extra: { party: { ...applicant, idNumber: '110105194912310038' } } });
    await at.page.goto(`/supply?application=${receipt.applicationId}`);
    await focused(at.page, papers);
    await at.press('Shift+F8');
    await question(at.page).waitFor();
    expect(await question(at.page).inputValue()).toBe('仍需补正，可否同意二次补正？');
    await at.press('Enter');
    await asked(at.page).getByText('请示待答').waitFor();
    await focused(at.page, papers);
  });

  it('and from the row of an approver’s queue, who sits at no window', async () => {
    const page = await browser.signedIn('hs-review-zhengjiao', '/queue?view=claimable');
    await page.locator('[data-row="0"]:focus').waitFor();
    await page.keyboard.press('Shift+F8');
    await question(page).waitFor();
    expect(await question(page).inputValue()).toBe('此件由谁承办？');
    await page.keyboard.press('Enter');
    await asked(page).getByText('此件由谁承办？').waitFor();
    await page.context().close();
  });

  it('is worked off in 现场协调 by keys: down to the next, what is done by its digit, the answer, Ctrl+Enter', async () => {
    const panel = duty.getByRole('region', { name: '请示' });
    await duty.getByRole('region', { name: '待答' }).getByText('此件由谁承办？').waitFor();
    await panel.getByRole('heading', { name: '仍需补正' }).waitFor();
    await duty.keyboard.press('j');
    await panel.getByRole('heading', { name: '此件由谁承办？' }).waitFor();
    const chosen = (word: RegExp) => panel.getByRole('radio', { name: word, checked: true }).waitFor({ state: 'attached' });
    await chosen(/现场答复/);
    await duty.keyboard.press('2');
    await chosen(/指定承办/);
    await duty.keyboard.press('1');
    await chosen(/现场答复/);
    await panel.getByLabel('答复', { exact: true }).focus();
    await duty.keyboard.type('由在岗的同志签收');
    await duty.keyboard.press('Control+Enter');
    await duty.getByRole('region', { name: '今日已答' }).getByText('由在岗的同志签收').waitFor();
    await panel.getByRole('heading', { name: '仍需补正' }).waitFor();
  });
});
