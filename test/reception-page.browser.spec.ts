// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, papers, residentNumber, result, type Counted } from './setup/counter';
import type { HttpClient } from './setup/http-client';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let clerk: HttpClient;

beforeAll(async () => {
  app = await startApp();
  clerk = await app.signIn('as-intake');
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const atWindow = (path = '/reception'): Promise<Counted> => atCounter(browser, path);
const takes = async (at: Counted, initials: string): Promise<void> => {
  await at.keys(initials);
  await at.press('Enter');
};

/** Controls of the page that cannot be seen whole or cannot be clicked where they stand; a list that scrolls within itself may hide its own. */
const outOfReach = `(() => {
  const screen = { width: innerWidth, height: innerHeight };
  const found = [];
  for (const control of document.querySelectorAll('main button, main input, main [role=row], main [role=radiogroup], main h2')) {
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    if (width === 0 || height === 0 || control.closest('.reasons')) continue;
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const label = control.textContent || control.getAttribute('aria-label') || control.id;
    if (left < 0 || top < 0 || right > screen.width || bottom > screen.height) found.push(label + ' outside');
    else if (there === null || !(control.contains(there) || there.contains(control) || there.closest('label')?.contains(control) || there.closest('.ant-select')?.contains(control))) found.push(label + ' covered');
  }
  return found;
})()`;
const mainRoom = 'document.querySelector("main").scrollHeight - document.querySelector("main").clientHeight';

describe('快速受理 on the smallest screen of a hall', () => {
  it.each([
    ['with long names', 'bcjt', '0421'],
    ['of a transfer', 'jgsydw', '0422'],
  ])('shows six papers %s whole, F9 and every control, in 1366×640 without scrolling', async (_what, initials, serial) => {
    const at = await atWindow();
    await at.page.setViewportSize({ width: 1366, height: 640 });
    await enterApplicant(at, { number: residentNumber(serial.slice(1)), name: '示例·六份材料', phone: '13800000001' });
    await takes(at, initials);
    await at.page.getByRole('heading', { name: '③ 材料 0/6' }).waitFor();
    await at.page.getByRole('button', { name: 'F9 一次性补正告知' }).waitFor();
    const rows = await at.page.getByRole('grid', { name: '材料清单' }).locator('tbody tr').all();
    const heights = await Promise.all(rows.map(async (row) => (await row.boundingBox())?.height ?? 0));
    expect(heights).toHaveLength(6);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(28);
    expect(await at.page.evaluate<number>(mainRoom)).toBeLessThanOrEqual(0);
    expect(await at.page.evaluate<string[]>(outOfReach)).toEqual([]);
  });
});

describe('代办', () => {
  it('has a blank 授权委托书 to print, and what was entered stays', async () => {
    const at = await atWindow();
    await focused(at.page, '[data-stop=idNumber]');
    await at.page.getByText('有代办人').click();
    await at.page.getByRole('button', { name: '授权委托书' }).click();
    const preview = at.page.getByRole('dialog', { name: '授权委托书' });
    await preview.getByText('共 1 页').waitFor();
    await preview.frameLocator('iframe').getByText('没有勾选的，不授权').waitFor();
    await at.page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await at.page.getByLabel('代办人证件号码').waitFor();
    await at.page.context().close();
  });
});

const draftOf = (page: Page): string => new URL(page.url()).searchParams.get('draft') ?? '';
const kept = (page: Page) => page.getByText(/已暂存 \d\d:\d\d/).waitFor();
const drafts = async (): Promise<string[]> => ((await clerk.get('/drafts')).expect(200).body as { id: string }[]).map(({ id }) => id);

describe('what is entered is kept without asking', () => {
  const number = residentNumber('051');

  it('and comes back whole after a reload, with nothing of the person in the browser’s own store', async () => {
    const at = await atWindow();
    await enterApplicant(at, { number, name: '示例·暂存', phone: '13800000051' });
    await takes(at, 'ygba');
    await focused(at.page, '[data-stop=situation]');
    await at.press('2'); // 用备类型: 解除备案
    await at.page.getByRole('radiogroup', { name: '用备类型' }).getByRole('radio', { name: /解除备案/, checked: true }).waitFor();
    await at.page.getByRole('heading', { name: /^③ 材料 0\/[1-9]/ }).waitFor();
    await at.page.locator(papers).focus();
    await at.press('1');
    await at.page.getByRole('heading', { name: /^③ 材料 1\// }).waitFor();
    await at.page.getByRole('radiogroup', { name: '送达方式' }).getByRole('radio', { name: /短信/ }).click();
    await kept(at.page);
    await at.page.reload();
    await at.page.getByLabel('移除用工备案（就业登记）').waitFor();
    expect(await at.page.locator('[data-stop=idNumber]').inputValue()).toBe(number);
    expect(await at.page.locator('[data-stop=name]').inputValue()).toBe('示例·暂存');
    expect(await at.page.locator('[data-stop=phone]').inputValue()).toBe('13800000051');
    await at.page.getByRole('radiogroup', { name: '用备类型' }).getByRole('radio', { name: /解除备案/, checked: true }).waitFor();
    await at.page.getByRole('heading', { name: /^③ 材料 1\// }).waitFor();
    await at.page.getByRole('radiogroup', { name: '送达方式' }).getByRole('radio', { name: /短信/, checked: true }).waitFor();
    const stored = await at.page.evaluate<string>('JSON.stringify([localStorage, sessionStorage])');
    for (const own of [number, '示例·暂存', '13800000051']) expect(stored).not.toContain(own);
  });

  it('even when the page goes in the same moment', async () => {
    const at = await atWindow();
    await focused(at.page, '[data-stop=idNumber]');
    await at.types(number);
    await at.press('Enter');
    await focused(at.page, '[data-stop=name]');
    await at.types('示例·断电');
    await at.page.waitForURL(/draft=/);
    await at.page.reload();
    await at.page.locator('[data-stop=name]').waitFor();
    expect(await at.page.locator('[data-stop=name]').inputValue()).toBe('示例·断电');
  });

  it('on the server, so that another computer has it after this one has died', async () => {
    const at = await atWindow();
    await enterApplicant(at, { number, name: '示例·换机', phone: '13800000051' });
    const id = draftOf(at.page);
    await at.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith(id));
    await at.page.context().close();
    const other = await atWindow(`/reception?draft=${id}`);
    await other.page.locator('[data-stop=name]').waitFor();
    expect(await other.page.locator('[data-stop=name]').inputValue()).toBe('示例·换机');
  });

  it('and is offered on the workbench to whoever left the page', async () => {
    const at = await atWindow();
    await enterApplicant(at, { number, name: '示例·离开', phone: '13800000051' });
    await takes(at, 'sydj');
    await at.page.getByLabel('移除失业登记').waitFor();
    const id = draftOf(at.page);
    await at.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /窗口工作台/ }).click();
    await at.page.getByRole('region', { name: '暂存' }).getByRole('listitem').filter({ hasText: '失业登记' }).click();
    await at.page.waitForURL(new RegExp(`draft=${id}`));
    await at.page.locator('[data-stop=phone]').waitFor();
    expect(await at.page.locator('[data-stop=phone]').inputValue()).toBe('13800000051');
  });

  it('until it is registered', async () => {
    const at = await atWindow();
    await enterApplicant(at, { number: residentNumber('052'), name: '示例·登记', phone: '13800000052' });
    await takes(at, 'sydj');
    await kept(at.page);
    const id = draftOf(at.page);
    expect(await drafts()).toContain(id);
    await at.page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    expect(await drafts()).not.toContain(id);
    await at.page.waitForURL(/reception$/);
    await at.press('Control+z');
    await at.page.waitForURL(new RegExp(`draft=${id}`)); // taken back, it is kept again
    await kept(at.page);
    expect(await drafts()).toContain(id);
  });

  it('or cleared', async () => {
    const at = await atWindow();
    await enterApplicant(at, { number: residentNumber('053'), name: '示例·清空', phone: '13800000053' });
    await kept(at.page);
    const id = draftOf(at.page);
    const gone = at.page.waitForResponse((answer) => answer.request().method() === 'DELETE' && answer.url().endsWith(id));
    await at.page.getByRole('button', { name: '清空' }).click();
    await gone;
    expect(await drafts()).not.toContain(id);
    await focused(at.page, '[data-stop=idNumber]');
    expect(await at.page.locator('[data-stop=idNumber]').inputValue()).toBe('');
    expect(at.page.url()).toMatch(/reception$/);
  });
});
