// real: Chromium, the built pages, HTTP, PostgreSQL, Redis; what the eye would measure is read as computed style
import type { Locator, Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
  page = await browser.signedIn('hs-intake', '/examples');
  await page.getByRole('heading', { name: '组件样例', level: 1 }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const controls = () => page.getByRole('region', { name: 'Controls', exact: true });
const in_ = (name: string) => page.getByRole('region', { name, exact: true });
const button = (name: string) => controls().getByRole('button', { name, exact: true });

/** Computed values, colours as #RRGGBB. */
async function styles(of: Locator, ...names: string[]): Promise<string[]> {
  return of.first().evaluate(
    (element, wanted) => {
      const style = getComputedStyle(element);
      const hex = (value: string) => value.replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, ...parts: string[]) => `#${parts.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase()}`);
      return wanted.map((name) => hex(style.getPropertyValue(name)));
    },
    names,
  );
}

const tone = (of: Locator) => styles(of, 'color', 'background-color');

describe('controls', () => {
  it('are 32 high, with radius 4, in 14 px of weight 400, without a shadow', async () => {
    for (const each of [button('主要'), button('普通'), button('危险')]) expect(await styles(each, 'height', 'border-radius', 'font-size', 'font-weight', 'box-shadow')).toEqual(['32px', '4px', '14px', '400', 'none']);
    expect(await styles(controls().getByLabel('示例输入'), 'height', 'border-radius', 'font-size', 'border-top-color')).toEqual(['32px', '4px', '14px', '#8A94A3']);
    for (const each of [controls().locator('.ant-select'), controls().locator('.ant-picker')]) expect(await styles(each, 'height', 'border-top-color', 'border-radius')).toEqual(['32px', '#8A94A3', '4px']);
    expect(await styles(button('小'), 'height', 'border-radius')).toEqual(['24px', '4px']);
  });

  it('wear the colours of the palette', async () => {
    expect(await tone(button('主要'))).toEqual(['#FFFFFF', '#1457B0']);
    expect(await styles(button('普通'), 'color', 'border-top-color')).toEqual(['#1F2329', '#8A94A3']);
    expect(await styles(button('危险'), 'color')).toEqual(['#C9252D']);
    expect(await styles(button('链接'), 'color')).toEqual(['#1457B0']);
    expect(await styles(button('不可用'), 'color', 'background-color')).toEqual(['#646F7D', '#EEF0F3']);
    expect(await controls().getByLabel('示例输入').evaluate((field) => getComputedStyle(field, '::placeholder').color)).toBe('rgb(100, 111, 125)');
    expect(await tone(controls().locator('.ant-tag'))).toEqual(['#4E5969', '#EEF0F3']);
    expect(await styles(controls().locator('.ant-tabs-tab-active .ant-tabs-tab-btn'), 'color')).toEqual(['#1457B0']);
    expect(await styles(controls().locator('.ant-table-row-selected td'), 'background-color')).toEqual(['#E3EEFD']);
    expect(await tone(controls().locator('thead th').nth(1))).toEqual(['#4E5969', '#F4F6F9']);
    expect(await tone(controls().locator('.ant-segmented-item-selected'))).toEqual(['#FFFFFF', '#1457B0']);
  });

  it('give each kind of notice its own tint and edge, and a title of body size', async () => {
    const alerts = controls().locator('.ant-alert');
    const edges = await Promise.all([0, 1, 2, 3].map((index) => styles(alerts.nth(index), 'background-color', 'border-top-color', 'border-radius')));
    expect(edges).toEqual([['#FDE8E8', '#C9252D', '4px'], ['#FFF3D1', '#B87503', '4px'], ['#E6F4EA', '#1E8E4E', '4px'], ['#E3EEFD', '#1457B0', '4px']]);
    expect(await styles(in_('Notice').locator('.ant-alert-with-description .ant-alert-title'), 'font-size', 'line-height')).toEqual(['14px', '22px']);
  });

  it('have a shadow only where they float', async () => {
    await button('打开对话框').click();
    const dialog = page.getByRole('dialog', { name: '示例对话框' });
    await dialog.waitFor();
    expect(await styles(dialog.locator('.ant-modal-title'), 'font-size', 'font-weight')).toEqual(['16px', '600']);
    expect((await styles(page.locator('.ant-modal-container, .ant-modal-content'), 'box-shadow'))[0]).not.toBe('none');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' }).catch(() => dialog.waitFor({ state: 'hidden' }));
    for (const each of [in_('Controls'), in_('FigureTile').locator('.figure'), controls().locator('.ant-segmented'), controls().locator('.ant-segmented-item-selected')]) expect(await styles(each, 'box-shadow')).toEqual(['none']);
  });
});

describe('the ring of the focus', () => {
  const ring = (of: Locator) => styles(of, 'outline-width', 'outline-style', 'outline-color', 'outline-offset');
  const whole = ['2px', 'solid', '#0B5FFF', '2px'];

  it('is two pixels with a gap of two, on whatever has it', async () => {
    await controls().getByLabel('示例输入').focus();
    expect(await ring(controls().getByLabel('示例输入'))).toEqual(whole);
    await page.keyboard.press('Tab');
    expect(await ring(controls().locator('.ant-select'))).toEqual(whole);
    await page.keyboard.press('Tab');
    expect(await ring(controls().locator('.ant-picker'))).toEqual(whole);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await ring(controls().locator('.ant-radio').first())).toEqual(whole);
    await page.keyboard.press('Tab');
    expect(await ring(controls().locator('.ant-checkbox').first())).toEqual(whole);
    await button('普通').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await ring(button('主要'))).toEqual(whole);
  });
});

describe('type and density', () => {
  it('is 14/22 for the body, 20/28 for the page, 16/24 for a section, 12/18 for a hint, 28/36 for a figure', async () => {
    const size = (of: Locator) => styles(of, 'font-size', 'line-height', 'font-weight');
    expect(await size(page.locator('body'))).toEqual(['14px', '22px', '400']);
    expect(await size(page.locator('h1'))).toEqual(['20px', '28px', '600']);
    expect(await size(page.locator('main h2'))).toEqual(['16px', '24px', '600']);
    expect(await size(in_('DueChip').locator('.hint'))).toEqual(['12px', '18px', '400']);
    expect(await size(in_('FigureTile').locator('strong'))).toEqual(['28px', '36px', '600']);
    expect((await styles(page.locator('body'), 'font-variant-numeric', 'font-family')).join()).toMatch(/^tabular-nums,-apple-system, "PingFang SC", "Microsoft YaHei"/);
  });

  it('gives a row of the queue 32 px, and every target 24', async () => {
    expect(await styles(in_('DataTable').locator('[role=row][data-row]'), 'height')).toEqual(['32px']);
    const small = await page.locator('main').evaluate((main) =>
      [...main.querySelectorAll('button, [role=radio], select, .view-tabs button')].filter((each) => each.getClientRects().length > 0 && !each.closest('table.month') && (each.getBoundingClientRect().height < 24 || each.getBoundingClientRect().width < 24)).map((each) => (each.textContent || each.className).slice(0, 30)),
    );
    expect(small).toEqual([]);
  });

  it('tells the lights in the tints of the palette', async () => {
    const chips = in_('DueChip').locator('.chip');
    const tones = await Promise.all([0, 1, 2, 3, 4].map((index) => tone(chips.nth(index))));
    expect(tones).toEqual([['#17693A', '#E6F4EA'], ['#7A4B00', '#FFF3D1'], ['#A61B1B', '#FDE8E8'], ['#3C4F66', '#E9EEF4'], ['#4E5969', '#EEF0F3']]);
  });
});

describe('forced colours', () => {
  it('keep the shapes of the lights, an edge round what was filled, and what is chosen', async () => {
    const high = await browser.signedIn('hs-intake');
    await high.emulateMedia({ forcedColors: 'active' });
    await high.goto('/examples');
    const due = high.getByRole('region', { name: 'DueChip', exact: true });
    await due.waitFor();
    expect((await due.locator('.chip i').allInnerTexts()).slice(0, 5)).toEqual(['●', '▲', '■', '‖', '○']);
    expect(await styles(due.locator('.chip'), 'border-top-width', 'border-top-style')).toEqual(['1px', 'solid']);
    const choice = high.getByRole('region', { name: 'SituationRadios', exact: true });
    const [chosen, other] = [await tone(choice.locator('[aria-checked=true]')), await tone(choice.locator('[aria-checked=false]'))];
    expect(chosen[1]).not.toBe(other[1]);
    expect(await styles(high.getByRole('region', { name: 'DataTable', exact: true }).locator('.is-late'), 'border-left-width')).toEqual(['3px']);
    await high.context().close();
  });
});
