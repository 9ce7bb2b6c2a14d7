// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, PASSWORD, seen, type TestBrowser } from './setup/browser';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
const freshPage = () => browser.freshPage();
const signedIn = (login: string, path?: string) => browser.signedIn(login, path);

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const result = (page: Page) => page.getByRole('status', { name: '办理结果' });

/** 办件编号 and 查询码 as the clerk reads them aloud. */
async function receiptOf(page: Page): Promise<{ number: string; code: string }> {
  const text = (await result(page).textContent()) ?? '';
  return { number: /B\d{18}/.exec(text)?.[0] ?? '', code: /查询码\s*(\d+)/.exec(text)?.[1] ?? '' };
}

/** The applicant at home: number and 查询码, then one of five words. */
async function rate({ number, code }: { number: string; code: string }, word: string): Promise<Page> {
  const page = await freshPage();
  await page.goto('/progress');
  await page.getByLabel('办件编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('button', { name: '提交评价' }).click();
  await seen(page, '请先选择一项。');
  await page.getByRole('radio', { name: word, exact: true }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await seen(page, '感谢您的评价。');
  return page;
}

describe('① 鞍山 失业登记 at the window, in the browser', () => {
  it('is accepted and finished by one key, handed out, and rated by the applicant', async () => {
    const clerk = await signedIn('as-intake');
    await clerk.getByLabel('证件号码').fill('110105194912310021');
    await clerk.getByLabel('姓名').fill('示例·申请人');
    await clerk.getByLabel('手机号').fill('13800000000');
    await seen(clerk, '第 18 位校验不符，请核对号码');
    await clerk.keyboard.press('F4');
    await clerk.keyboard.type('失业登记');
    await clerk.keyboard.press('Enter'); // before the hits are there: it waits for them
    await clerk.getByRole('button', { name: 'F9 受理并办结' }).waitFor();

    await clerk.keyboard.press('F9'); // refused by the form: the wrong digit stays there to be mended, everything else too
    expect(await clerk.getByLabel('证件号码').inputValue()).toBe('110105194912310021');
    await clerk.getByLabel('证件号码').fill('11010519491231002X');
    await clerk.keyboard.press('F9');

    await result(clerk).waitFor();
    expect(await result(clerk).textContent()).toContain('已出件');
    const receipt = await receiptOf(clerk);
    expect(receipt.number).toMatch(/^B210300261120\d{6}$/);
    await clerk.keyboard.press('p');
    await clerk.getByRole('button', { name: 'P 重打' }).waitFor();
    await clerk.getByRole('button', { name: 'D 打开办件' }).click();
    await seen(clerk, '示例');
    const papers = clerk.getByRole('region', { name: '文书' });
    await papers.getByText('已打印 1 次').waitFor();
    await papers.getByText('已送达（窗口领取').waitFor();
    await papers.getByRole('button', { name: /^打印 / }).first().click();
    const preview = clerk.getByRole('dialog');
    await preview.getByText(/^约 1 页 · (还没有打印|已打印 1 次)/).waitFor();
    await clerk.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await papers.getByRole('button', { name: '卷宗目录' }).click();
    await preview.getByText('共 1 页').waitFor();
    await clerk.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    const timeline = clerk.getByRole('region', { name: '时间线' });
    await timeline.getByText('邀请评价').waitFor();

    const applicant = await rate(receipt, '非常满意');
    await seen(applicant, '已经办结。');
  });

  it('leads back to the page one was sent away from, and says nothing of which half was wrong', async () => {
    const stranger = await freshPage();
    await stranger.goto('/queue');
    await stranger.getByLabel('用户名').fill('as-intake');
    await stranger.getByLabel('密码').fill('wrong');
    await stranger.getByRole('button', { name: '登录' }).click();
    await seen(stranger, '用户名或密码不对；请核对后重新输入。');
    await stranger.getByLabel('密码').fill(PASSWORD);
    await stranger.getByRole('button', { name: '登录' }).click();
    await stranger.getByRole('heading', { name: '待办队列' }).waitFor();
    await stranger.goto('/progress');
    await stranger.getByLabel('办件编号').fill('B210300261120000019');
    await stranger.getByLabel('查询码').fill('000000');
    await stranger.getByRole('button', { name: '查询' }).click();
    await seen(stranger, '没有找到；请核对编号末 5 位和查询码。');
  });
});

describe('③ 黄山「员工录用」, in the browser', () => {
  const departments = {
    'hs-review-zhengjiao': ['职工参保登记', '缴费人员增减申报'],
    'hs-review-rencai': ['失业保险关系转移接续', '《就业创业证》申领', '高等学校等毕业生接收手续办理', '劳动用工备案'],
    'hs-review-xinxi': ['社会保障卡申领'],
  } as const;
  const denied = '就业登记';
  const withdrawn = '档案的接收和转递（流动人员）';
  const audited = '养老保险关系转移接续';
  const matter = (page: Page, item: string) => page.getByRole('region', { name: item, exact: true });

  /** Presses a verb of one matter; fills what its drawer asks for. */
  async function order(page: Page, item: string, verb: string, fields: Record<string, string> = {}, choice?: string): Promise<void> {
    await matter(page, item).getByRole('button', { name: verb, exact: true }).click();
    if (verb === '签收') return;
    const drawer = page.getByRole('dialog');
    if (choice !== undefined) await drawer.getByRole('radio', { name: choice }).check();
    for (const [label, text] of Object.entries(fields)) await drawer.getByLabel(label).fill(text);
    await drawer.getByRole('button', { name: `提交${verb}` }).click();
    await drawer.waitFor({ state: 'detached' });
  }

  async function openFromQueue(login: string): Promise<Page> {
    const page = await signedIn(login, '/queue?view=all');
    await page.getByRole('row', { name: /打开办件/ }).first().press('Enter');
    await page.getByRole('link', { name: /^整件/ }).click();
    await page.getByRole('region', { name: '时间线' }).waitFor();
    return page;
  }

  async function decide(login: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await openFromQueue(login);
    await work(page);
    await page.context().close();
  }

  async function approveAll(page: Page, items: readonly string[]): Promise<void> {
    for (const item of items) {
      await order(page, item, '签收');
      await order(page, item, '通过', { '意见（可不填）': '同意办理' });
      await matter(page, item).getByText('已办结 · 准予').waitFor();
    }
  }

  it('is split to its units, decided by each, one denied and one withdrawn, and handed out at once', async () => {
    const clerk = await signedIn('hs-intake');
    await clerk.getByText('单位', { exact: true }).click();
    await clerk.getByLabel('证件号码').fill('91350211M0000XUF46'); // in use, and fails the check: warns, does not block
    await clerk.getByLabel('单位名称').fill('示例·黄山某某有限公司');
    await clerk.getByLabel('一件事', { exact: true }).click();
    await clerk.getByTitle(/^员工录用/).click();
    await seen(clerk, '末位校验不符，核对无误可继续');
    await clerk.getByRole('button', { name: '全选 10 项' }).click();
    await clerk.getByRole('button', { name: 'F9 一次性补正告知' }).waitFor();
    await clerk.getByRole('button', { name: 'A 全部已收' }).click();
    await clerk.getByRole('button', { name: 'F9 受理', exact: true }).click();
    await result(clerk).waitFor();
    const receipt = await receiptOf(clerk);
    await clerk.getByRole('button', { name: 'D 打开办件' }).click();
    const parts = clerk.getByRole('region', { name: '拆包分办' });
    await parts.getByText('牵头 征缴中心').waitFor();
    for (const [item, unit] of [['职工参保登记', '征缴中心'], ['就业登记', '人才发展局'], ['社会保障卡申领', '信息中心']]) await parts.getByRole('row', { name: new RegExp(`${item}.*${unit}.*待签收`) }).waitFor();
    await order(clerk, withdrawn, '撤回', { 撤回原因: '申请人书面撤回' });

    await decide('hs-review-zhengjiao', async (page) => {
      await approveAll(page, departments['hs-review-zhengjiao']);
      await order(page, audited, '签收');
      await order(page, audited, '报审核', {}, '拟准予');
    });
    await decide('hs-audit-zhengjiao', (page) => order(page, audited, '审核同意'));
    await decide('hs-review-rencai', async (page) => {
      await approveAll(page, departments['hs-review-rencai']);
      await order(page, denied, '签收');
      await order(page, denied, '不予办理', { 理由: '不符合办理条件（示例）', 法律依据: '示例依据' });
    });
    await decide('hs-review-xinxi', (page) => approveAll(page, departments['hs-review-xinxi']));
    await matter(clerk, denied).getByText('已办结 · 不予').waitFor(); // the clerk's page follows by itself

    const output = await signedIn('hs-issue');
    await output.getByLabel(/^扫回执/).fill(receipt.number);
    await output.keyboard.press('Enter');
    await seen(output, '结果物 0/9');
    await output.getByRole('button', { name: '全部核对' }).click();
    await output.getByText('纸质送达回证').click();
    await output.getByRole('button', { name: '确认领取' }).click(); // nine results leave and are handed over as one
    await seen(output, '已送达，请申请人评价：');

    const applicant = await rate(receipt, '满意');
    await seen(applicant, '已经办结。');
    await applicant.getByRole('region', { name: '办理进度' }).getByText('撤回').waitFor();
  });
});
