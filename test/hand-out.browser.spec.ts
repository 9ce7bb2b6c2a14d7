// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { firstSheet } from '@zonggui/casework/reports/xlsx-reader';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, type TestBrowser } from './setup/browser';
import type { HttpClient } from './setup/http-client';
import { act, applicant, first, huangshan, look, visitOf } from './setup/visit';

jest.setTimeout(180_000);

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

async function decided(deliveryMethod: string, party: object = {}): Promise<CommandReceipt> {
  const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'], deliveryMethod, extra: { party: { ...applicant, ...party } } });
  const reviewer = await app.signIn('hs-review-zhengjiao');
  const { id: matterId } = first(receipt.matters);
  await act(reviewer, receipt, 'claim', { matterId });
  await act(reviewer, receipt, 'approve', { matterId, result: { name: '示例证明', number: '示例〔2026〕1号' } });
  return receipt;
}

/** Counts what a person presses; a scanner's burst is the device's. */
class Hand {
  pressed = 0;

  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  async scan(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
}

async function atTheDesk(): Promise<Page> {
  const page = await browser.signedIn('hs-issue');
  await page.getByRole('heading', { name: '出件台' }).waitFor();
  await page.locator('[aria-label^="扫回执"]:focus').waitFor();
  return page;
}

describe('领取 at the output desk', () => {
  it('takes at most six keys from the scan to the next person, without a mouse', async () => {
    const receipt = await decided('window');
    const page = await atTheDesk();
    const hand = new Hand(page);
    await hand.scan(receipt.number);
    await seen(page, '结果物 0/1');
    await hand.press('a');
    await seen(page, '结果物 1/1');
    await hand.press('h');
    await seen(page, '确认后打印送达回证');
    await hand.press('F9');
    await seen(page, '已送达，请申请人评价：');
    await page.getByRole('button', { name: '下一位' }).waitFor();
    await hand.press('Enter');
    await page.locator('[aria-label^="扫回执"]:focus').waitFor();
    expect(hand.pressed).toBeLessThanOrEqual(6);
    expect(await look(clerk, receipt)).toMatchObject({ state: 'rating', deliveries: [{ state: 'done', receiver: 'self' }] });
    await page.getByText('今日已出', { exact: false }).first().click();
    await page.getByRole('row', { name: `出件 ${receipt.number}` }).waitFor();
    await page.context().close();
  });

  it('knows the applicant by his card, refuses another as him, and keeps what the pad was signed with', async () => {
    const receipt = await decided('window', { idType: 'passport', idNumber: 'E20000001', name: '示例·王某' });
    const page = await atTheDesk();
    await new Hand(page).scan('E20000001');
    await seen(page, '✓ 已读证件，与申请人一致');
    await page.getByRole('button', { name: '关闭' }).click();
    await new Hand(page).scan(receipt.number);
    await page.getByLabel('领取人证件号码').fill('11010519491231002X');
    await page.keyboard.press('Enter');
    await seen(page, '证件号与申请人不一致，请按代领办理');
    await page.getByRole('button', { name: '全部核对' }).click();
    await page.keyboard.press('F9');
    await page.getByRole('alert').filter({ hasText: '还有 2 项需要处理' }).getByText('证件号与申请人不一致，请按代领办理').waitFor();
    await page.locator('input[aria-label=领取人证件号码]:focus').waitFor();
    await page.getByLabel('领取人证件号码').fill('e20000001');
    await page.keyboard.press('Enter');
    await seen(page, '✓ 与申请人一致');
    await seen(page, '请申请人签名，或按 H 改用纸质');
    const pad = await page.getByRole('img', { name: '签名板' }).boundingBox();
    await page.mouse.move(pad!.x + 40, pad!.y + 40);
    await page.mouse.down();
    await page.mouse.move(pad!.x + 160, pad!.y + 90, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.press('F9');
    await seen(page, '已送达，请申请人评价：');
    const [kept] = (await clerk.get(`/applications/${receipt.applicationId}/hand-overs`)).expect(200).body;
    expect(kept).toMatchObject({ signed: 'pad', checked: 'number' });
    const picture = Buffer.from(String(kept.picture).split(',')[1] ?? '', 'base64');
    expect([picture.subarray(1, 4).toString(), picture.length > 1000]).toEqual(['PNG', true]);
    const { id } = first((await look(clerk, receipt)).documents.filter(({ series }) => series === '送'));
    await page.goto(`/api/documents/${id}`);
    await page.getByRole('img', { name: '受送达人签名（盖章）' }).waitFor();
    expect(await page.evaluate<number>('document.querySelector("img").naturalWidth')).toBe(720); // as large as the pad
    await page.context().close();
  });

  it('says who sends it and why, and lets it be fetched instead', async () => {
    const receipt = await decided('mail', { idType: 'passport', idNumber: 'E20000002', address: '示例市示例路 2 号' });
    await act(await app.signIn('hs-issue'), receipt, 'issue', { matterId: first(receipt.matters).id });
    const page = await atTheDesk();
    await new Hand(page).scan(receipt.number);
    await seen(page, '本件由后台寄送(规则：非即办·邮寄)');
    await page.getByRole('button', { name: '改送达方式' }).waitFor();
    await page.keyboard.press('w');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('原因').fill('申请人到场领取');
    await drawer.getByRole('button', { name: '提交改送达方式' }).click();
    await seen(page, '请先核对结果物（A 全部核对）');
    await page.context().close();
  });
});

describe('邮寄 by the batch', () => {
  it('goes out as a list and comes back as tracking numbers, none of them sent while one is wrong', async () => {
    const receipts = [await decided('mail', { idType: 'passport', idNumber: 'E20000003', address: '示例市示例路 3 号' }), await decided('mail', { idType: 'passport', idNumber: 'E20000004', address: '示例市示例路 4 号' })];
    const issuer = await app.signIn('hs-issue');
    for (const receipt of receipts) await act(issuer, receipt, 'issue', { matterId: first(receipt.matters).id });
    const page = await atTheDesk();
    await page.getByText(/^待邮寄/).click();
    for (const { number } of receipts) await page.getByRole('checkbox', { name: `选择 出件 ${number}` }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出寄递清单' }).click()]);
    const sheet = firstSheet(readFileSync(await download.path()));
    expect(sheet.map((row) => row[0])).toEqual(['办件编号', ...receipts.map(({ number }) => number)]);
    const file = async (trackings: string[]) => ({ name: '寄递清单.xlsx', mimeType: '', buffer: await writeXlsxFile([sheet[0]!, ...receipts.map(({ number }, index) => [number, trackings[index] ?? ''])].map((row) => row.map((value) => ({ value, type: String })))).toBuffer() });
    await page.getByRole('button', { name: '导入运单号' }).click();
    const drawer = page.getByRole('dialog', { name: '导入运单号' });
    await drawer.locator('button:focus').filter({ hasText: '选择文件' }).waitFor();
    const chosen = drawer.getByLabel('填好运单号的寄递清单');
    await chosen.setInputFiles(await file(['EMS100000001', '']));
    await drawer.getByRole('alert').getByText('第 3 行 运单号 没有填写，应为 6–30 位字母和数字').waitFor();
    expect(await drawer.getByRole('button', { name: /确认已寄/ }).isDisabled()).toBe(true);
    await chosen.setInputFiles(await file(['EMS100000001', 'EMS100000002']));
    await drawer.getByText('✓ 可入库').nth(1).waitFor();
    await page.keyboard.press('F9');
    await drawer.getByText(/已入库 2 行，导入编号 20261120-\d{3}/).waitFor();
    await drawer.getByRole('button', { name: '撤销本次导入' }).click();
    await drawer.getByText(/已撤销导入 20261120-\d{3}，2 行都恢复原状/).waitFor();
    await drawer.getByRole('button', { name: '完成' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: `出件 ${receipts[0]?.number}` }).waitFor(); // waits again
    await page.getByRole('button', { name: '导入运单号' }).click();
    await chosen.setInputFiles(await file(['EMS100000001', 'EMS100000003']));
    await drawer.getByText('✓ 可入库').nth(1).waitFor();
    await page.keyboard.press('F9');
    await drawer.getByText(/已入库 2 行/).waitFor();
    await drawer.locator('button:focus').filter({ hasText: '完成' }).waitFor();
    await page.keyboard.press('Enter');
    await drawer.waitFor({ state: 'detached' });
    await page.getByText(/^已寄在途 2/).click();
    await page.getByRole('row', { name: `出件 ${receipts[0]?.number}` }).waitFor();
    await page.getByRole('checkbox', { name: `选择 出件 ${receipts[0]?.number}` }).click();
    await page.getByRole('button', { name: '面单' }).click();
    const preview = page.getByRole('dialog', { name: '面单' });
    await preview.getByText('共 1 页').waitFor();
    await preview.frameLocator('iframe').getByText('地址 示例市示例路 3 号').waitFor();
    await page.context().close();
  });
});
