// real: Chromium, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { png } from '@zonggui/casework/testing/pictures';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter, papers, result, type Counted } from './setup/counter';

const item = 'shehui-baozhangka-guashi-jiegua';
const told = (page: Page) => page.getByRole('status', { name: '已提交' });
const image = (name: string) => ({ name: `${name}.png`, mimeType: 'image/png', buffer: png(240, 160, name) });

describe('网上申报 and 网上待预审', () => {
  let app: TestApp;
  let browser: TestBrowser;
  let phone: Page;
  let clerk: Counted;
  let known = { number: '', code: '' };
  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser(app.url);
    phone = await browser.freshPage();
    await phone.setViewportSize({ width: 390, height: 844 });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const give = async (material: string) => {
    await phone.getByLabel(`上传 ${material}`).setInputFiles(image(material));
    await phone.getByRole('button', { name: `✓ ${material}.png` }).waitFor();
  };
  const openFirst = async () => {
    await clerk.page.getByRole('row', { name: /^打开网上申报/ }).first().press('Enter');
    await clerk.page.locator(`${papers}:focus`).waitFor();
    await clerk.page.getByRole('button', { name: /预审通过/ }).waitFor();
  };
  const look = async () => {
    await phone.goto(`/progress?number=${known.number}#${known.code}`);
    return phone.getByRole('region', { name: '办理进度' });
  };

  it('an applicant sends it from the guide on a telephone, told what is missing, and is given a number and a code', async () => {
    await phone.goto(`/guides/210300/${item}?channel=web`);
    await phone.getByRole('link', { name: '网上申报' }).click();
    await phone.getByLabel('证件号码').fill('11010519491231002X');
    await phone.getByLabel('姓名').fill('示例·网上');
    await phone.getByLabel('手机号').fill('13800000000');
    await phone.getByRole('button', { name: '提交', exact: true }).click();
    await phone.getByRole('button', { name: '请上传：身份证' }).waitFor();
    await give('身份证');
    await phone.reload();
    expect(await phone.getByLabel('姓名').inputValue()).toBe('示例·网上');
    await phone.getByRole('button', { name: '✓ 身份证.png' }).waitFor();
    await give('社会保障卡');
    await phone.getByRole('button', { name: '提交', exact: true }).click();
    await told(phone).waitFor();
    const [number, code] = await told(phone).locator('dd').allTextContents();
    known = { number: number ?? '', code: code ?? '' };
    expect(known).toEqual({ number: expect.stringMatching(/^B\d{18}$/), code: expect.stringMatching(/^\d{8}$/) });
    expect(await told(phone).textContent()).toContain('提交不等于受理');
    expect(await phone.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('a clerk sends it back by keys with every defect, and the applicant reads them and sends it again', async () => {
    clerk = await atCounter(browser, '/pre-reviews');
    await openFirst();
    await clerk.press('x');
    await clerk.page.locator('input[aria-label$="不符原因"]:focus').waitFor();
    await clerk.press('1');
    await clerk.page.locator(`${papers}:focus`).waitFor();
    await clerk.page.getByText(/补正|不符/).first().waitFor();
    await clerk.page.getByRole('button', { name: /退回补充/ }).waitFor();
    await clerk.press('Shift+F9');
    await clerk.page.locator('[role=dialog][aria-label=预审退回] input:focus').waitFor();
    await clerk.press('Control+Enter');
    await result(clerk.page).getByText('已退回').waitFor();
    const progress = await look();
    await progress.getByText('“身份证”：不清晰').waitFor();
    await progress.getByRole('link', { name: '修改后重新提交' }).click();
    await phone.getByRole('alert', { name: '预审退回' }).getByText('不清晰').waitFor();
    await phone.getByRole('button', { name: '删除 身份证.png' }).click();
    await phone.getByRole('button', { name: '✓ 身份证.png' }).waitFor({ state: 'detached' });
    await give('身份证');
    await phone.getByRole('button', { name: '重新提交' }).click();
    await told(phone).waitFor();
    expect(await told(phone).locator('dd').allTextContents()).toEqual([known.number, known.code]);
  });

  it('passed by one key it is an application under the same number, and the applicant sees it go on', async () => {
    await clerk.page.goto('/pre-reviews');
    await openFirst();
    await clerk.page.getByText('退过 1 次').or(clerk.page.getByText('已退回 1 次')).first().waitFor();
    await clerk.press('F9');
    await result(clerk.page).getByText(known.number.slice(-5)).first().waitFor();
    const progress = await look();
    await progress.getByText('社会保障卡挂失与解挂').first().waitFor();
    expect(await progress.textContent()).not.toContain('待预审');
  });
});
