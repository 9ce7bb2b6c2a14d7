import type { Page } from 'playwright-core';
import { signIn, type TestBrowser } from './browser';
import { anshan } from './visit';

/** Every key that went down, by an init script; what is the applicant's own (name, numbers) is typed by `types` and not counted. */
export class Counted {
  private own = 0;

  constructor(readonly page: Page) {}

  /** The applicant's own data: not counted. */
  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.own += [...text].length;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async keys(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async count(): Promise<number> {
    return (await this.page.evaluate<number>('window.keydowns')) - this.own;
  }
}

interface Seat {
  readonly login?: string;
  readonly window?: string;
  /** The window device agent the page is paired with. */
  readonly agent?: { readonly port: number; readonly token: string };
}

/** A clerk at a window, with the page open. */
export async function atCounter(browser: TestBrowser, path: string, { login = 'as-intake', window = anshan.window, agent }: Seat = {}): Promise<Counted> {
  const page = await browser.freshPage();
  await signIn(page, login);
  await page.addInitScript(`
    window.keydowns = 0;
    window.addEventListener('keydown', (event) => { if (!/^(Shift|Control|Alt|Meta)/.test(event.code)) window.keydowns += 1; }, true);
    localStorage.setItem('zonggui.window', '${window}');
    ${agent === undefined ? '' : `localStorage.setItem('zonggui.agent', '${JSON.stringify(agent)}');`}`);
  await page.goto(path);
  return new Counted(page);
}

export const focused = (page: Page, selector: string) => page.locator(`${selector}:focus`).waitFor();
export const itemBox = '[role=combobox][aria-label=事项]';
export const papers = '[data-stop=grid]';
export const result = (page: Page) => page.getByRole('status', { name: '办理结果' });
export const person = { number: '110105194912310038', name: '示例·键盘', phone: '13800000001' };

/** Number, name and telephone, each with its Enter; ends in the box of the item. */
export async function enterApplicant(at: Counted, { number, name, phone } = person): Promise<void> {
  await focused(at.page, '[data-stop=idNumber]');
  await at.types(number);
  await at.press('Enter');
  await focused(at.page, '[data-stop=name]');
  await at.types(name);
  await at.press('Enter');
  await focused(at.page, '[data-stop=phone]');
  await at.types(phone);
  await at.press('Enter');
  await focused(at.page, itemBox);
}

/** A resident number that is valid in form: `serial` of three digits, born 1949-12-31 unless said otherwise. */
export function residentNumber(serial: string, born = '19491231'): string {
  const digits = `110105${born}${serial}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return `${digits}${'10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11] ?? ''}`;
}
