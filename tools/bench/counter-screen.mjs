// 快速受理 as a practised clerk works it, by keys alone: a visit of one item from the number of the applicant to the strip that tells the result.
import { focused, paintedAfter, paints, within } from './chromium.mjs';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Invented, valid in form: of a day in the year 1900 or after, one for each visit. */
function idNumber(visit) {
  const body = `110105${1900 + (visit % 90)}01${String(1 + (visit % 28)).padStart(2, '0')}${String(Math.floor(visit / 28) % 1000).padStart(3, '0')}`;
  return body + '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body.charAt(at)), 0) % 11);
}

const itemBox = '[role=combobox][aria-label=事项]';
const grid = '[data-stop=grid]';
const RESULT = `document.querySelector('[aria-label="办理结果"]') !== null`;

/** What each is, in the keys of the page: 失业登记 is finished at the window, 用工备案 is promised. */
export const visits = {
  即办: { initials: 'sydj', answers: ['Enter'], button: 'F9 受理并办结' },
  承诺件: { initials: 'ygba', answers: ['1', 'Enter'], button: 'F9 受理' },
};

async function typed(page, stop, text) {
  await focused(page, `[data-stop=${stop}]`);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Until F9 may be pressed. */
export async function prepared(page, { initials, answers, button }, visit) {
  await typed(page, 'idNumber', idNumber(visit));
  await typed(page, 'name', '示例·申请人');
  await typed(page, 'phone', '13800000000');
  await focused(page, itemBox);
  await page.keyboard.type(initials);
  await page.keyboard.press('Enter');
  await focused(page, '[data-stop=situation]');
  for (const key of answers) await page.keyboard.press(key);
  await focused(page, grid);
  await page.keyboard.press('a');
  await within(`the button ${button}`, page.locator('[data-stop=execute]:enabled').and(page.getByRole('button', { name: button, exact: true })).waitFor());
}

/** Sorted times from F9 to the strip, and of the same commands sent by HTTP alone by `clerk`. */
export async function commits(page, clerk, kind, { count, from }) {
  const [screen, bare] = [[], []];
  for (let visit = from; visit < from + 2 * count; visit += 2) {
    await prepared(page, visits[kind], visit);
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/applications'));
    screen.push(await paintedAfter(page, { key: 'F9', seen: RESULT, what: `the result of ${kind} ${visit}` }));
    const input = (await within('the registration that was sent', sent)).postDataJSON();
    await page.keyboard.press('Enter'); // 下一位
    await focused(page, '[data-stop=idNumber]');
    const began = performance.now();
    await clerk.command('/applications', { ...input, party: { ...input.party, idNumber: idNumber(visit + 1) } });
    bare.push(performance.now() - began);
  }
  return [screen, bare].map((times) => times.sort((a, b) => a - b));
}

/** Sorted times of each kind of key on a visit that is filled in. */
export async function counterPaints(page, count, visit) {
  await prepared(page, visits.承诺件, visit);
  await page.locator(grid).focus();
  const materials = await paints(page, count, ['1', '2', '3']);
  await page.locator('[data-stop=name]').focus();
  const typing = await paints(page, count, ['a', 'b', 'Backspace', 'Backspace']);
  await page.keyboard.press('F4');
  await focused(page, itemBox);
  const picker = await paints(page, count, ['s', 'y', 'd', 'j', 'Backspace', 'Backspace', 'Backspace', 'Backspace']);
  return { typing, materials, picker };
}
