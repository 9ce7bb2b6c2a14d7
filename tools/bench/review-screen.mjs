// 审批队列 and 办件审查 by keys alone.
import { randomUUID } from 'node:crypto';
import { paintedAfter, paints, within } from './chromium.mjs';

const place = { region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window' };
const item = 'demo-accepted-10';

/** So many matters registered and signed for, which the reviewer then has before him one after another. */
export async function mine(clerk, reviewer, count) {
  const { body } = await clerk.send('POST', '/assessments', { region: place.region, channel: place.channel, matters: [{ item }], papers: [] });
  const papers = body.materials.map(({ code }) => ({ material: code, status: 'received' }));
  const receipts = [];
  for (let n = 0; n < count; n += 1) {
    const party = { kind: 'person', idType: 'passport', idNumber: `R${String(10_000_000 + n)}`, name: '示例·申请人', phone: '13800000000' };
    const receipt = await clerk.command('/applications', { ...place, party, matters: [{ item }], papers, deliveryMethod: 'none', gesture: 'verdict' });
    await reviewer.command(`/applications/${receipt.applicationId}/claim`, { matterId: receipt.matters[0].id });
    receipts.push(receipt);
  }
  return receipts;
}

const ready = (page) => within('the opinions of a matter under review', page.getByRole('list', { name: '意见模板' }).waitFor());

/** Down a list that holds every row of the department. */
export async function queuePaints(page, count) {
  await page.goto('/queue?view=all');
  await within('the first row of the queue', page.locator('[role=row][aria-rowindex="2"]:focus').waitFor());
  return paints(page, count, ['j', 'j', 'j', 'k']);
}

const open = async (page, { applicationId, matters }) => {
  await page.goto(`/review/${applicationId}/${matters[0].id}`);
  await ready(page);
};

export async function reviewPaints(page, receipt, count) {
  await open(page, receipt);
  const digits = await paints(page, count, ['1', '2']);
  await page.locator('.checklist input[type=radio]:checked').first().focus();
  return { digits, checklist: await paints(page, count, ['ArrowRight', 'ArrowLeft']) };
}

/** Within the page, as a click on its link would go: what is held stays held. */
async function turnTo(page, { applicationId, matters, number }) {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/review/${applicationId}/${matters[0].id}`);
  await within(`${number} to be open`, page.locator('.review-head .num').filter({ hasText: number }).waitFor());
  await ready(page);
}

/** Sorted times from Ctrl+Enter until 已提交 stands there, and of the same question to the rules by HTTP alone. */
export async function decisions(page, reviewer, receipts) {
  const [screen, bare] = [[], []];
  for (const receipt of receipts) {
    const { applicationId, number, matters: [{ id: matterId }] } = receipt;
    await turnTo(page, receipt);
    const began = performance.now();
    await reviewer.send('POST', `/applications/${applicationId}/approve`, { matterId, opinion: '同意办理' }, { 'x-rehearse': 'true', 'idempotency-key': randomUUID() });
    bare.push(performance.now() - began);
    await page.keyboard.press('1');
    await within('the sentence of the digit', page.waitForFunction(() => document.querySelector('.decision textarea').value !== ''));
    const seen = `document.querySelector('.held')?.textContent.includes('${number}') === true`;
    screen.push(await paintedAfter(page, { key: 'Control+Enter', code: 'Enter', seen, what: `the decision on ${number} to be held` }));
    await within(`the matter after ${number}`, page.waitForURL((url) => !url.pathname.endsWith(`/${matterId}`)));
  }
  return [screen, bare].map((times) => times.sort((a, b) => a - b));
}
