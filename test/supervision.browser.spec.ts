// real: Chromium, the built pages, HTTP, PostgreSQL, Redis
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from './setup/app';
import { openBrowser, seen, type TestBrowser } from './setup/browser';
import { act, applicant, first, huangshan, visitOf } from './setup/visit';

jest.setTimeout(180_000);

let app: TestApp;
let browser: TestBrowser;
const numbers: string[] = [];

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(app.url);
  const clerk = await app.signIn('hs-intake');
  const party = (serial: number) => ({ party: { ...applicant, idType: 'passport', idNumber: `E3000000${serial}` } });
  for (const serial of [1, 2, 3]) numbers.push((await visitOf(clerk, huangshan, { items: ['demo-accepted-10'], extra: party(serial) })).number);
  await app.setClock('2026-12-07T09:00:00+08:00'); // due on Friday, 4 December: all three are late
  const decided = await visitOf(clerk, huangshan, { items: ['demo-accepted-10'], extra: party(4) });
  const reviewer = await app.signIn('hs-review-zhengjiao');
  const { id: matterId } = first(decided.matters);
  await act(reviewer, decided, 'claim', { matterId });
  await act(reviewer, decided, 'approve', { matterId });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function supervisor(): Promise<Page> {
  const page = await browser.signedIn('hs-supervise');
  await page.getByRole('heading', { name: '监督首页' }).waitFor();
  return page;
}

const rows = (page: Page) => page.getByRole('row', { name: /^打开办件/ });

describe('监督首页', () => {
  it('is where a supervisor starts, and every number leads to as many rows', async () => {
    const page = await supervisor();
    for (const [figure, count] of [['今日收件', 1], ['受理', 1], ['办结', 1], ['在办', 3], ['超期', 3]] as const) {
      await page.getByRole('link', { name: `${figure} ${count}`, exact: true }).click();
      await rows(page).nth(count - 1).waitFor();
      expect(await rows(page).count()).toBe(count);
      await page.goBack();
      await page.getByRole('heading', { name: '监督首页' }).waitFor();
    }
    await page.getByRole('link', { name: '即办率 0/1' }).waitFor(); // below ten no percentage
    await page.getByRole('link', { name: '待出件 1' }).waitFor();
    await page.getByText('本月', { exact: true }).click();
    await page.getByRole('link', { name: '本月收件 1' }).waitFor();
    await page.context().close();
  });

  it('draws what falls due and how it stands; the same stands in tables, and a bar is the way to its list', async () => {
    const page = await supervisor();
    const due = page.getByRole('region', { name: '未来15个工作日到期量' });
    await due.locator('svg').waitFor();
    await due.getByRole('button', { name: '看表' }).click();
    const table = due.getByRole('table', { name: '未来15个工作日到期量' });
    expect(await table.getByRole('row').count()).toBe(1 + 17); // head, overdue, today, and fifteen working days
    expect(await table.getByRole('row', { name: /^超期/ }).getByRole('link').textContent()).toBe('3');
    const standing = page.getByRole('region', { name: '在办按灯 × 科室' });
    await standing.locator('svg').waitFor();
    await standing.getByRole('button', { name: '看表' }).click();
    await standing.getByRole('row', { name: /^征缴中心/ }).getByRole('link', { name: '3' }).click();
    await page.getByRole('heading', { name: '时限监督' }).waitFor();
    await rows(page).nth(2).waitFor();
    await seen(page, '部门 征缴中心');
    await page.context().close();
  });

  it('shows no more than the grants: another bureau sees nothing of it', async () => {
    const page = await browser.signedIn('as-supervise');
    await page.getByRole('link', { name: '在办 0' }).waitFor();
    await page.getByRole('link', { name: '超期 0' }).waitFor();
    await seen(page, '没有超期件，也没有临期件。');
    await page.context().close();
  });
});

describe('时限监督', () => {
  it('is worked by keyboard: v says where the time went, d urges, o opens', async () => {
    const page = await supervisor();
    await page.getByRole('link', { name: '时限监督', exact: true }).click();
    await rows(page).nth(2).waitFor();
    await page.locator('[data-row="0"]:focus').waitFor();
    await page.keyboard.press('v');
    await page.getByRole('dialog').getByText('逐日说明').first().waitFor();
    await page.emulateMedia({ media: 'print' }); // it prints alone
    expect(await page.evaluate(`[getComputedStyle(document.querySelector('#root')).display, getComputedStyle(document.querySelector('.printed')).position]`)).toEqual(['none', 'static']);
    await page.emulateMedia({ media: null });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await rows(page).first().focus();
    await page.keyboard.press('d');
    const drawer = page.getByRole('dialog');
    expect(await drawer.getByLabel('内容').inputValue()).toContain('已超 1 工作日');
    await drawer.getByRole('button', { name: '发出督办' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.locator('[data-row="0"] [data-cell="orders"]').getByText('1', { exact: true }).waitFor();
    await page.keyboard.press('p');
    const call = page.getByRole('dialog');
    await call.getByLabel('拨打号码').fill('0559-0000000');
    await call.getByLabel('接听人').fill('示例·科长');
    await call.getByLabel('要点').fill('答应今日办结');
    await call.getByRole('button', { name: '记入备注' }).click();
    await call.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '督办', exact: true }).click();
    await page.getByRole('heading', { name: '督办', exact: true }).waitFor();
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click(); // a button in a row is for itself, and opens nothing
    await page.getByLabel('撤销理由').fill('示例');
    await page.getByRole('tooltip').getByRole('button', { name: '撤销' }).click();
    await seen(page, '已撤销');
    await page.context().close();
  });

  it('has cards that explain themselves: by which rule, what the clock was, who had it since', async () => {
    const page = await supervisor();
    await page.goto('/cards');
    await rows(page).first().waitFor();
    await rows(page).first().focus();
    await page.keyboard.press('v');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('list', { name: '依据' }).getByText('超过承诺时限。').waitFor();
    await drawer.getByRole('region', { name: '截至现在' }).getByText('逐日说明').first().waitFor();
    await page.context().close();
  });

  it('decides about a message that nobody can tell of, by keys and with a reason', async () => {
    await app.dataSource.query(`update notice set state = 'uncertain', note = '网关未在时限内给出完整答复' where template = 'A02' and application_id = (select id from application where number = $1)`, [numbers[0]]);
    const page = await supervisor();
    await page.getByRole('link', { name: '待处理的短信 1' }).click();
    await page.getByRole('heading', { name: '短信处置' }).waitFor();
    await rows(page).first().waitFor();
    await page.locator('[data-row="0"]:focus').waitFor();
    await page.keyboard.press('p');
    await page.getByRole('dialog').locator('textarea:focus').waitFor();
    await page.keyboard.type('12月7日 09:10 本人接听');
    await page.getByRole('dialog').getByRole('button', { name: '改用电话告知' }).click();
    await page.getByText('没有待处理的短信').waitFor();
    await page.getByText('已处理', { exact: true }).click();
    await page.getByText('12月7日 09:10 本人接听').waitFor();
    await page.context().close();
  });

  it('reads by which rules and formulas, each with its sentence, by keys: 口径与阈值', async () => {
    const page = await supervisor();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '口径与阈值' }).press('Enter');
    await page.getByRole('heading', { name: '口径与阈值' }).waitFor();
    const rules = page.getByRole('region', { name: '阈值与规则' });
    await rules.getByRole('cell', { name: '黄牌回复期限' }).first().waitFor();
    const quoted = rules.locator('.quote').first();
    await quoted.focus();
    await page.getByRole('tooltip').getByText('《').first().waitFor(); // the document and its words, without a mouse
    await page.getByRole('region', { name: '口径', exact: true }).getByRole('cell', { name: '短信送达率' }).waitFor();
    await page.context().close();
  });

  it('is taken along as a workbook', async () => {
    const page = await supervisor();
    await page.goto('/overdue?kind=promise');
    await rows(page).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 xlsx' }).click()]);
    expect(download.suggestedFilename()).toBe('超期清单.xlsx');
    await page.context().close();
  });
});
