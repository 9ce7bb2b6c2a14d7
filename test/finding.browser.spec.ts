// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { launchChromium, signIn } from './setup/browser';
import { anshan, visitOf } from './setup/visit';

jest.setTimeout(180_000);

const printed = 'data-printed';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  const clerk = await app.signIn('as-intake');
  for (const item of ['shiye-dengji', 'shiye-dengji', 'yonggong-beian']) await visitOf(clerk, anshan, { items: [item], gesture: 'register' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function freshPage(width = 1366, height = 768): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width, height } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  // the dialog of the printer is the browser's, and no page's; the computer remembers at which window it stands
  await page.addInitScript(`window.print = () => document.documentElement.toggleAttribute('${printed}'); localStorage.setItem('zonggui.window', '${anshan.window}');`);
  return page;
}

async function clerkAt(path: string): Promise<Page> {
  const page = await freshPage();
  await signIn(page, 'as-intake');
  await page.goto(path);
  await page.getByRole('list', { name: '本窗口常用事项' }).waitFor();
  return page;
}

const chosen = (page: Page, item: string) => page.getByLabel(`移除${item}`);
const favourites = (page: Page) => page.getByRole('list', { name: '本窗口常用事项' }).getByRole('button').allTextContents();

/** A key that an input method takes for itself, as the page hears of it. */
const keyWhileComposing = (page: Page, key: string, code: string) => page.locator(':focus').dispatchEvent('keydown', { key, code, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });

describe('事项, by the keyboard alone', () => {
  it('is found by its initials and Enter', async () => {
    const page = await clerkAt('/reception');
    await page.keyboard.press('F4');
    await page.keyboard.type('sydj');
    await page.keyboard.press('Enter');
    await chosen(page, '失业登记').waitFor();
    await page.keyboard.press('F4');
    await page.keyboard.type('dazr');
    await page.getByTitle('流动人员人事档案转入').waitFor();
    await page.keyboard.press('Enter');
    await chosen(page, '流动人员人事档案转入').waitFor();
  });

  it('is a favourite by its digit while the box is empty, and only then', async () => {
    const page = await clerkAt('/reception');
    expect(await favourites(page)).toEqual(['1 失业登记', '2 用工备案（就业登记）']);
    await page.keyboard.press('F4');
    await page.keyboard.type('s1');
    expect(await page.getByRole('combobox', { name: '事项' }).inputValue()).toBe('s1');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('2');
    await chosen(page, '用工备案（就业登记）').waitFor();
    expect(await page.getByRole('combobox', { name: '事项' }).inputValue()).toBe('');
  });

  it('takes no shortcut while an input method composes', async () => {
    const page = await clerkAt('/reception');
    await page.keyboard.press('F4');
    const keyboard = await page.context().newCDPSession(page);
    await keyWhileComposing(page, '1', 'Digit1');
    await keyboard.send('Input.imeSetComposition', { text: 'sydj', selectionStart: 4, selectionEnd: 4 });
    await page.getByTitle('失业登记', { exact: true }).waitFor(); // what is being composed already narrows the list
    for (const [key, code] of [['Enter', 'Enter'], ['1', 'Digit1'], ['F9', 'F9'], ['/', 'Slash']] as const) await keyWhileComposing(page, key, code);
    expect(await page.getByLabel(/^移除/).count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('事项');

    await keyboard.send('Input.insertText', { text: '失业登记' });
    await page.getByTitle('失业登记', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await chosen(page, '失业登记').waitFor();
  });

  it('is starred for the window by a button that the keyboard reaches', async () => {
    const page = await clerkAt('/reception');
    await page.keyboard.press('F4');
    await page.keyboard.press('2');
    const star = page.getByRole('button', { name: '收藏用工备案（就业登记）', exact: true });
    await star.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '取消收藏用工备案（就业登记）' }).waitFor();
    await chosen(page, '用工备案（就业登记）').press('Enter');
    await page.getByRole('list', { name: '本窗口常用事项' }).waitFor();
    expect(await favourites(page)).toEqual(['1 ★ 用工备案（就业登记）', '2 失业登记']);
  });
});

describe('一次性告知', () => {
  it('is printed by F9 for the answers given, on A4, with nothing of the screen around it, and logged', async () => {
    const page = await clerkAt('/consultation');
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    for (const key of ['d', 'a', 'z', 'r']) await press(key);
    await page.getByTitle('流动人员人事档案转入').waitFor();
    await press('Enter');
    const sheet = page.getByRole('article', { name: '办事指南' });
    await sheet.getByText('代办人员有效身份证件').waitFor();
    await press('2'); // 代办：否
    await sheet.getByText('代办人员有效身份证件').waitFor({ state: 'detached' });
    await press('F9');
    await page.getByText('已记一次咨询').waitFor();
    expect(keys).toBeLessThanOrEqual(8);
    expect(await page.locator(`html[${printed}]`).count()).toBe(1);
    expect(await app.dataSource.query('select item_code, facts from consultation')).toEqual([{ item_code: 'dangan-zhuanru', facts: { agent: 'no' } }]);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('一次性告知书（材料清单）').isVisible()).toBe(true);
    for (const around of [page.getByRole('navigation', { name: '主导航' }), page.getByRole('button', { name: 'F9 打印告知书' }), page.getByRole('combobox', { name: '事项' })]) expect(await around.isVisible()).toBe(false);
    const text = (await sheet.innerText()).replace(/\s+/g, ' ');
    for (const told of ['流动人员人事档案转入', '鞍山市', '2026年11月20日', '代办：否', '存档人员有效身份证件', '15 个工作日内补交', '依据：《鞍山市人社合规办事业务指南》', '综合服务窗口']) expect(text).toContain(told);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });
});

describe('办事指南, to anybody with a telephone', () => {
  it('is found, answered and explained without signing in, in letters of 18 px and without scrolling sideways', async () => {
    const page = await freshPage(390, 844);
    await page.goto('/guides/210300');
    await page.getByLabel('要办什么').fill('dazr');
    await page.getByRole('link', { name: /流动人员人事档案转入/ }).click();
    await page.getByRole('heading', { name: '流动人员人事档案转入' }).waitFor();
    await page.getByRole('button', { name: '显示每项依据' }).click();
    await page.getByText('《鞍山市人社合规办事业务指南》 14.1').first().waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.papers td:nth-child(2)')).fontSize`)).toBe('18px');
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });

  it('says of an item without a guide what the documents do say: its limits, the 信用承诺, the lists', async () => {
    const page = await freshPage(1366, 768);
    await page.goto('/guides/370000/shiye-baoxianjin-shenling');
    await page.getByText('文件没有给出').waitFor();
    const said = async (part: string) => page.getByRole('region', { name: part }).innerText();
    expect(await said('办理时限')).toMatch(/5 个工作日[\s\S]*法定时限：10 个工作日/);
    expect(await said('须签署')).toContain('信用承诺');
    expect(await said('列入的清单')).toContain('“提速办”服务事项清单');
  });

  it('says where a region has no guide, and leads to what is related', async () => {
    const page = await freshPage(390, 844);
    await page.goto('/guides/341000/dangan-zhuanru');
    await page.getByText('文件没有给出').waitFor();
    await page.getByRole('link', { name: '档案的接收和转递（流动人员）' }).click();
    await page.getByRole('heading', { name: '档案的接收和转递（流动人员）' }).waitFor();
  });
});
