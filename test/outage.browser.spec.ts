// real: Chromium, the built pages, HTTP, PostgreSQL, Redis; a broken line is Chromium's own: requests that never leave
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, residentNumber, result, type Counted } from './setup/counter';
import { anshan } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let at: Counted;
const sheet = (serial: number) => `D-${anshan.window}-0000${serial}`;
const row = (serial: number) => at.page.getByRole('row', { name: `断网收件单 ${sheet(serial)}` });

beforeAll(async () => {
  app = await startApp({ clock: '2026-11-20T08:40:00+08:00' });
  browser = await openBrowser(app.url);
  at = await atCounter(browser, '/outage-sheets');
  await at.page.addInitScript('window.print = () => undefined;'); // the dialog of the printer is the browser's, and no page's
  await at.page.reload();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('断网收件单 at the window', () => {
  it('is taken by the block and printed by keys alone, and each number says what became of it', async () => {
    await at.page.getByText('按 N 领用一段').waitFor();
    await at.press('n');
    await row(1).getByText('未打印').waitFor();
    await at.press('Shift+P');
    await row(1).getByText('1 次').waitFor();
    await row(3).focus();
    await at.press('f');
    const drawer = at.page.getByRole('dialog');
    await drawer.locator('textarea:focus').waitFor();
    await at.keys('撕破');
    await at.page.getByRole('button', { name: '作废，号码不再使用' }).press('Enter');
    await row(3).getByText('撕破').waitFor();
  });

  it('is offered where the line is broken, with the numbers that come next', async () => {
    let broken = false;
    await at.page.route('**/api/**', (route) => (broken ? route.abort('connectionreset') : route.fallback()));
    await at.page.goto('/reception');
    await enterApplicant(at, { number: residentNumber('201'), name: '示例·断网', phone: '13800000001' });
    await at.keys('sydj');
    await at.page.getByTitle('失业登记').waitFor();
    await at.press('Enter');
    await at.page.getByRole('button', { name: /^F9 (?!办理)/, disabled: false }).waitFor();
    await at.page.locator('section[aria-label=结论]:not([aria-busy=true])').waitFor();
    broken = true;
    await at.press('F9');
    await at.page.getByRole('alert').filter({ hasText: '未保存：网络中断' }).waitFor();
    await at.page.getByRole('button', { name: '改用断网收件单' }).press('Enter');
    await at.page.getByText(`从 ${[1, 2, 4, 5, 6].map(sheet).join('、')} 起，还有 49 张`).waitFor();
    await at.page.unroute('**/api/**');
  });

  it('is recorded in 快速受理 with the hour the papers really came: the short way, and every clock from then', async () => {
    await app.setClock('2026-11-23T09:05:00+08:00');
    await at.page.goto('/reception');
    await focused(at.page, '[data-stop=idNumber]');
    await at.press('Shift+F2');
    const entry = at.page.getByRole('region', { name: '补录' });
    await entry.locator('input[role=combobox]:focus').waitFor();
    await at.keys('1');
    await at.press('Enter');
    await focused(at.page, '[data-stop=receivedAt]');
    await at.keys('1120 1650');
    await at.press('Enter');
    await enterApplicant(at, { number: residentNumber('202'), name: '示例·补录', phone: '13800000001' });
    await at.keys('sydj');
    await at.page.getByTitle('失业登记').waitFor();
    await at.press('Enter');
    expect(await at.page.locator('[data-stop=receivedAt]').inputValue()).toBe('2026-11-20 16:50');
    await at.page.getByRole('button', { name: /^F9 (?!办理)/, disabled: false }).waitFor();
    await at.page.locator('section[aria-label=结论]:not([aria-busy=true])').waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    expect(await at.page.getByRole('button', { name: /撤销/ }).count()).toBe(0);
    const [kept] = await app.dataSource.query<{ received: Date }[]>(`select a.received_at as received from late_entry e join application a on a.id = e.application_id where e.sheet_number = $1`, [sheet(1)]);
    expect(kept?.received.toISOString()).toBe('2026-11-20T08:50:00.000Z');
  });

  it('is refused under its field when it was used, and what was typed stays', async () => {
    await at.page.goto('/outage-sheets');
    await at.page.getByRole('radiogroup', { name: '状态' }).getByText('已补录').click();
    await row(1).getByText('已补录').waitFor();
    await at.page.goto('/reception');
    await focused(at.page, '[data-stop=idNumber]');
    await at.press('Shift+F2');
    await at.page.getByRole('region', { name: '补录' }).locator('input[role=combobox]:focus').waitFor();
    await at.keys('1');
    await at.press('Enter');
    await focused(at.page, '[data-stop=receivedAt]');
    await at.keys('0800');
    await at.press('Enter');
    await enterApplicant(at, { number: residentNumber('203'), name: '示例·重号', phone: '13800000001' });
    await at.keys('sydj');
    await at.page.getByTitle('失业登记').waitFor();
    await at.press('Enter');
    await at.page.getByRole('button', { name: /^F9 (?!办理)/, disabled: false }).waitFor();
    await at.page.locator('section[aria-label=结论]:not([aria-busy=true])').waitFor();
    await at.press('F9');
    await at.page.getByText(/已用这张断网收件单补录/).first().waitFor();
    expect(await at.page.locator('[data-stop=name]').inputValue()).toBe('示例·重号');
  });
});
