// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
  page = await browser.signedIn('hs-intake');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
beforeEach(async () => {
  await page.goto('/examples');
  await page.getByRole('heading', { name: '组件样例', level: 1 }).waitFor();
});

const example = (name: string) => page.getByRole('region', { name, exact: true });
const text = (name: string) => example(name).innerText();

/** Those of ux 6.5 that the system has, in its order; then what they are made of. */
const components = [
  'AppShell', 'WindowBar', 'CommandList', 'KeyHint', 'DeviceLamps', 'DueChip', 'CardTag', 'FlagBadges', 'PersonField', 'ItemPicker', 'SituationRadios', 'MaterialGrid', 'ScanTray', 'VerdictBar', 'ResultStrip', 'DataTable', 'Watermark', 'ViewTabs',
  'FilterChips', 'DocViewer', 'ChecklistPanel', 'OpinionBox', 'SideDrawer', 'Timeline', 'TimeSegments', 'LogEntry', 'PrintPreview', 'FigureTile', 'ChartWithTable', 'RatingFive', 'StatusSentence', 'ImportWizard', 'DiffView', 'CalendarEditor', 'EmptyLine', 'ErrorSummary',
  'Chip', 'SignaturePad', 'ReadAloud', 'Loading', 'SaveFailed', 'Conflict', 'Notice', 'Controls',
];

describe('the page of live examples', () => {
  it('is reached from the menu of the user, and shows every component under its name', async () => {
    await page.goto('/reception');
    await page.getByRole('button', { name: /▾$/ }).last().click();
    await page.getByRole('menuitem', { name: '组件样例' }).click();
    await page.getByRole('heading', { name: '组件样例', level: 1 }).waitFor();
    const links = page.getByRole('navigation', { name: '样例目录' }).getByRole('link');
    await links.first().waitFor();
    expect((await links.allInnerTexts()).sort()).toEqual([...components].sort());
    for (const name of components) expect(await example(name).count()).toBe(1);
  });

  it('shows every light in shape and word, in days and in minutes, and every level of card', async () => {
    const due = await text('DueChip');
    for (const light of ['● 正常 · 剩 6 工作日', '▲ 临期 · 剩 1 工作日', '■ 超期 · 超 2 工作日', '‖ 暂停 · 已停 4 天', '○ 已结 · 按时办结', '● 正常 · 剩 26 分', '▲ 临期 · 剩 8 分', '■ 超期 · 超 3 分']) expect(due.replace(/\s+/g, ' ')).toContain(light);
    const cards = await text('CardTag');
    for (const card of ['预警 · 承诺时限', '黄牌 · 环节时限', '红牌 · 法定时限', '红牌 · 不说明理由']) expect(cards).toContain(card);
    expect(await example('FlagBadges').getByRole('img').count()).toBe(9);
    expect(await text('FlagBadges')).toContain('+2');
  });
});

describe('keys of the examples', () => {
  it('work the materials: a digit takes a row, A takes all, Q says why it may not', async () => {
    const list = example('MaterialGrid').getByRole('grid', { name: '材料清单' });
    const chosen = (name: string) => example('MaterialGrid').getByRole('radiogroup', { name }).getByRole('radio', { checked: true });
    await list.focus();
    await page.keyboard.press('1');
    expect(await chosen('示例材料甲').innerText()).toBe('已收');
    await page.keyboard.press('q');
    await example('MaterialGrid').getByText('「示例材料甲」不可容缺').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('q');
    expect(await chosen('示例材料乙').innerText()).toBe('Q 容缺');
    await page.keyboard.press('a');
    expect(await chosen('示例材料丁').innerText()).toBe('已收');
  });

  it('take a situation by its digit and go on to the next', async () => {
    await example('SituationRadios').getByRole('radiogroup', { name: '示例问题一' }).focus();
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    const chosen = await example('SituationRadios').getByRole('radio', { checked: true }).allInnerTexts();
    expect(chosen.map((each) => each.replace(/\s+/g, ' '))).toEqual(['2 亲属', '2 再次']);
  });

  it('walk a table of ten thousand rows, tick and preview; the drawer gives the focus back', async () => {
    await example('FilterChips').getByRole('button', { name: '全部去掉' }).click();
    const grid = example('DataTable').getByRole('grid', { name: '示例列表' });
    expect(await grid.getAttribute('aria-rowcount')).toBe('10001');
    const row = (index: number) => grid.locator(`[aria-rowindex="${index + 1}"]`);
    await row(1).focus();
    await page.keyboard.press('End');
    await page.locator('[aria-rowindex="10001"]:focus').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await example('DataTable').getByText('已选 3 件').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('dialog', { name: /^预览 B/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[aria-rowindex="4"]:focus').waitFor();
  });

  it('change the view from anywhere, page through images, take an opinion by its digit', async () => {
    await page.keyboard.press('Control+ArrowDown');
    await example('ViewTabs').getByRole('button', { name: /临期/ }).and(page.locator('[aria-current=true]')).waitFor();
    await page.keyboard.press(']');
    await example('DocViewer').getByRole('group', { name: '示例影像 第2/2页' }).waitFor();
    await page.keyboard.press(']');
    await example('DocViewer').getByRole('link', { name: '在新窗口查看' }).waitFor();
    await page.keyboard.press('2');
    expect(await example('OpinionBox').getByLabel('意见', { exact: true }).inputValue()).toBe('经核查，不符合示例条件。');
  });

  it('show each verdict, and what follows it with the way back', async () => {
    const bar = example('VerdictBar');
    for (const [choice, says] of [['容缺受理', '容缺受理'], ['一次性补正告知', '一次性补正告知'], ['告知去处', '告知向有权机关申请'], ['多个事项', '受理 1 · 一次性补正告知 1'], ['受理并办结', '受理并办结']] as const) {
      await bar.getByText(choice, { exact: true }).first().click();
      await bar.getByRole('button', { name: `F9 ${says}`, exact: true }).waitFor();
    }
    await bar.getByRole('button', { name: 'F9 受理并办结' }).click();
    await example('ResultStrip').locator('button:focus', { hasText: '下一位' }).waitFor();
    await page.keyboard.press('p');
    await example('ResultStrip').getByText('已打印 1 份。').waitFor();
    await page.keyboard.press('Control+z');
    await example('ResultStrip').getByText('按上面结论条里的按钮').waitFor();
  });

  it('move through the calendar and correct a day', async () => {
    await example('CalendarEditor').locator('[data-date="2026-01-01"]').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-date="2026-02-08"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await example('CalendarEditor').getByRole('gridcell', { name: '02-08(周日) 调休上班 · 人工改正（示例） · 人工改正' }).waitFor();
  });

  it('show a figure as a table, and what is missing in a form one by one', async () => {
    await example('ChartWithTable').getByRole('button', { name: '看表' }).click();
    await example('ChartWithTable').getByRole('table', { name: '示例到期量' }).waitFor();
    const form = example('ErrorSummary');
    await form.getByRole('button', { name: '提交示例' }).click();
    await form.getByText('还有 2 项需要处理').waitFor();
    await page.locator('#exampleName:focus').waitFor();
    await page.keyboard.type('示例');
    await form.getByText('还有 1 项需要处理').waitFor();
    expect(await page.locator('#exampleName').inputValue()).toBe('示例');
  });
});

describe('import and print', () => {
  it('name the wrong line, take in what is right, and take it back', async () => {
    await example('ImportWizard').getByRole('button', { name: '打开示例导入' }).click();
    const drawer = page.getByRole('dialog', { name: '示例导入' });
    const file = { name: '示例.xlsx', mimeType: '', buffer: Buffer.from('x') };
    await drawer.getByLabel('示例文件').setInputFiles(file);
    await drawer.getByText('第 14 行 示例形式 值‘元件’不在字典中').waitFor();
    await drawer.getByLabel('示例文件').setInputFiles(file);
    await drawer.getByText('试运行通过').waitFor();
    await page.keyboard.press('F9');
    await drawer.getByText('已入库 2 行，导入编号 示例-001').waitFor();
    await drawer.locator('button:focus').filter({ hasText: '完成' }).waitFor();
    await page.keyboard.press('z');
    await drawer.getByText('已撤销导入 示例-001').waitFor();
  });

  it('show the sheet and its pages, and say what a second print is', async () => {
    await example('PrintPreview').getByRole('button', { name: '打开示例预览' }).click();
    const drawer = page.getByRole('dialog', { name: '示例清单' });
    await drawer.getByText('共 1 页 · 还没有打印').waitFor();
    await drawer.locator('button:focus').waitFor();
    await page.keyboard.press('p');
    await drawer.getByText('已打印 1 次，再打印会标“补打 第2次”').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });
});
