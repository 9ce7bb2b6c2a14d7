import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags } from '../../tools/local/chromium-flags.mjs';
import { chromiumPath } from './addresses';

export const PASSWORD = 'zonggui-demo';

export interface TestBrowser {
  /** A computer of its own, at the smallest screen a hall has. */
  freshPage(): Promise<Page>;
  /** At the address, or at the first page of the person's posts. */
  signedIn(login: string, path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** With a camera and a microphone that are only said to be there. */
export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });

/** A real Chromium that opens the pages an api serves. */
export async function openBrowser(url: string): Promise<TestBrowser> {
  const browser = await launchChromium();
  const freshPage = async () => {
    const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(30_000);
    return context.newPage();
  };
  const signedIn = async (login: string, path = '/') => {
    const page = await freshPage();
    await signIn(page, login);
    await page.goto(path);
    return page;
  };
  return { freshPage, signedIn, close: () => browser.close() };
}

/** The session as the sign-in page would get it, without the page: that one has tests of its own. */
export async function signIn(page: Page, login: string): Promise<void> {
  const answer = await page.context().request.post('/api/session', { data: { login, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${login} was not signed in: ${answer.status()} ${await answer.text()}`);
}

export const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
