// real: Chromium, the built pages, HTTP, PostgreSQL, Redis, the window device agent as a process of its own; its devices are simulated
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, PASSWORD, seen, signIn, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, residentNumber, result } from './setup/counter';
import { act, anshan, first, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let visit: CommandReceipt;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  visit = await visitOf(await app.signIn('as-intake'), anshan, { items: ['shiye-dengji'], gesture: 'register' });
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
beforeEach(async () => {
  page = await browser.signedIn('as-intake');
  await page.goto('/supervision-orders'); // a page that puts the focus nowhere
  await heading('督办').waitFor();
});
afterEach(() => page.context().close());

const searchBox = () => page.getByRole('combobox', { name: '查找', exact: true });
const help = () => page.getByRole('dialog', { name: '键盘帮助' });
const hasFocus = (label: string) => page.locator(`[aria-label="${label}"]:focus`).waitFor();
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const lamp = (name: string, state: string) => page.getByRole('list', { name: '设备状态' }).first().getByText(`${name}${state}`);

/** Out of every field, as Esc does. */
async function leaveFields(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('input:focus, textarea:focus').waitFor({ state: 'detached' });
}

/** Keys of a scanner: they come faster than any hand, and write into the field that has the focus. */
async function scan(text: string): Promise<void> {
  await page.evaluate(
    `((text) => {
      const field = document.activeElement;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const began = performance.now();
      for (const [at, key] of [...text, 'Enter'].entries()) {
        const event = new KeyboardEvent('keydown', { key, code: key === 'Enter' ? 'Enter' : /\\d/.test(key) ? 'Digit' + key : 'Key' + key.toUpperCase(), shiftKey: /[A-Z]/.test(key[1] ? '' : key), bubbles: true, cancelable: true });
        Object.defineProperty(event, 'timeStamp', { value: began + 5 * at }); // when the scanner sent it, however long the page takes over each
        const goesOn = field.dispatchEvent(event);
        if (goesOn && key !== 'Enter' && field.matches('input')) { set.call(field, field.value + key); field.dispatchEvent(new Event('input', { bubbles: true })); }
      }
    })(${JSON.stringify(text)})`,
  );
}

const whileComposing = (key: string, code: string) => page.locator(':focus').dispatchEvent('keydown', { key, code, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });

describe('keys', () => {
  it('go to a page by g and a letter, but not from within a field', async () => {
    await searchBox().focus();
    await page.keyboard.type('gq');
    expect(await searchBox().inputValue()).toBe('gq');
    await page.keyboard.press('Escape'); // empties the box
    await leaveFields();
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await heading('审批队列').or(heading('待办队列')).first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await heading('出件台').waitFor();
  });

  it('stay silent while an input method composes', async () => {
    await page.keyboard.press('/');
    await hasFocus('查找');
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
    for (const [key, code] of [['?', 'Slash'], ['Enter', 'Enter'], ['k', 'KeyK'], ['F9', 'F9'], ['Escape', 'Escape']] as const) await whileComposing(key, code);
    expect(await searchBox().inputValue()).toBe('shi');
    await hasFocus('查找');
    await ime.send('Input.insertText', { text: '失业登记' });
    await page.getByRole('group', { name: '事项' }).getByRole('option', { name: /失业登记/ }).first().waitFor();

    await page.keyboard.press('Escape');
    await leaveFields();
    for (const [key, code] of [['g', 'KeyG'], ['q', 'KeyQ'], ['?', 'Slash']] as const) await page.locator('body').dispatchEvent('keydown', { key, code, shiftKey: key === '?', keyCode: 229, isComposing: true, bubbles: true, cancelable: true });
    await page.keyboard.press('?'); // and the same key, typed, still works
    await help().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  it('are told by the help of the page, which closes by Esc', async () => {
    await leaveFields();
    await page.keyboard.press('?');
    await help().getByText('查找', { exact: true }).waitFor();
    expect(await help().getByRole('region', { name: '去' }).textContent()).toContain('G Q');
    await page.keyboard.press('Escape');
    await help().waitFor({ state: 'hidden' });
  });

  it('of single letters can be switched off, and others put in their place', async () => {
    await page.goto('/settings');
    await page.getByRole('switch', { name: '单键快捷键' }).click();
    await leaveFields();
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k'); // what stays: keys with Ctrl
    await page.getByRole('dialog', { name: '命令' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '命令' }).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/settings');

    await page.getByRole('button', { name: '改键：查找' }).click();
    await page.keyboard.press('F9');
    await seen(page, 'F9 已用于“按结论办理”，请换一个键。');
    await page.keyboard.press('F7');
    await page.getByRole('row', { name: /查找/ }).getByText('原为 /').waitFor();
    await page.reload();
    await heading('设置').waitFor();
    await page.keyboard.press('F7');
    await hasFocus('查找');
  });

  it('are checked one by one on the page for it', async () => {
    await page.goto('/settings');
    await page.getByRole('button', { name: '开始自检' }).click();
    for (const key of ['F2', 'F4', 'F8', 'F9', 'Shift+F9', 'Control+s']) await page.keyboard.press(key);
    await page.getByRole('row', { name: /存草稿.*●?收到/ }).waitFor();
    expect(await page.locator('td .chip').count()).toBe(6);
  });
});

describe('a list of people', () => {
  const beneath = async () => decodeURIComponent(await page.getByRole('grid').evaluate((grid) => getComputedStyle(grid).backgroundImage));

  it('shows faintly beneath its rows who looks and the minute, which goes on; a list of no people does not', async () => {
    await page.clock.install();
    await page.goto('/queue');
    await page.waitForFunction(() => getComputedStyle(document.querySelector('[role=grid]') ?? document.body).backgroundImage.includes('2026-11-20'));
    expect(await beneath()).toMatch(/>\S+ as-intake<.*>2026-11-20 09:\d\d</);
    expect(await page.getByRole('grid').evaluate((grid) => getComputedStyle(grid, '::after').content)).toBe('none'); // nothing lies over the rows
    await app.setClock('2026-11-20T10:30:00+08:00');
    await page.clock.fastForward('01:01');
    await page.waitForFunction(() => getComputedStyle(document.querySelector('[role=grid]') ?? document.body).backgroundImage.includes(encodeURIComponent('2026-11-20 10:3')));

    await page.goto('/supervision-orders');
    await heading('督办').waitFor();
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--watermark'))).toContain('as-intake');
    expect(await page.getByRole('grid').evaluate((grid) => getComputedStyle(grid).backgroundImage)).toBe('none');
  });
});

describe('the command list', () => {
  it('does by name what a key or the navigation does', async () => {
    await page.keyboard.press('Control+k');
    const list = page.getByRole('dialog', { name: '命令' });
    await hasFocus('命令');
    await page.keyboard.type('牌台账');
    await list.getByRole('option', { name: /牌台账/ }).waitFor();
    await page.keyboard.press('Enter');
    await heading('牌台账').waitFor();
    await page.keyboard.press('Control+k');
    await hasFocus('命令');
    await page.keyboard.type('查找');
    await page.keyboard.press('Enter');
    await hasFocus('查找');
  });
});

describe('search', () => {
  it.each([
    ['办件', () => visit.number.slice(-6)],
    ['申请人', () => '31002X'],
    ['申请人', () => '示例·申'],
    ['文书', () => first(visit.documents).number.slice(-6)],
  ])('opens %s by the end of its number or the beginning of its name', async (group, text) => {
    await leaveFields();
    await page.keyboard.press('/');
    await hasFocus('查找');
    await page.keyboard.type(text());
    const option = page.getByRole('group', { name: group }).getByRole('option').first();
    await option.waitFor();
    while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '时间线' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/applications/${visit.applicationId}`);
  });

  it('says what to do when nothing is found', async () => {
    await searchBox().fill('999999');
    await seen(page, '没有找到：请核对编号');
  });

  it('opens what is scanned, wherever the focus is, and leaves the field as it was', async () => {
    await page.goto('/reception');
    const name = page.getByLabel('姓名', { exact: true }).first();
    await name.fill('示例');
    await name.focus();
    await scan('B123'); // too short for anything: typed
    await scan(visit.number.slice(0, -1) + (visit.number.endsWith('0') ? '1' : '0')); // no such number
    await seen(page, /没有找到 B/);
    expect(await name.inputValue()).toBe('示例B123');
    await scan(visit.number);
    await page.getByRole('region', { name: '时间线' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/applications/${visit.applicationId}`);
  });
});

describe('ten idle minutes', () => {
  const lock = () => page.getByRole('dialog', { name: '屏幕已锁定' });

  it('lock the screen until the password is given, and nothing typed is lost', async () => {
    await page.clock.install();
    await page.goto('/reception');
    const name = page.getByLabel('姓名', { exact: true }).first();
    await name.fill('示例·未完成');
    await page.clock.fastForward('09:00');
    expect(await lock().count()).toBe(0);
    await page.keyboard.press('Shift');
    await page.clock.fastForward('09:00');
    expect(await lock().count()).toBe(0); // a key began the ten minutes anew
    await page.clock.fastForward('01:30');
    await lock().waitFor();
    await page.keyboard.press('Escape');
    await lock().getByLabel('密码').fill('wrong');
    await page.keyboard.press('Enter');
    await lock().getByText('用户名或密码不对').waitFor();
    await lock().getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await lock().waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('示例·未完成');
  });

  it('are not waited for by who leaves, and no reload opens the lock', async () => {
    await page.getByRole('button', { name: /示. ▾/ }).click();
    await page.getByRole('menuitem', { name: '暂离（锁屏）' }).click();
    await lock().waitFor();
    await page.reload();
    await lock().getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await lock().waitFor({ state: 'detached' });
  });
});

describe('a 即办件 that arrives', () => {
  const kept = `window.told = []; window.tones = 0;
    const make = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () { window.tones += 1; return make.call(this); };
    window.Notification = class extends Notification { constructor(title, options) { super(title, options); window.told.push(options.body); window.notice = this; } };`;

  it('is heard and told once, by one of the approver’s tabs, without a name, not where another shows it, and opened from the notice', async () => {
    const one = await browser.freshPage();
    await one.context().grantPermissions(['notifications'], { origin: app.url });
    await one.context().addInitScript(kept);
    await signIn(one, 'as-review-renjiu');
    const looked = one.waitForResponse(/tasks\?view=instant/);
    await one.goto('/settings');
    await (await looked).finished();
    await one.getByRole('switch', { name: '桌面通知' }).click();
    await one.getByRole('switch', { name: '桌面通知', checked: true }).waitFor();
    const streams: string[] = [];
    one.context().on('request', (request) => request.url().endsWith('/api/live') && streams.push(request.url()));
    const other = await one.context().newPage();
    await other.goto('/queue?view=all&item=shiye-dengji');
    await other.getByRole('grid').waitFor();

    const clerk = await app.signIn('as-intake');
    const arrived = async (item: string) => {
      const come = await visitOf(clerk, anshan, { items: [item], gesture: 'register' });
      const matterId = first(come.matters).id;
      await act(clerk, come, 'accept', { matterId });
      await act(clerk, come, 'dispatch', { matterId });
      return { ...come, matterId };
    };
    const shown = await arrived('shiye-dengji');
    await other.getByRole('row', { name: `打开办件 ${shown.number}` }).waitFor();
    expect(streams).toEqual([]); // it follows by the stream of the first tab: a browser gives a host six connections
    const { matterId, ...come } = await arrived('dangan-zhuanru'); // in no list that is open
    await one.waitForFunction(() => 'notice' in window); // a function: the page's policy forbids the string that would be polled
    expect(await one.evaluate('[window.told, window.tones]')).toEqual([[`${come.number} 流动人员人事档案转入`], 2]);
    expect(await other.evaluate('[window.told, window.tones]')).toEqual([[], 0]);
    await one.evaluate('window.notice.onclick()');
    await one.waitForURL(`**/review/${come.applicationId}/${matterId}`);
    await one.context().close();
  });
});

describe('the devices of the window', () => {
  let agent: ChildProcessWithoutNullStreams;
  let port: number;
  beforeAll(async () => {
    agent = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'agent', '--port', '0', '--origin', app.url, '--token', '246810']);
    const [line] = (await once(createInterface({ input: agent.stdout }), 'line')) as [string];
    port = Number(new URL((JSON.parse(line) as { url: string }).url).port);
  });
  afterAll(async () => {
    if (agent.exitCode !== null) return;
    agent.stdin.end();
    await once(agent, 'exit');
  });

  it('are paired once, and their lamps follow them', async () => {
    await page.goto('/settings');
    await lamp('读卡器', '未接本机设备').waitFor({ state: 'attached' });
    await page.getByLabel('端口').fill(String(port));
    await page.getByLabel('配对码').fill('111111');
    await page.getByRole('button', { name: '配对' }).click();
    await seen(page, '助手拒绝了本页');
    await page.getByLabel('配对码').fill('246810');
    await page.getByRole('button', { name: '配对' }).click();
    await seen(page, `已与本机 ${port} 端口的外设助手配对。`);
    await lamp('读卡器', '已连接').waitFor({ state: 'attached' });
    agent.stdin.write('reader off\n');
    await lamp('读卡器', '未连接').waitFor({ state: 'attached' });
    expect(await lamp('高拍仪', '已连接').count()).toBe(1);
    agent.stdin.write('reader on\n');
    await lamp('读卡器', '已连接').waitFor({ state: 'attached' });
  });

  /** On the page of the settings: a page that is loaded anew asks the agent nothing before F2. */
  const paired = async (login: string) => {
    const at = await atCounter(browser, '/settings', { login });
    await at.page.addInitScript('window.print = () => undefined;'); // the dialog of the printer is the browser's, and no page's
    await at.page.reload();
    await at.page.getByLabel('端口').fill(String(port));
    await at.page.getByLabel('配对码').fill('246810');
    await at.page.getByRole('button', { name: '配对' }).click();
    await seen(at.page, '的外设助手配对。');
    return at;
  };
  const lampOf = (on: Page, text: string) => on.getByRole('list', { name: '设备状态' }).first().getByText(text).waitFor({ state: 'attached' });

  it('leave the paper waiting while the printer is gone, through a reload and for the next clerk, until it is printed', async () => {
    agent.stdin.write('printer off\n');
    const at = await paired('as-intake');
    await lampOf(at.page, '打印机未连接');
    await at.page.getByRole('link', { name: '快速受理' }).click();
    await enterApplicant(at, { number: residentNumber('301'), name: '示例·打印', phone: '13800000001' });
    await at.keys('sydj');
    await at.page.getByTitle('失业登记').waitFor();
    await at.press('Enter');
    await focused(at.page, '[data-stop=grid]');
    await at.press('a');
    await at.page.locator('section[aria-label=结论]:not([aria-busy=true])').waitFor();
    await at.page.getByRole('button', { name: /^F9 (?!办理)/, disabled: false }).waitFor();
    await at.press('F9');
    await result(at.page).getByText(/打印机未出纸，待打印\(\d\)/).waitFor();
    await result(at.page).getByRole('button', { name: /P 重打/ }).waitFor();
    await at.press('l'); // a page waits as a 文书 does
    const labels = at.page.getByRole('dialog', { name: '材料标签' });
    await labels.locator('button:focus').waitFor();
    await labels.getByRole('button', { name: 'P 列入待打印' }).waitFor();
    await labels.getByText(/页$/).waitFor();
    await at.press('p');
    await labels.getByText('打印机未出纸，待打印(1)。').waitFor();
    await at.page.reload();
    await at.page.getByRole('button', { name: /待打印\([2-9]\)/ }).waitFor();
    await at.page.context().close();

    const next = await paired('as-duty');
    await next.page.getByRole('button', { name: /▲ 待打印/ }).waitFor();
    agent.stdin.write('printer on\n');
    await next.page.getByRole('button', { name: /● 待打印/ }).click();
    const drawer = next.page.getByRole('dialog', { name: /待打印/ });
    await drawer.locator('button:focus').waitFor();
    await next.page.keyboard.press('p');
    await drawer.getByText('没有待打印的').waitFor();
    agent.stdin.end();
    await lampOf(next.page, '打印机助手未应答，由浏览器打印'); // the browser needs no agent to print
    await next.page.context().close();
  });
});
