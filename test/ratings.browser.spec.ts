// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import type { RectificationRow } from '@zonggui/casework/supervision/rectification-views';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, type TestBrowser } from './setup/browser';
import type { HttpClient } from './setup/http-client';
import { anshan, applicant, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let handler: HttpClient;

beforeAll(async () => {
  app = await startApp();
  [browser, handler] = [await openBrowser(app.url), await app.signIn('as-supervise')];
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Finished at the counter and not rated yet. */
async function served(serial: number): Promise<CommandReceipt> {
  return visitOf(await app.signIn('as-intake'), anshan, { items: ['失业登记'], extra: { party: { ...applicant, idType: 'passport', idNumber: `E5000000${serial}` } } });
}

const rows = (page: Page) => page.getByRole('row', { name: /^处理差评/ });

async function look(page: Page, { number, queryCode }: CommandReceipt): Promise<void> {
  await page.goto(`/progress?number=${number}#${queryCode}`);
  await page.getByRole('region', { name: '办理进度' }).waitFor();
}

describe('差评, from the telephone of whoever rates to the report', () => {
  it('is rated with 指标 that none chose before, called back from the ledger by P, handled by Ctrl+Enter, answered and reported', async () => {
    const receipt = await served(1);
    const phone = await browser.freshPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await look(phone, receipt);
    expect(await phone.getByRole('checkbox', { name: '服务效率' }).count()).toBe(0); // no level, no 指标
    await phone.getByRole('radio', { name: '不满意', exact: true }).check();
    const ticks = phone.getByRole('group', { name: /哪些方面让您不满意/ }).getByRole('checkbox');
    expect(await ticks.evaluateAll((boxes) => (boxes as HTMLInputElement[]).map(({ checked }) => checked))).toEqual([false, false, false]);
    await phone.getByRole('checkbox', { name: '服务效率' }).check();
    await phone.getByLabel('想说的话').fill('等得太久');
    await phone.getByRole('button', { name: '提交评价' }).click();
    await seen(phone, '您的评价已收到，我们将与您联系核实。');

    const page = await browser.signedIn('as-supervise', '/supervision');
    await page.getByRole('link', { name: '差评待处理 1', exact: true }).click();
    await rows(page).first().waitFor();
    await seen(page, '服务效率：等得太久');
    await page.locator('[data-row="0"]:focus').waitFor();
    await page.keyboard.press('p');
    const call = page.getByRole('dialog');
    await call.getByRole('radio', { name: '未接通' }).check();
    await page.keyboard.press('Control+Enter');
    await seen(page, '还有 1 项需要处理'); // what was typed stays
    await call.getByLabel('回访内容').fill('无人接听');
    await page.keyboard.press('Control+Enter');
    await call.waitFor({ state: 'detached' });
    await rows(page).first().focus();
    await page.keyboard.press('Enter');

    const step = page.getByRole('region', { name: '下一步' });
    await step.getByText('已拨打 1 次未接通').waitFor();
    await step.getByRole('radio', { name: '接通', exact: true }).check();
    await step.getByLabel('回访内容').fill('本人接听');
    await page.keyboard.press('Control+Enter');
    await step.getByRole('heading', { name: '下一步：核实与处理' }).waitFor();
    await step.getByRole('radio', { name: '误评' }).check();
    await step.getByLabel(/^证据/).waitFor(); // 误评 can only be set aside
    await step.getByRole('radio', { name: '属实', exact: true }).check();
    expect(await step.getByRole('radio', { name: '不予采纳' }).count()).toBe(0);
    await step.getByRole('radio', { name: '立行立改' }).check();
    await step.getByRole('radio', { name: '效率' }).check();
    await step.getByLabel(/^调查经过/).fill('叫号记录显示等候 70 分钟');
    await page.keyboard.press('Control+Enter');
    await step.getByRole('heading', { name: '下一步：整改' }).waitFor();
    await step.getByLabel(/^整改措施/).fill('增开两个窗口');
    await page.keyboard.press('Control+Enter');
    await step.getByRole('heading', { name: '下一步：反馈' }).waitFor();

    await phone.reload();
    const feedback = phone.getByRole('region', { name: '差评反馈' });
    await feedback.getByText('处理情况：增开两个窗口').waitFor();
    await feedback.getByRole('button', { name: '基本满意' }).click();
    await feedback.getByText('您的意见：基本满意').waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

    await page.reload();
    await step.getByRole('heading', { name: '下一步：报告单' }).waitFor();
    await step.getByLabel(/^情况说明/).fill('已报');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /打印报告单 .*差整〔2026〕00001号/ }).waitFor();
    await step.getByLabel('行风办意见').fill('同意');
    await page.keyboard.press('Control+Enter');
    await step.getByText('这件差评已经办结').waitFor();
    await page.context().close();
    await phone.context().close();
  });

  it('is answered without scripts too, and 不满意 begins a second round that the task leads to', async () => {
    const receipt = await served(2);
    (await app.anonymous.post(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, code: 5, anonymous: true })).expect(200);
    const { rows: found } = (await handler.get('/rectifications?state=open')).expect(200).body as { rows: RectificationRow[] };
    const id = found.find(({ applicationId }) => applicationId === receipt.applicationId)?.id;
    const does = async (verb: string, body: object) => (await handler.post(`/rectifications/${id}/${verb}`, body)).expect(200);
    await does('skipContact', { reason: '匿名评价' });
    await does('explain', { finding: 'untrue', category: 'policy', inquiry: '按规定须本人到场' });
    await does('finish', { measures: '已说明须本人到场的规定', unit: '就业科', finishedOn: '2026-11-20' });

    const form = new URLSearchParams({ number: receipt.number, code: receipt.queryCode });
    const plain = await (await fetch(`${app.url}/q`, { method: 'POST', body: form, headers: { origin: app.url } })).text();
    expect(plain).toContain('处理情况：已说明须本人到场的规定');
    expect(plain).toContain('action="/q/feedback"');
    form.set('satisfaction', '3');
    const answered = await (await fetch(`${app.url}/q/feedback`, { method: 'POST', body: form, headers: { origin: app.url } })).text();
    expect(answered).toContain('正在重新核实处理');
    expect(answered).not.toContain('action="/q/feedback"');

    const page = await browser.signedIn('as-supervise', '/queue?view=all&kind=rectify');
    await page.getByRole('row', { name: /^打开办件/ }).first().press('Enter');
    await page.getByRole('heading', { name: '下一步：核实与处理' }).waitFor();
    await seen(page, '已回访 · 二次');
    await seen(page, '匿名，不显示申请人');
    await page.context().close();
  });
});
