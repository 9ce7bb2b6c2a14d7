import { Command } from 'commander';
import { registerWorkdaysCommand } from './workdays';

async function run(...words: string[]): Promise<string> {
  const written = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const program = new Command('zonggui');
    registerWorkdaysCommand(program);
    await program.parseAsync(['workdays', ...words], { from: 'user' });
    return written.mock.calls.flat().join('\n');
  } finally {
    written.mockRestore();
  }
}

describe('zonggui workdays', () => {
  it('answers in JSON with exactly the public keys, and nothing else on stdout', async () => {
    expect(JSON.parse(await run('--from', '2026-09-18', '--days', '1', '--json'))).toEqual({
      from: '2026-09-18',
      days: 1,
      date: '2026-09-20',
      provisional: false,
      reason: null,
      ledger: [
        { date: '2026-09-18', counted: false, why: '起始日不计' },
        { date: '2026-09-19', counted: false, why: '周六' },
        { date: '2026-09-20', counted: true, why: '国庆节调休上班（周日）（国办发明电〔2025〕7号）' },
      ],
    });
  });

  it('says 预计 and up to which day the notices reach', async () => {
    expect(await run('--from', '2026-12-25', '--days', '10')).toMatch(/2027-01-11（预计）\n.*2026-12-31/);
  });

  it('names the calendar of the region asked for, and when the office closes', async () => {
    expect(JSON.parse(await run('--from', '2026-09-18', '--days', '1', '--region', '黄山', '--json'))).toMatchObject({ date: '2026-09-20', calendar: 'CN' });
    expect(await run('--from', '2026-09-18', '--days', '1', '--office', 'hs-zhengwu')).toContain('当日停止办公：17:30');
  });

  it.each([
    [['--from', '2026-02-30', '--days', '3'], '起始日“2026-02-30”不是有效日期'],
    [['--days', '3'], '起始日“”不是有效日期'],
    [['--from', '2026-11-20', '--days', '-3'], '天数“-3”无效'],
    [['--from', '2026-11-20', '--days', '0'], '天数“0”无效'],
    [['--from', '2026-11-20', '--days', '十'], '天数“十”无效'],
    [['--from', '2026-11-20'], '天数“”无效'],
    [['--from', '2028-12-20', '--days', '30'], '工作日历只覆盖 2025-01-01 至 2028-12-31'],
  ])('refuses %j in one sentence: %s', async (words, sentence) => {
    await expect(run(...words)).rejects.toThrow(sentence);
  });
});
