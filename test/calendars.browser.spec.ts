// real: Chromium, the built pages, HTTP, PostgreSQL, Redis; the run of the publication is stepped as the worker would
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, type TestBrowser } from './setup/browser';
import { notice2027 } from './setup/notice';
import { huangshan, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const selected = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)');
const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

async function register(clock: string): Promise<string> {
  await app.setClock(clock);
  return (await visitOf(await app.signIn('hs-intake'), huangshan, { items: ['demo-accepted-10'] })).number;
}

describe('a calendar on screen, by keyboard', () => {
  it('is read day by day, what is predicted and what is only 参考 told apart', async () => {
    const page = await browser.signedIn('as-supervise');
    await page.getByRole('link', { name: '工作日历' }).press('Enter');
    await seen(page, '通知已公布至 2026-12-31；其后至 2028-12-31 为预计。');
    await cell(page, /^02-14\(周六\) 调休上班 · 春节调休上班（周六）（国办发明电〔2025〕7号）$/).waitFor();
    await page.goto('/calendars?year=2027');
    await cell(page, /^02-05\(周五\) 放假（预计） · 春节放假（预测，/).waitFor();
    await cell(page, /^01-01/).focus();
    await press(page, 'PageDown', 'ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'ArrowRight');
    await seen(page, '02-09(周二) 工作日 · 参考：按往年格局可能属春节假期');
  });

  it('is pasted, mended, corrected and rehearsed by one supervisor, and approved by another; nothing typed is lost', async () => {
    const later = await register('2026-12-23T10:00:00+08:00');
    await register('2026-12-29T10:00:00+08:00');
    await app.setClock('2026-12-30T17:00:00+08:00');

    const drafter = await browser.signedIn('hs-supervise');
    await drafter.getByRole('link', { name: '工作日历' }).press('Enter');
    await drafter.getByRole('button', { name: '录入通知' }).press('Enter');
    await drafter.locator('textarea:focus').waitFor();
    await drafter.keyboard.insertText(notice2027.replace('5日（周三）放假调休', '5日（周二）放假调休').replace('6月9日（周三）放假1天', '6月10日（周四）放假1天'));
    await seen(drafter, '5日是周三，不是周二');
    await seen(drafter, '2027-06-09是法定节假日，通知里没有放假');
    await press(drafter, 'F9'); // refused by the form, and everything stays
    await drafter.getByRole('button', { name: '第 7 行' }).press('Enter');
    expect(await selected(drafter)).toContain('四、劳动节');
    await press(drafter, 'Control+A');
    await drafter.keyboard.insertText(notice2027);
    await seen(drafter, '✓ 全文读懂，与法定节假日相符');
    await seen(drafter, '参考：比往年格局多放 01-04(周一)。');

    await cell(drafter, /^01-01/).focus();
    await press(drafter, 'PageDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await seen(drafter, '02-12(周五) 改为放假');
    await press(drafter, 'Enter'); // back at what the text says: no correction
    await drafter.getByRole('region', { name: '人工改正' }).waitFor({ state: 'detached' });
    await press(drafter, 'Enter');
    await seen(drafter, '247 个工作日');
    await press(drafter, 'F9');

    await drafter.getByRole('heading', { name: '2027 年放假安排' }).waitFor();
    await drafter.getByRole('row', { name: '黄山市 征缴中心 承诺时限 2027-01-07(周四) 2027-01-08(周五) → 延后 1 0' }).waitFor();
    await drafter.getByRole('row', { name: '黄山市 征缴中心 承诺时限 2027-01-13(周三) 2027-01-12(周二) ← 提前 1 0' }).waitFor();
    await seen(drafter, '须由另一名监督岗批准。');
    expect(await drafter.getByRole('button', { name: '批准公布' }).isDisabled()).toBe(true);
    const address = new URL(drafter.url()).pathname;
    await drafter.getByRole('link', { name: new RegExp(later) }).press('Enter');
    await drafter.getByRole('region', { name: '时间线' }).waitFor();

    const approver = await browser.signedIn('as-supervise');
    await approver.getByRole('link', { name: '工作日历' }).press('Enter');
    await approver.getByRole('link', { name: '2027 年放假安排' }).press('Enter');
    await seen(approver, '起草人改正：02-12(周五) 改为放假');
    await approver.getByRole('button', { name: '批准公布' }).press('Enter');
    await seen(approver, '批准后 2027 年新日历立即生效，时限随即重算，不能撤回。');
    await approver.getByRole('button', { name: '确认批准' }).press('Enter');
    await seen(approver, '已批准，即将开始重算');
    const id = address.split('/').at(-1) ?? '';
    await app.casework.publications.step(id, 1);
    await seen(approver, '正在重算：1 / 2 个时限，已变动 1 个');
    await app.casework.publications.run(id);
    await seen(approver, /已公布，12-30 17:\d\d 完成：重算 2 个时限，变动 2 个，通知申请人 1 人。/);

    await drafter.goto('/calendars');
    await seen(drafter, '通知已公布至 2027-12-31；其后至 2028-12-31 为预计。');
    await drafter.getByRole('region', { name: '公布记录' }).getByText('已公布').waitFor();
  });

  it('takes the days a region fixes for itself, chosen in the year, and a draft nobody wants is discarded', async () => {
    await app.setClock('2026-11-20T09:00:00+08:00');
    const page = await browser.signedIn('hs-supervise', '/calendars?region=341000&year=2028');
    await seen(page, '没有地方放假，按全国日历计算。');
    await page.getByRole('button', { name: '录入地方放假' }).press('Enter');
    await seen(page, '还没有改动任何日期。');
    await cell(page, /^03-15/).focus();
    await press(page, 'Enter');
    await seen(page, '请先填写名称和依据，再点日期。');
    await page.locator('input:focus').waitFor();
    await page.keyboard.insertText('示例节');
    await press(page, 'Tab');
    await page.keyboard.insertText('示例政发〔2028〕1号');
    await cell(page, /^03-15/).focus();
    await press(page, 'Enter', 'ArrowRight', 'Enter', 'ArrowRight', 'ArrowRight', 'Enter'); // Wednesday, Thursday, and Saturday is worked
    await seen(page, '03-15(周三) 至 03-16(周四) 放假 · 示例节');
    await seen(page, '03-18(周六) 上班 · 示例节');
    await seen(page, '请粘贴当地人民政府文件的原文。');
    await page.getByLabel('文件原文').fill('示例文件');
    await press(page, 'F9');
    await page.getByRole('heading', { name: '黄山市 2028 年地方放假' }).waitFor();
    await seen(page, '须由另一名监督岗批准。');
    await page.getByRole('button', { name: '作废此稿' }).press('Enter');
    await page.getByRole('button', { name: '确认作废' }).press('Enter');
    await seen(page, '此稿已作废，没有变动任何时限。');
  });

  it('tells whoever may not publish which post may', async () => {
    const clerk = await browser.signedIn('hs-intake');
    expect(await clerk.getByRole('link', { name: '工作日历' }).count()).toBe(0);
    await clerk.goto('/calendars');
    await seen(clerk, '需要监督岗（今日：');
  });
});
