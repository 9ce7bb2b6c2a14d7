// real: Chromium, the built pages, HTTP, PostgreSQL, Redis; a broken line is Chromium's own: requests that never leave, or whose answer never comes
import type { Page, Route } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, signIn, type TestBrowser } from './setup/browser';
import { atCounter, enterApplicant, focused, itemBox, papers, residentNumber, result, type Counted } from './setup/counter';
import type { HttpClient } from './setup/http-client';
import { act, anshan, first, huangshan, look, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
let clerk: HttpClient;

beforeAll(async () => {
  app = await startApp();
  clerk = await app.signIn('as-intake');
  await visitOf(clerk, anshan, { items: ['shiye-dengji'], gesture: 'register' });
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });
const broken = '未保存：网络中断。内容已留在本页，恢复后自动重试（3 次）。';
const applications = async (name: string): Promise<number> => {
  const [row] = await app.dataSource.query<{ count: number }[]>('select count(*)::integer as count from application a join party p on p.id = a.party_id where p.name = $1', [name]);
  return row?.count ?? 0;
};

/**
 * A visit of one item, ready for F9. Routes are laid (`lay`) before anything is entered: under load Chromium may send the next request of a page around a
 * route that was laid a moment ago.
 */
async function readyForF9(serial: string, name: string, lay: (page: Page) => Promise<unknown>): Promise<Counted> {
  const at = await atCounter(browser, '/reception');
  await lay(at.page);
  await at.page.getByRole('list', { name: '本窗口常用事项' }).waitFor();
  await enterApplicant(at, { number: residentNumber(serial), name, phone: '13800000001' });
  await at.press('1');
  await focused(at.page, '[data-stop=situation]');
  await at.page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
  return at;
}

/** Every registration that leaves the page, by its key; `lose` says which of them meet a broken line, from 1. */
async function overLine(page: Page, lose: (attempt: number) => 'request' | 'answer' | null, keys: string[]): Promise<void> {
  await page.route('**/api/applications', async (route: Route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    keys.push((await route.request().headerValue('idempotency-key')) ?? '');
    const lost = lose(keys.length);
    if (lost === 'answer') await route.fetch();
    return lost === null ? route.fallback() : route.abort('connectionreset');
  });
}

/** Requests of this kind wait until `go`. */
function gate(url: string, method: string): { lay: (page: Page) => Promise<void>; asked: () => Promise<void>; go: () => void } {
  let [go, ask] = [(): void => undefined, (): void => undefined];
  const released = new Promise<void>((done) => (go = done));
  const asked = new Promise<void>((done) => (ask = done));
  return {
    go: () => go(),
    asked: () => asked,
    lay: async (page) => {
      await page.route(url, async (route) => {
        if (route.request().method() !== method) return route.fallback();
        ask();
        await released;
        return route.fallback();
      });
    },
  };
}

describe('loading', () => {
  it('shows nothing for 200 ms, then the shape of what comes, and a sentence after five seconds', async () => {
    const page = await browser.signedIn('as-intake', '/examples');
    await page.getByRole('button', { name: '重新载入' }).waitFor();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('button', { name: '重新载入' }).click();
    const example = page.getByRole('region', { name: 'Loading', exact: true });
    const shape = example.getByRole('status', { name: '正在载入' });
    await page.clock.runFor(190);
    expect(await shape.count()).toBe(0);
    await page.clock.runFor(20);
    await shape.waitFor();
    expect(await shape.innerText()).toBe('');
    await page.clock.runFor(5_000);
    await shape.getByText('响应较慢').waitFor();
    await page.context().close();
  });
});

describe('an error in a field', () => {
  it('is counted over the visit, the first has the focus, and nothing typed is lost', async () => {
    const at = await atCounter(browser, '/reception');
    await focused(at.page, '[data-stop=idNumber]');
    await at.press('F9');
    await alert(at.page, '还有 3 项需要处理').waitFor();
    await focused(at.page, '[data-stop=idNumber]');
    await at.keys('110105194912310021');
    await at.press('F9');
    await seen(at.page, '第 18 位校验不符，请核对号码');
    await focused(at.page, '[data-stop=idNumber]');
    expect(await at.page.locator('[data-stop=idNumber]').inputValue()).toBe('110105194912310021');
    await at.page.locator('[data-stop=idNumber]').fill(residentNumber('011'));
    await at.page.locator('[data-stop=name]').fill('示例·改正');
    await alert(at.page, '还有 1 项需要处理').waitFor();
    const room = await at.page.locator('.error-summary').boundingBox();
    await at.page.getByRole('button', { name: '请选择事项（F4）' }).click();
    await focused(at.page, itemBox);
    await at.press('1');
    await alert(at.page, '都已处理，可以提交').waitFor();
    expect(await at.page.locator('.error-summary').boundingBox()).toEqual(room); // nothing moved under a hand
    await at.page.context().close();
  });

  it('is counted in a drawer of review, and for a refusal without reasons', async () => {
    const counter = await app.signIn('hs-intake');
    const receipt = await visitOf(counter, huangshan, { items: ['demo-accepted-10'] });
    const matterId = first(receipt.matters).id;
    await act(await app.signIn('hs-review-zhengjiao'), receipt, 'claim', { matterId });
    const page = await browser.signedIn('hs-review-zhengjiao', `/review/${receipt.applicationId}/${matterId}`);
    await page.getByRole('group', { name: '审查与决定' }).waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('法律依据').waitFor();
    await page.keyboard.press('Control+Enter');
    await alert(page, '还有 2 项需要处理').waitFor();
    await page.locator('textarea#opinion:focus').waitFor();
    await page.keyboard.type('不符合示例条件');
    await alert(page, '还有 1 项需要处理').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    const drawer = page.getByRole('dialog');
    await drawer.locator('textarea:focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('还有 1 项需要处理').waitFor();
    await drawer.locator('textarea:focus').waitFor();
    await page.context().close();
  });
});

describe('F9 before the verdict is there', () => {
  const computing = (page: Page) => page.locator('section[aria-label=结论][aria-busy=true]').waitFor();

  it('waits for it', async () => {
    const at = await atCounter(browser, '/reception');
    const verdicts = gate('**/api/assessments', 'POST');
    await verdicts.lay(at.page);
    await at.page.getByRole('list', { name: '本窗口常用事项' }).waitFor();
    await enterApplicant(at, { number: residentNumber('116'), name: '示例·快手', phone: '13800000001' });
    await at.press('1');
    await computing(at.page);
    await at.press('F9');
    verdicts.go();
    await result(at.page).waitFor();
    expect(await applications('示例·快手')).toBe(1);
    await at.page.context().close();
  });

  it('does nothing where papers turn out to be missing: that wants to be read', async () => {
    const at = await atCounter(browser, '/reception');
    const [verdicts, keys] = [gate('**/api/assessments', 'POST'), [] as string[]];
    await verdicts.lay(at.page);
    await overLine(at.page, () => null, keys);
    await enterApplicant(at, { number: residentNumber('117'), name: '示例·缺材料', phone: '13800000001' });
    await at.keys('bcjt');
    await at.press('Enter');
    await computing(at.page);
    await at.press('F9');
    verdicts.go();
    await at.page.getByRole('button', { name: 'F9 一次性补正告知' }).waitFor();
    await focused(at.page, papers);
    expect(keys).toEqual([]);
    await at.page.context().close();
  });
});

describe('a page that does not come', () => {
  it('says so beside the navigation, and comes when it is loaded again', async () => {
    const page = await browser.freshPage();
    await page.route(/assets\/settings\.page-.*\.js/, (route) => route.abort('connectionreset'));
    await signIn(page, 'as-intake');
    await page.goto('/settings');
    await alert(page, '页面没有载入').waitFor();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.unroute(/assets\/settings\.page-.*\.js/);
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('heading', { name: '键位' }).first().waitFor();
    await page.context().close();
  });
});

describe('未保存', () => {
  it('is said while the line is broken, nothing is lost, and what had arrived is not done twice when it is back', async () => {
    const keys: string[] = [];
    const at = await readyForF9('112', '示例·断网', async (page) => {
      await overLine(page, (attempt) => (attempt === 1 ? 'answer' : null), keys);
      await page.route('**/api/health/live', (route) => route.abort('connectionreset'));
    });
    await at.press('F9');
    await alert(at.page, broken).waitFor();
    expect(await at.page.locator('[data-stop=name]').inputValue()).toBe('示例·断网');
    await at.page.unroute('**/api/health/live');
    await result(at.page).waitFor();
    expect(keys.length).toBe(2);
    expect(new Set(keys).size).toBe(1);
    expect(await applications('示例·断网')).toBe(1);
    await at.page.context().close();
  });

  it('tries three times by itself, and then whenever it is asked to, under one key', async () => {
    const keys: string[] = [];
    const at = await readyForF9('113', '示例·重试', (page) => overLine(page, (attempt) => (attempt <= 4 ? 'request' : null), keys));
    await at.press('F9');
    await alert(at.page, '已自动重试 3 次，请检查网络后重试。').waitFor();
    expect(keys.length).toBe(4);
    await alert(at.page, '未保存').getByRole('button', { name: '重试' }).click();
    await result(at.page).waitFor();
    expect(keys.length).toBe(5);
    expect(new Set(keys).size).toBe(1);
    expect(await applications('示例·重试')).toBe(1);
    await at.page.context().close();
  });

  it('a decision that was held goes out when the line is back, once', async () => {
    const counter = await app.signIn('hs-intake');
    const receipt = await visitOf(counter, huangshan, { items: ['demo-accepted-10'] });
    const matterId = first(receipt.matters).id;
    await act(await app.signIn('hs-review-zhengjiao'), receipt, 'claim', { matterId });
    const page = await browser.signedIn('hs-review-zhengjiao', `/review/${receipt.applicationId}/${matterId}`);
    await page.getByRole('button', { name: /^1 / }).waitFor();
    let lost = 0;
    await page.route(`**/api/applications/${receipt.applicationId}/approve`, async (route) => {
      if ((await route.request().headerValue('x-rehearse')) !== null || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.route('**/api/health/live', (route) => route.abort('connectionreset'));
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    const strip = page.getByRole('region', { name: '待发出的决定' });
    await strip.getByText(broken).waitFor();
    await page.unroute('**/api/health/live');
    await strip.waitFor({ state: 'detached' });
    const { events, matters } = await look(counter, receipt);
    expect(first(matters).state).toBe('granted');
    expect(events.filter(({ type }) => type === 'approved')).toHaveLength(1);
    await page.context().close();
  });
});

describe('a slow command', () => {
  it('goes on behind the next person, who finds an empty page, and tells its end', async () => {
    const registrations = gate('**/api/applications', 'POST');
    const at = await readyForF9('114', '示例·慢', registrations.lay);
    await at.press('F9');
    await at.page.getByText('响应较慢，已在后台提交，可继续下一位').waitFor();
    await at.page.getByRole('button', { name: '下一位' }).click();
    await at.page.locator('[data-stop=idNumber]:visible:focus').waitFor();
    expect(await at.page.locator('[data-stop=name]:visible').inputValue()).toBe('');
    await at.keys('1101');
    await seen(at.page, '上一位正在后台提交…');
    registrations.go();
    await at.page.getByRole('status', { name: '后台提交' }).getByText('上一位已办').waitFor();
    expect(await at.page.locator('[data-stop=idNumber]:visible').inputValue()).toBe('1101');
    await at.page.getByRole('button', { name: '知道了' }).click();
    await at.page.getByRole('status', { name: '后台提交' }).waitFor({ state: 'detached' });
    expect(await applications('示例·慢')).toBe(1);
    await at.page.context().close();
  });

  it('is told also while what was entered is still being kept', async () => {
    const drafts = gate('**/api/drafts/*', 'PUT');
    const at = await readyForF9('118', '示例·暂存慢', drafts.lay);
    await drafts.asked();
    await at.press('F9');
    await at.page.getByText('响应较慢，已在后台提交，可继续下一位').waitFor();
    expect(await applications('示例·暂存慢')).toBe(0);
    drafts.go();
    await result(at.page).waitFor();
    await at.page.context().close();
  });

  it('that fails in the end comes back as it was entered', async () => {
    const registrations = gate('**/api/applications', 'POST');
    const at = await readyForF9('115', '示例·慢而未成', async (page) => {
      await overLine(page, () => 'request', []);
      await registrations.lay(page); // the last one laid is asked first
    });
    await at.press('F9');
    await at.page.getByRole('button', { name: '下一位' }).click();
    await at.page.locator('[data-stop=idNumber]:visible:focus').waitFor();
    registrations.go();
    await alert(at.page, '上一位没有办成：未保存').getByRole('button', { name: '返回处理' }).click();
    await at.page.locator('[data-stop=name]:visible').waitFor();
    expect(await at.page.locator('[data-stop=name]:visible').inputValue()).toBe('示例·慢而未成');
    await seen(at.page, '还有一位没有提交');
    await at.page.context().close();
  });
});

describe('somebody was quicker', () => {
  it('is told by name, time and deed; one looks at what changed, and what was meant is done on top of it', async () => {
    const receipt = await visitOf(clerk, anshan, { items: ['yonggong-beian'], gesture: 'register' });
    const matter = first((await look(clerk, receipt)).matters);
    const page = await browser.signedIn('as-intake');
    await page.route('**/api/live', (route) => route.abort()); // this screen does not hear of the others
    await page.goto(`/applications/${receipt.applicationId}`);
    const panel = page.getByRole('region', { name: matter.item.name });
    await panel.getByRole('button', { name: '受理', exact: true }).waitFor();
    const papers = matter.terms.materials.map(({ code }) => ({ material: code, status: 'received' }));
    await act(await app.signIn('as-duty'), receipt, 'checkMaterial', { matterId: matter.id, papers });
    await panel.getByRole('button', { name: '受理', exact: true }).click();
    const told = alert(page, /^.+ \d\d:\d\d 已处理此件（核对材料）。/);
    await told.waitFor();
    await told.getByRole('button', { name: '查看变化' }).click();
    await told.getByText(/^\d\d-\d\d \d\d:\d\d 核对材料/).waitFor();
    await panel.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByRole('region', { name: '时间线' }).getByText('受理', { exact: true }).or(page.getByRole('region', { name: '时间线' }).getByText(/^受理 /)).first().waitFor();
    expect((await look(clerk, receipt)).events.map(({ type }) => type)).toContain('accepted');
    await page.context().close();
  });

  it('the reviewer may give up what he wrote', async () => {
    const counter = await app.signIn('hs-intake');
    const receipt = await visitOf(counter, huangshan, { items: ['demo-accepted-10'] });
    const matterId = first(receipt.matters).id;
    const reviewer = await app.signIn('hs-review-zhengjiao');
    await act(reviewer, receipt, 'claim', { matterId });
    const page = await browser.signedIn('hs-review-zhengjiao');
    await page.route('**/api/live', (route) => route.abort());
    await page.goto(`/review/${receipt.applicationId}/${matterId}`);
    await page.getByRole('button', { name: /^1 / }).waitFor();
    const { now } = (await reviewer.get('/demo/clock')).expect(200).body as { now: string };
    const notice = { way: 'telephone', number: '13800000000', person: '示例', at: now, content: '示例' };
    await act(reviewer, receipt, 'extend', { matterId, reason: '示例', days: 1, notice });
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    const told = alert(page, /已处理此件（延期）。/);
    await told.getByRole('button', { name: '放弃我的修改' }).click();
    await told.waitFor({ state: 'detached' });
    expect(await page.getByLabel('意见', { exact: true }).inputValue()).toBe('');
    await page.context().close();
  });
});

describe('no permission', () => {
  it('names the post and who holds it today', async () => {
    const page = await browser.signedIn('hs-intake', '/catalogue/conflicts');
    await alert(page, /^需要事项管理岗（今日：.+）/).waitFor();
    await page.context().close();
  });

  it('says so at the desk of review, too', async () => {
    const counter = await app.signIn('hs-intake');
    const receipt = await visitOf(counter, huangshan, { items: ['yanglao-baoxian-guanxi-zhuanyi-jiexu'] });
    const matterId = first(receipt.matters).id;
    const reviewer = await app.signIn('hs-review-zhengjiao');
    await act(reviewer, receipt, 'claim', { matterId });
    await act(reviewer, receipt, 'submit', { matterId, proposal: 'grant' });
    const page = await browser.signedIn('hs-review-zhengjiao', `/review/${receipt.applicationId}/${matterId}`);
    await page.getByText(/没有要您决定的。需要后台审核岗（今日：.+）/).waitFor();
    await page.context().close();
  });
});

describe('nothing to do', () => {
  it('is one sentence', async () => {
    const page = await browser.signedIn('hs-audit-rencai', '/queue');
    await seen(page, '没有待办件。');
    await page.context().close();
  });
});
