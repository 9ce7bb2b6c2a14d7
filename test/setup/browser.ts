import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from './addresses';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  '--font-render-hinting=none', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
];
export const PASSWORD = 'zonggui-demo';

export interface TestBrowser {
  /** A computer of its own, at the smallest screen a hall has. */
  freshPage(): Promise<Page>;
  signedIn(login: string): Promise<Page>;
  close(): Promise<void>;
}

/** A real Chromium that opens the pages an api serves. */
export async function openBrowser(url: string): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  const freshPage = async () => {
    const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(30_000);
    return context.newPage();
  };
  const signedIn = async (login: string) => {
    const page = await freshPage();
    await page.goto('/sign-in');
    await page.getByLabel('用户名').fill(login);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    return page;
  };
  return { freshPage, signedIn, close: () => browser.close() };
}

export const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
