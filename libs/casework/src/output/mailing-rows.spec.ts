import { collectedAt, remedyFor, type MailedRow } from './mailing-rows';

const number = 'B341000261120001237';
const row = (more: Partial<MailedRow> = {}): MailedRow => ({ line: 2, number, tracking: 'EMS000000001', collected: '', ...more });
const fault = (one: MailedRow, all: readonly MailedRow[] = [one], taken: readonly string[] = []) => remedyFor(one, { all, waiting: new Set([number]), taken: new Set(taken), now: new Date('2026-11-20T15:30:00+08:00') });

describe('a row of 运单号', () => {
  it.each<[string, MailedRow, string | null]>([
    ['is sent when number and 运单号 stand', row(), null],
    ['names the value and what is allowed', row({ tracking: 'EMS 1' }), '运单号 值‘EMS 1’不对，应为 6–30 位字母和数字'],
    ['asks for what was not filled in', row({ tracking: '' }), '运单号 没有填写，应为 6–30 位字母和数字'],
    ['has a 办件编号 of the right form', row({ number: 'B34' }), '办件编号 值‘B34’不对，应为 B 加 18 位数字'],
    ['is about something that waits to be mailed', row({ number: 'B341000261120001245' }), '办件编号 值‘B341000261120001245’没有待邮寄的结果，应为“待邮寄”中的编号'],
    ['may say when it was collected', row({ collected: '2026-11-20 15:30' }), null],
    ['was not collected tomorrow', row({ collected: '2026-11-20 15:31' }), '揽收时间 值‘2026-11-20 15:31’不对，应为 2026-11-20 10:30 这样的时间，不晚于现在；不清楚的可不填'],
  ])('%s', (_name, one, expected) => {
    expect(fault(one)).toBe(expected);
  });

  it('stands once, and so does its 运单号', () => {
    expect(fault(row(), [row(), row({ line: 3, tracking: 'EMS000000002' })])).toBe(`办件编号 值‘${number}’在清单中不止一次，每件只填一行`);
    expect(fault(row(), [row()], ['EMS000000001'])).toBe('运单号 值‘EMS000000001’已用于另一件，每件一个运单号');
  });
});

describe('揽收时间', () => {
  it.each([
    ['2026-11-20 10:30', '2026-11-20T02:30:00.000Z'],
    ['2026/11/2 9:05', '2026-11-02T01:05:00.000Z'],
    ['2026-11-20', '2026-11-19T16:00:00.000Z'],
    ['46346.4375', '2026-11-20T02:30:00.000Z'], // as a spreadsheet counts
    ['2026-02-30 10:00', null],
    ['上午', null],
  ])('%s is %s', (text, expected) => {
    expect(collectedAt(text)?.toISOString() ?? null).toBe(expected);
  });
});
