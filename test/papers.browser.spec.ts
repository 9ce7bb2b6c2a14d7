// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter } from './setup/counter';
import { huangshan, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
const receipts: CommandReceipt[] = [];

beforeAll(async () => {
  app = await startApp();
  const clerk = await app.signIn('hs-intake');
  for (let each = 0; each < 2; each += 1) receipts.push(await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] }));
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('hands the folders of the day to their department by one key, and the receiver scans one, says what is wrong with the other and signs', async () => {
  const [one, two] = receipts;
  const { page } = await atCounter(browser, '/paper-transfers/new', { login: 'hs-intake', window: huangshan.window });
  await page.getByText('已选 2 个办件').waitFor();
  await page.getByLabel(`页数 ${two!.number}`).fill('12');
  await page.getByText(/合计 4 件 12 页/).waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: /^交接单 J/ }).waitFor();
  await page.getByRole('button', { name: 'W 撤回' }).waitFor();

  const reviewer = await browser.signedIn('hs-review-zhengjiao', '/paper-transfers');
  await reviewer.getByRole('row', { name: /^打开交接单 J/ }).press('Enter');
  await reviewer.getByText('还有 2 件没有核对').waitFor();
  await reviewer.keyboard.type(one!.number);
  await reviewer.keyboard.press('Enter');
  await reviewer.getByText(`已收到 ${one!.number}`).waitFor();
  await reviewer.keyboard.press('F9');
  await reviewer.getByText('还有 1 件没有核对：勾选收到，或填写差异说明').waitFor();
  await reviewer.locator(`input[data-difference="${two!.applicationId}"]:focus`).fill('没有随单送来（示例）');
  await reviewer.keyboard.press('F9');
  await reviewer.getByText('已接收', { exact: true }).waitFor();

  const holder = async (receipt: CommandReceipt, where: RegExp) => {
    await reviewer.goto(`/applications/${receipt.applicationId}`);
    await reviewer.getByRole('region', { name: '纸质材料' }).getByText(where).first().waitFor();
  };
  await holder(one!, /^业务审批岗 征缴中心/);
  await holder(two!, /^综合受理窗口1号/);
  await reviewer.getByRole('button', { name: '审批表' }).click();
  await reviewer.getByRole('dialog', { name: /^审批表/ }).getByText(/约 \d 页/).waitFor();
  expect(await reviewer.getByRole('link', { name: 'PDF' }).getAttribute('href')).toMatch(/review-sheet\.pdf$/);
});
