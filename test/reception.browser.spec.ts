// real: Chromium, the built pages, HTTP, PostgreSQL, Redis, the window device agent on its own port; fake: the camera
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { agentServer } from '../apps/cli/src/agent/agent-server';
import { sampleCards } from '../apps/cli/src/agent/sample-cards';
import { WindowDevices } from '../apps/cli/src/agent/window-devices';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, itemBox, papers, person, result, type Counted } from './setup/counter';
import { anshan, first, visitOf } from './setup/visit';
import type { HttpClient } from './setup/http-client';

jest.setTimeout(180_000);

const token = '246810';
let app: TestApp;
let browser: TestBrowser;
let devices: WindowDevices;
let agent: Server;
let clerk: HttpClient;

beforeAll(async () => {
  app = await startApp();
  clerk = await app.signIn('as-intake');
  for (const item of ['shiye-dengji', 'shiye-dengji', 'yonggong-beian']) await visitOf(clerk, anshan, { items: [item], gesture: 'register' });
  browser = await openBrowser(app.url);
  devices = new WindowDevices();
  agent = agentServer(devices, { origins: [app.url], token }).listen(0, '127.0.0.1');
  await once(agent, 'listening');
});
afterAll(async () => {
  await browser?.close();
  agent?.closeAllConnections();
  agent?.close();
  await app?.close();
});

const atWindow = (path: string, paired = false): Promise<Counted> => {
  // listening on TCP, so the address is never a pipe's name
  const { port } = agent.address() as AddressInfo;
  return atCounter(browser, path, paired ? { agent: { port, token } } : {});
};

describe('快速受理, by the keyboard alone', () => {
  it('a familiar 即办 is accepted and finished in fifteen keys, without a reader', async () => {
    const at = await atWindow('/reception');
    await at.page.getByRole('list', { name: '本窗口常用事项' }).waitFor();
    await enterApplicant(at);
    await at.keys('sydj');
    await at.press('Enter');
    await focused(at.page, '[data-stop=situation]'); // the questions come first
    await at.press('Enter'); // as assumed
    await focused(at.page, papers);
    await at.page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    expect(await result(at.page).textContent()).toContain('已出件');
    await at.press('Enter'); // 下一位
    await focused(at.page, '[data-stop=idNumber]');
    expect(await at.page.locator('[data-stop=idNumber]').inputValue()).toBe('');
    expect(await at.count()).toBeLessThanOrEqual(15);
  });

  it('a familiar 承诺件 with its papers in fifteen keys, with the card on the reader', async () => {
    const card = sampleCards[1]!; // the first has the same item under way already
    devices.lay(card);
    const at = await atWindow('/reception', true);
    await at.page.getByRole('list', { name: '本窗口常用事项' }).waitFor();
    await focused(at.page, '[data-stop=idNumber]');
    await at.press('F2');
    await focused(at.page, itemBox);
    expect(await at.page.locator('[data-stop=name]').inputValue()).toBe(card.name);
    await at.press('2'); // the second favourite: 用工备案
    await focused(at.page, '[data-stop=situation]');
    await at.press('1', 'Enter'); // 用备类型: 用工备案; the rest as assumed
    await focused(at.page, papers);
    await at.press('a');
    await at.page.getByRole('button', { name: 'F9 受理', exact: true }).waitFor();
    await at.press('Enter'); // 送达 as it stands
    await focused(at.page, '[data-stop=delivery]');
    await at.press('F9');
    await result(at.page).waitFor();
    expect(await result(at.page).textContent()).toMatch(/最迟 \d\d-\d\d/);
    await at.press('Enter');
    await focused(at.page, '[data-stop=idNumber]');
    expect(await at.count()).toBeLessThanOrEqual(15);
    devices.lay(null);
  });

  it('says at once what a reader without a card says, and reads a 社会保障卡 as well', async () => {
    devices.connect('reader', false);
    const at = await atWindow('/reception', true);
    await focused(at.page, '[data-stop=idNumber]');
    await at.press('F2');
    await seen(at.page, '读卡器未连接，手工录入');
    devices.connect('reader', true);
    devices.lay(sampleCards[2]!, 'sicard.read');
    await at.press('F2');
    await focused(at.page, itemBox);
    expect(await at.page.locator('[data-stop=name]').inputValue()).toBe(sampleCards[2]!.name);
    devices.lay(null);
  });

  it('takes no shortcut while an input method composes', async () => {
    const at = await atWindow('/reception');
    await focused(at.page, '[data-stop=idNumber]');
    await at.page.keyboard.press('F4');
    await at.keys('ygba');
    await at.press('Enter');
    await focused(at.page, '[data-stop=situation]');
    await at.press('Enter');
    await focused(at.page, papers);
    for (const [key, code] of [['a', 'KeyA'], ['1', 'Digit1'], ['F9', 'F9'], ['x', 'KeyX']] as const) {
      await at.page.locator(':focus').dispatchEvent('keydown', { key, code, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });
    }
    await at.page.getByRole('heading', { name: /^③ 材料 0\/3/ }).waitFor();
    expect(await at.page.getByRole('alert').count()).toBe(0);
    await at.press('1');
    await at.page.getByRole('heading', { name: /^③ 材料 1\/3/ }).waitFor();
  });

  it('marks each row by its keys, says why a key does nothing, and takes the reason of 不符 by a digit', async () => {
    const at = await atWindow('/reception');
    await focused(at.page, '[data-stop=idNumber]');
    await at.press('F4');
    await at.keys('ygba');
    await at.press('Enter');
    await focused(at.page, '[data-stop=situation]');
    await at.press('Enter');
    await focused(at.page, papers);
    await at.press('c');
    await at.page.getByRole('alert').getByText('不可以告知承诺代替').waitFor();
    await at.press('q', 'ArrowDown', 'x');
    await at.page.locator('input[aria-label$=不符原因]:focus').waitFor();
    await at.press('3');
    await focused(at.page, papers);
    expect(await at.page.locator('input[aria-label$=不符原因]').inputValue()).toBe('已过期');
    await at.page.getByRole('button', { name: 'F9 一次性补正告知' }).waitFor();
    await at.press('Shift+F9');
    const other = at.page.getByRole('dialog', { name: '其他处理' });
    await other.waitFor();
    await at.press('1');
    await other.getByText('不能容缺').waitFor();
    await at.press('Escape');
    await other.waitFor({ state: 'detached' });
  });

  it('captures a page by F8, keeps it with its row, and files it with the registration', async () => {
    const at = await atWindow('/reception');
    await enterApplicant(at, { ...person, number: '110105194912310118', name: '示例·影像' });
    await at.keys('ygba');
    await at.press('Enter');
    await focused(at.page, '[data-stop=situation]');
    await at.press('Enter');
    await focused(at.page, papers);
    await at.press('a', 'F8');
    const tray = at.page.getByRole('dialog', { name: /^影像/ });
    await tray.locator('canvas[width]').waitFor(); // the camera's own size, once it has a picture
    await at.press('r', 'F8');
    await tray.getByRole('img', { name: '第 1 页' }).waitFor();
    await at.press('F8');
    await tray.getByRole('img', { name: '第 2 页' }).waitFor();
    await tray.getByRole('button', { name: '完成' }).click();
    await focused(at.page, papers);
    await at.page.getByRole('button', { name: '2 页' }).or(at.page.getByText('2 页')).first().waitFor();
    const held: { drafted: boolean }[] = await app.dataSource.query(`select draft_id is not null as drafted from attachment where state = 'held'`);
    expect(held).toEqual([{ drafted: true }, { drafted: true }]); // they live as long as what was entered
    await at.press('F9');
    await result(at.page).waitFor();
    const rows: { pages: number }[] = await app.dataSource.query('select count(*)::integer as pages from attachment where application_id is not null');
    expect(first(rows).pages).toBe(2);
  });
});

describe('受理, taken back or asked about', () => {
  it('a mistake is taken back within ten seconds: everything typed is there again', async () => {
    const at = await atWindow('/reception');
    await enterApplicant(at, { ...person, number: '110105194912310097', name: '示例·误录' });
    await at.press('1');
    await focused(at.page, '[data-stop=situation]');
    await at.page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    await at.press('Control+z');
    await focusable(at.page);
    expect(await at.page.locator('[data-stop=name]').inputValue()).toBe('示例·误录');
  });

  it('the same applicant with the same item open is asked about before it is taken in anew', async () => {
    const at = await atWindow('/reception');
    await enterApplicant(at, { number: '11010519491231002X', name: '示例·申请人', phone: '13800000000' });
    await at.press('1');
    await focused(at.page, '[data-stop=situation]');
    await at.page.getByText('该申请人同一事项已有在办件').waitFor();
    await at.page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await at.press('F9');
    await at.page.locator('input[aria-label=仍要新办的原因]:focus').waitFor();
    await at.keys('原件登记有误');
    await at.press('F9');
    await result(at.page).waitFor();
  });
});

const focusable = (page: Page) => page.getByRole('heading', { name: '快速受理' }).waitFor();

describe('补交材料', () => {
  it('takes a scanned receipt, all papers and one key: eight at most', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['renli-ziyuan-fuwu-xuke'], without: ['yingye-zhizhao-fuben'] });
    const at = await atWindow('/supply');
    await focused(at.page, '[data-stop=number]');
    await at.types(receipt.number); // a scanner types
    await at.press('Enter');
    await focused(at.page, papers);
    await at.press('a');
    await at.page.getByRole('heading', { name: '③ 材料 1/1' }).waitFor();
    await at.press('F9');
    await result(at.page).waitFor();
    expect(await result(at.page).textContent()).toContain('待签收');
    await at.press('Enter');
    await focused(at.page, '[data-stop=number]');
    expect(await at.count()).toBeLessThanOrEqual(8);
  });
});

describe('窗口工作台', () => {
  it('shows the day, the usual items by digit, and what of one’s own is with somebody', async () => {
    const owed = await visitOf(clerk, anshan, { items: ['用工备案'], without: ['laodong-hetong'], extra: { undertakingSigned: true, seconds: 50 } });
    const at = await atWindow('/workbench');
    await at.page.getByRole('region', { name: '我的容缺' }).getByText('劳动合同').first().waitFor();
    await at.page.getByRole('region', { name: '今日', exact: true }).getByText(/\d分\d\d秒/).waitFor();
    await at.page.getByRole('listitem', { name: `我的容缺 ${owed.number}` }).press('Enter');
    await at.page.getByRole('heading', { name: '③ 材料 0/1' }).waitFor();
    await at.page.goto('/workbench');
    await at.page.getByRole('region', { name: '常用事项' }).getByRole('button', { name: /失业登记/ }).waitFor();
    await at.press('1');
    await at.page.getByLabel('移除失业登记').waitFor();
  });
});
