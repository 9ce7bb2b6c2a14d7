// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, papers, residentNumber, result, type Counted } from './setup/counter';
import { sendDue } from './setup/sms-house';
import { anshan, applicant, huangshan, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let called: Counted;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const form = (page: Page) => page.getByRole('region', { name: '业务信息' });
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true });

/** 快速受理 with the applicant entered and the item chosen by the initials of its name; the list of papers has the focus. */
async function begun(serial: string, initials: string): Promise<Counted> {
  const at = await atCounter(browser, '/reception');
  await enterApplicant(at, { number: residentNumber(serial), name: '示例·业务信息', phone: '13800000060' });
  await at.keys(initials);
  await at.press('Enter');
  return at;
}

describe('④ 业务信息, by the keyboard alone', () => {
  it('a familiar 承诺件 with a form is accepted in fifteen keys', async () => {
    const at = await begun('061', 'jgsydw');
    await focused(at.page, papers);
    await form(at.page).waitFor();
    await at.press('a', 'Enter');
    await focused(at.page, '[data-stop=business-transfer-from]');
    await at.types('浙江省杭州市');
    await at.press('Enter');
    await focused(at.page, '[data-stop=business-former-employer]');
    await at.types('示例单位');
    await at.press('Enter');
    await focused(at.page, '[data-stop=delivery]');
    await at.page.getByRole('button', { name: 'F9 受理', exact: true }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    expect(await at.count()).toBeLessThanOrEqual(15);
    await at.press('d');
    const told = at.page.getByRole('group', { name: '业务信息' });
    await told.getByText('浙江省杭州市').waitFor();
    await told.getByText('示例单位').waitFor();
  });

  it('says beside each field what is missing or wrong, and goes there', async () => {
    const at = await begun('062', 'jgsydw');
    await form(at.page).waitFor();
    await focused(at.page, papers);
    await at.press('a');
    await at.page.getByRole('button', { name: 'F9 受理', exact: true }).waitFor();
    await at.press('F9');
    await form(at.page).getByText('请填写转出地').waitFor();
    await form(at.page).getByText('请填写原单位').waitFor();
    await focused(at.page, '[data-stop=business-transfer-from]');
    await at.types('浙江');
    await at.press('Enter');
    await focused(at.page, '[data-stop=business-former-employer]');
    await at.types('示例单位');
    await form(at.page).getByRole('button', { name: /更多/ }).click();
    await field(at.page, '离职日期').fill('20260230');
    await field(at.page, '缴费月数').fill('很多');
    await field(at.page, '缴费月数').blur();
    await form(at.page).getByText('应为日期，如 2026-11-20').waitFor();
    await form(at.page).getByText('应为数字，如 12 或 12.5').waitFor();
    await field(at.page, '离职日期').fill('20260228');
    expect(await field(at.page, '离职日期').inputValue()).toBe('2026-02-28');
    await field(at.page, '缴费月数').fill('120');
    const kinds = form(at.page).getByRole('radiogroup', { name: '转移情形' });
    await kinds.focus();
    await at.press('2');
    await kinds.getByRole('radio', { name: /跨省转移/, checked: true }).waitFor();
    await at.page.getByText(/已暂存/).waitFor();
    await at.page.reload();
    await form(at.page).waitFor();
    expect(await field(at.page, '离职日期').inputValue()).toBe('2026-02-28');
    await at.page.getByRole('button', { name: 'F9 受理', exact: true }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
  });

  it('asks once what several items want to know, and tells each of them', async () => {
    const at = await begun('063', 'jgsydw');
    await form(at.page).waitFor();
    await at.press('F4');
    await at.keys('sybxgxzyjx');
    await at.press('Enter');
    await at.page.getByLabel(/移除失业保险关系/).waitFor();
    await at.page.getByRole('heading', { name: /③ 材料 0\/(7|8|9|1\d)/ }).waitFor();
    expect(await form(at.page).getByRole('textbox').count()).toBe(2); // 转出地 and 原单位, of both
    await field(at.page, '转出地').fill('浙江省杭州市');
    await field(at.page, '原单位').fill('示例单位');
    await at.page.locator(papers).focus();
    await at.press('a');
    await at.page.getByRole('button', { name: /^F9 受理/ }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    await at.press('d');
    await at.page.getByRole('group', { name: '业务信息' }).nth(1).waitFor();
    expect(await at.page.getByRole('group', { name: '业务信息' }).allTextContents()).toEqual(['转出地 浙江省杭州市原单位 示例单位', '转出地 浙江省杭州市原单位 示例单位']);
  });

  it('of an item left for later is asked for when it is taken up', async () => {
    const clerk = await app.signIn('as-intake');
    const items = ['shiye-baoxian-guanxi-zhuanyi-jiexu', 'jiguan-shiye-yanglao-guanxi-zhuanyi'];
    const matters = [{ item: items[0], form: { 'transfer-from': '浙江省杭州市' } }, { item: items[1], later: true }];
    const receipt = await visitOf(clerk, anshan, { items, extra: { matters, party: { ...applicant, idType: 'passport', idNumber: 'E15000015' } } });
    const page = await browser.signedIn('as-intake', `/applications/${receipt.applicationId}`);
    await page.getByRole('button', { name: '启动' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('转出地').waitFor();
    await drawer.getByRole('button', { name: /提交启动/ }).click();
    const missing = drawer.locator('.ant-form-item-explain-error').filter({ hasText: '请填写原单位' });
    await missing.waitFor();
    await drawer.getByLabel('转出地').fill('浙江省杭州市');
    await drawer.getByLabel('原单位').fill('示例单位');
    await page.keyboard.press('Tab');
    await missing.waitFor({ state: 'detached' });
    await drawer.getByRole('button', { name: /提交启动/ }).click();
    await page.getByRole('group', { name: '业务信息' }).getByText('示例单位').waitFor();
  });

  it('is before the eyes of who decides', async () => {
    const clerk = await app.signIn('hs-intake');
    const item = 'yanglao-baoxian-guanxi-zhuanyi-jiexu';
    await visitOf(clerk, huangshan, { items: [item], extra: { matters: [{ item, form: { 'transfer-from': '浙江省杭州市', 'former-employer': '示例单位' } }], services: ['greenChannel'], note: '先核对转出地（示例）' } });
    const page = await browser.signedIn('hs-review-zhengjiao', '/queue?view=claimable');
    await page.getByRole('row', { name: /^打开办件/ }).first().press('Enter');
    await form(page).getByText('浙江省杭州市').waitFor();
    await page.getByRole('region', { name: '备注' }).getByText('先核对转出地').waitFor();
    await page.goto('/queue?view=claimable');
    await page.getByRole('img', { name: '绿色通道' }).waitFor();
  });
});

describe('特殊服务', () => {
  it('绿色通道 is suggested from sixty on, given by one key, and 文书 are then wanted on paper', async () => {
    const at = await begun('064', 'sydj');
    await at.page.getByText(/申请人 76 岁/).waitFor();
    const paper = at.page.getByRole('checkbox', { name: '纸质文书' });
    expect(await paper.isChecked()).toBe(false);
    await at.press('Control+g');
    await at.page.getByText(/申请人 76 岁/).waitFor({ state: 'detached' });
    expect(await paper.isChecked()).toBe(true);
    await at.page.getByLabel('备注（内部）').fill('听力不便（示例）');
    await at.page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    await at.page.getByRole('button', { name: /打开办件/ }).click();
    const facts = at.page.getByRole('region', { name: '申请人' });
    await facts.getByText('绿色通道').waitFor();
    await facts.getByText('纸质').waitFor();
    await at.page.getByText('听力不便（示例）').waitFor();
    called = at;
  });

  it('and a telephone call in place of an SMS: from 窗口工作台, number and sentence, what came of it, by keys', async () => {
    await app.setClock('2026-11-20T10:00:00+08:00');
    await sendDue(app);
    const { page } = called;
    await page.goto('/workbench');
    const row = page.getByRole('region', { name: '电话告知' }).getByLabel(/^打电话/);
    await row.press('Enter');
    const call = page.getByRole('dialog');
    await call.getByRole('list', { name: '告知内容' }).getByText('已当场办结').waitFor();
    await page.locator('.ant-drawer button:focus').waitFor(); // 显示号码
    await page.keyboard.press('v');
    await call.getByText('13800000060').waitFor();
    await page.keyboard.press('2');
    await call.getByText('留在待告知中').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row', { name: /^打电话/ }).getByText('1 次').waitFor();
    await call.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /^打电话/ }).press('p');
    await call.getByText('未接通 1 次').waitFor();
    await page.locator('.ant-drawer button:focus').waitFor();
    await call.getByRole('list', { name: '告知内容' }).waitFor();
    await page.keyboard.press('1');
    await call.getByRole('radio', { name: '家属' }).press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('没有待告知的申请人').waitFor();
    await page.getByText('电话记录', { exact: true }).click();
    await page.getByRole('row', { name: /^打开办件/ }).first().getByText('家属').waitFor();
    expect(await app.dataSource.query(`select field, purpose from party_reveal`)).toEqual([{ field: 'phone', purpose: '绿色通道：电话告知' }]);
  });

  it('is suggested to nobody younger', async () => {
    const at = await atCounter(browser, '/reception');
    await enterApplicant(at, { number: residentNumber('065', '19961231'), name: '示例·青年', phone: '13800000065' });
    await at.page.getByText('1996-12-31').waitFor();
    expect(await at.page.getByText(/岁，建议/).count()).toBe(0);
  });
});
