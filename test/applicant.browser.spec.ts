// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Browser, Page } from 'playwright-core';
import { jpeg, png } from '@zonggui/casework/testing/pictures';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import { startApp, type TestApp } from './setup/app';
import { launchChromium, seen, signIn } from './setup/browser';
import { papers, result } from './setup/counter';
import type { HttpClient } from './setup/http-client';
import { act, anshan, first, huangshan, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: Browser;
let clerk: HttpClient;

beforeAll(async () => {
  app = await startApp();
  browser = await launchChromium();
  clerk = await app.signIn('hs-intake');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A telephone, with scripts or without. */
async function phone({ javaScriptEnabled = true }: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 390, height: 844 }, isMobile: true, javaScriptEnabled });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** The clerk who took the visit in. */
async function counter(path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await signIn(page, 'hs-intake');
  await page.goto(path);
  return page;
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const sizeOf = (page: Page, selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).fontSize);

async function look(page: Page, { number, queryCode }: CommandReceipt): Promise<void> {
  await page.goto('/progress');
  await page.getByLabel('办件编号').fill(number);
  await page.getByLabel('查询码').fill(queryCode);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('region', { name: '办理进度' }).waitFor();
}

describe('查进度 without scripts', () => {
  const ask = async (page: Page, number: string, code: string) => {
    await page.getByLabel('办件编号').fill(number);
    await page.getByLabel('查询码').fill(code);
    await page.getByRole('button', { name: '查询' }).click();
  };

  it('tells in one sentence how it stands, what remains and what to do, on a telephone', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    const page = await phone({ javaScriptEnabled: false });
    await page.goto('/progress'); // the page with scripts says where the one without is
    await page.getByRole('link', { name: '不需要脚本的查进度页' }).click();
    await ask(page, receipt.number, receipt.queryCode);
    await seen(page, '正在办理，最迟 2026年12月4日 办结。');
    await seen(page, '剩 10 个工作日');
    await seen(page, '现在不需要您做什么，有进展会通知您');
    expect(page.url()).toBe(`${app.url}/q`); // neither number nor code is in the address
    expect(await page.locator('main').evaluate((element) => [getComputedStyle(element).fontSize, element.scrollWidth <= window.innerWidth])).toEqual(['18px', true]);
    await page.getByRole('link', { name: /适老版/ }).click();
    await ask(page, receipt.number, receipt.queryCode);
    await seen(page, '正在办理，最迟 2026年12月4日 办结。');
    expect(await page.locator('main').evaluate((element) => getComputedStyle(element).fontSize)).toBe('22px');
    await page.context().close();
  });

  it('never says which half was wrong, and locks after five wrong tries, for the other page too', async () => {
    const { number, queryCode } = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    const page = await phone({ javaScriptEnabled: false });
    await page.goto('/q');
    const wrong = queryCode === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) {
      await ask(page, number, wrong);
      await seen(page, '没有找到：请核对编号末 5 位和查询码。');
    }
    await ask(page, number, queryCode);
    await seen(page, '连续多次输入错误，已暂时锁定；请 15 分钟后再试');
    expect((await app.anonymous.get(`/progress/${number}?code=${queryCode}`)).status).toBe(423);
    await ask(page, 'B000000000000000000', '123456');
    await seen(page, '没有找到：请核对编号末 5 位和查询码。');
    await page.context().close();
  });
});

describe('我的办件 on a telephone, without scripts and by keyboard', () => {
  it('opens as a 示例 person, finds the application, and withdraws it after what follows was read', async () => {
    const { number } = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'], extra: { party: { kind: 'person', idType: 'resident-id', idNumber: '110105194912310054', name: '示例·撤回', phone: '13800000000' } } });
    const page = await phone({ javaScriptEnabled: false });
    await page.goto('/q/mine');
    await page.getByRole('button', { name: '示例·撤回' }).press('Enter');
    await seen(page, number);
    await seen(page, '正在办理，最迟 2026年12月4日 办结。');
    const fits = () => page.locator('main').evaluate((element) => [getComputedStyle(element).fontSize, element.scrollWidth <= window.innerWidth]);
    expect(await fits()).toEqual(['18px', true]);
    await page.getByRole('link', { name: /适老版/ }).press('Enter');
    await page.locator('body.large').waitFor();
    await page.locator('.own a').first().press('Enter');
    await page.getByRole('link', { name: '撤回申请' }).press('Enter');
    await seen(page, '由本机关出具撤回确认书');
    expect(await fits()).toEqual(['22px', true]);
    await page.getByLabel('原因').fill('已在外地办理');
    await page.getByLabel(/本人申请撤回/).press('Space');
    await page.getByRole('button', { name: '撤回申请' }).press('Enter');
    await seen(page, '已结束：申请已撤回。');
    await seen(page, '到窗口取回');
    await page.context().close();
  });
});

describe('查进度 and 补材料 on a telephone', () => {
  it('asks for what is missing and for nothing else; what is sent waits for the counter', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'], without: ['hukouben'] });
    const page = await phone();
    await look(page, receipt);
    await seen(page, '正在等您补交材料');
    expect([await fits(page), await sizeOf(page, '.public')]).toEqual([true, '18px']);
    const section = page.getByRole('region', { name: '补交材料' });
    const inputs = section.locator('input[type=file]');
    expect(await inputs.count()).toBe(1);
    await inputs.setInputFiles({ name: '太大.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
    await seen(page, '超过 10 MB');
    await inputs.setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
    await section.getByRole('alert').waitFor();
    await inputs.setInputFiles({ name: '户口本.jpg', mimeType: 'image/jpeg', buffer: jpeg() });
    await seen(page, '户口本.jpg：已上传，等待窗口确认');
    const desk = await counter('/workbench');
    await desk.getByRole('region', { name: '网上补传' }).getByRole('listitem', { name: `网上补传 ${receipt.number}` }).click();
    const waiting = desk.getByRole('region', { name: '网上补传' });
    await waiting.locator('img').waitFor();
    await waiting.getByRole('button', { name: '退回' }).click();
    await desk.getByLabel('不能用的原因').fill('看不清，请重拍');
    await desk.getByRole('tooltip').getByRole('button', { name: '退回' }).click();
    await waiting.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '查询' }).click();
    await seen(page, '（看不清，请重拍），请重新上传');
    await inputs.setInputFiles({ name: '户口本2.png', mimeType: 'image/png', buffer: png(90, 60, 'again') });
    await seen(page, '户口本2.png：已上传，等待窗口确认');
    await desk.reload();
    await waiting.waitFor();
    await desk.locator(`${papers}:focus`).waitFor();
    await desk.keyboard.press('a');
    await desk.getByRole('heading', { name: '③ 材料 1/1' }).waitFor();
    await desk.keyboard.press('F9');
    await result(desk).waitFor();
    await page.getByRole('button', { name: '查询' }).click();
    await seen(page, '正在办理');
    await page.context().close();
    await desk.context().close();
  });

  it('适老版 is larger, in full contrast and one column, and this telephone remembers it', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    const page = await phone();
    await look(page, receipt);
    await page.getByRole('button', { name: '适老版' }).click();
    const style = await page.locator('.public').evaluate((element) => [getComputedStyle(element).fontSize, getComputedStyle(element).color]);
    expect([...style, await fits(page)]).toEqual(['22px', 'rgb(0, 0, 0)', true]);
    await page.reload();
    await page.getByRole('button', { name: '标准版' }).waitFor();
    await page.context().close();
  });

  it('is read aloud, and printed as a 进度单 without what is asked for', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    const page = await phone();
    await page.addInitScript('window.said = []; speechSynthesis.speak = ({ text, lang }) => said.push([text, lang]); window.print = () => said.push("printed")'); // this machine has neither voice nor printer
    await look(page, receipt);
    await page.getByRole('button', { name: '朗读' }).click();
    await page.getByRole('button', { name: '停止朗读' }).waitFor();
    await page.getByRole('button', { name: '打印进度单' }).click();
    expect(await page.evaluate('said')).toEqual([[expect.stringContaining('正在办理，最迟 2026年12月4日 办结。\n剩 10 个工作日\n接下来\n'), 'zh-CN'], 'printed']);
    await page.emulateMedia({ media: 'print' });
    expect([await page.getByRole('region', { name: '办理进度' }).isVisible(), await page.getByLabel('查询码').isVisible(), await page.getByRole('button', { name: '朗读' }).isVisible()]).toEqual([true, false, false]);
    await page.context().close();
  });

  it('评价: five words with faces and stars, none chosen before; what was sent is not asked again', async () => {
    const atAnshan = await app.signIn('as-intake');
    const receipt = await visitOf(atAnshan, anshan, { items: ['失业登记'] });
    const page = await phone();
    await look(page, receipt);
    const choices = page.getByRole('radiogroup', { name: '您对这次服务' }).getByRole('radio');
    expect(await choices.evaluateAll((radios) => (radios as HTMLInputElement[]).map(({ checked }) => checked))).toEqual([false, false, false, false, false]);
    expect(await page.locator('.rating label').evaluateAll((labels) => labels.map((label) => [label.textContent?.replace(/★/g, '').trim(), label.querySelectorAll('svg').length, label.querySelector('.stars')?.firstChild?.textContent?.length ?? 0]))).toEqual([
      ['非常满意', 1, 5], ['满意', 1, 4], ['基本满意', 1, 3], ['不满意', 1, 2], ['非常不满意', 1, 1],
    ]);
    await page.getByRole('button', { name: '提交评价' }).click();
    await seen(page, '请先选择一项。');
    await page.getByRole('radio', { name: '非常满意' }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await seen(page, '感谢您的评价。');
    const [row] = await app.dataSource.query<{ code: number }[]>('select code from rating where application_id = $1', [receipt.applicationId]);
    expect(row?.code).toBe(1); // GB/T 39046 A.8: 1 is 非常满意
    expect(await page.getByRole('radiogroup').count()).toBe(0);
    await page.context().close();
  });

  it('says how the result comes to him', async () => {
    const receipt = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'] });
    const [reviewer, { id: matterId }] = [await app.signIn('hs-review-zhengjiao'), first(receipt.matters)];
    await act(reviewer, receipt, 'claim', { matterId });
    await act(reviewer, receipt, 'approve', { matterId });
    await act(await app.signIn('hs-issue'), receipt, 'issue', { matterId });
    const page = await phone();
    await look(page, receipt);
    await seen(page, '已经办结，结果在窗口等您领取。');
    await seen(page, '请带身份证件到窗口领取结果');
    await page.context().close();
  });
});

describe('副屏', () => {
  it('is bound by a code, shows what was taken in, is signed, and rates out of the clerk’s sight', async () => {
    const desk = await browser.newContext({ baseURL: app.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
    desk.setDefaultTimeout(15_000);
    const page = await desk.newPage();
    await signIn(page, 'as-intake');
    await page.goto('/');
    await page.getByLabel('证件号码').fill('11010519491231002X');
    await page.getByLabel('姓名').fill('示例·申请人');
    await page.getByLabel('手机号').fill('13800000000');
    await page.keyboard.press('F4');
    await page.keyboard.type('失业登记');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await page.keyboard.press('F9');
    const strip = page.getByRole('status', { name: '副屏' });
    await strip.getByRole('button', { name: '取配对码' }).click();
    const code = (await strip.locator('.pairing-code').textContent()) ?? '';

    const screen = await (await browser.newContext({ baseURL: app.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 } })).newPage();
    await screen.goto('/screen');
    await screen.getByLabel('配对码').fill(code === '000000' ? '000001' : '000000');
    await screen.getByRole('button', { name: '配对' }).click();
    await seen(screen, '配对码不对或已过期');
    await screen.getByLabel('配对码').fill(code);
    await screen.getByRole('button', { name: '配对' }).click();

    await seen(screen, '示例·申请人'); // pushed, as soon as the screen is there
    for (const told of ['失业登记', '结果反馈方式', '救济渠道', '后续需您自行办理的事项']) await seen(screen, told);
    await seen(page, '副屏：等待申请人确认');
    await screen.getByRole('button', { name: '有误' }).click();
    await seen(screen, '请向工作人员说明哪里有误');
    await page.getByRole('button', { name: '重新展示' }).click();
    await seen(screen, '请在下面签名');
    expect(await screen.getByRole('button', { name: '确认并签名' }).isDisabled()).toBe(true);
    const pad = await screen.getByRole('img', { name: '签名板' }).boundingBox();
    await screen.mouse.move(pad!.x + 40, pad!.y + 40);
    await screen.mouse.down();
    await screen.mouse.move(pad!.x + 200, pad!.y + 100, { steps: 6 });
    await screen.mouse.up();
    await screen.getByRole('button', { name: '确认并签名' }).click();
    await seen(page, '副屏：申请人已确认并签名');
    await screen.getByRole('radio', { name: '满意', exact: true }).check();
    await screen.getByRole('button', { name: '提交评价' }).click();
    await screen.getByRole('heading', { name: '谢谢' }).waitFor();
    const [kept] = await app.dataSource.query<{ answer: string; signed: boolean; rated: number }[]>(
      `select h.answer, octet_length(h.picture_sha256) = 32 as signed, (select code from rating r where r.application_id = h.application_id) as rated from second_screen_showing h where h.answer = 'confirmed'`,
    );
    expect(kept).toEqual({ answer: 'confirmed', signed: true, rated: 2 });
    const window = (await app.dataSource.query<{ window_code: string }[]>('select window_code from second_screen'))[0]?.window_code;
    const told = (await (await app.signIn('as-intake')).get(`/windows/${window}/second-screen`)).expect(200).text;
    expect(told).not.toContain('rat');
    await (await app.signIn('hs-intake')).get(`/windows/${window}/second-screen`).then((answer) => answer.expect(403));
    await page.getByRole('button', { name: /下一位/ }).click();
    await page.locator('[data-stop=idNumber]:focus').waitFor();
    await page.getByLabel('证件号码').fill('210302196103041012');
    await page.getByLabel('姓名').fill('示例·后来人');
    await page.getByLabel('手机号').fill('13800000000');
    await page.keyboard.press('F4');
    await page.keyboard.type('失业登记');
    await page.getByTitle('失业登记').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'F9 受理并办结' }).waitFor();
    await page.keyboard.press('F9');
    await seen(screen, '示例·后来人');
    await page.getByRole('button', { name: /下一位/ }).click();
    await seen(screen, '工作人员正在为您办理。'); // the next person sees nothing of the one before
    await desk.close();
  });
});
