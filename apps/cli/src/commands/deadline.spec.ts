import { Command } from 'commander';
import { registerDeadlineCommand } from './deadline';

function run(...args: string[]): string {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const program = new Command().exitOverride();
  registerDeadlineCommand(program);
  try {
    program.parse(['node', 'zonggui', 'deadline', ...args]);
  } finally {
    log.mockRestore();
  }
  return lines.join('\n');
}

const answerOf = (...args: string[]) => JSON.parse(run(...args, '--json')) as Record<string, unknown> & { ledger: { counted: boolean }[] };

describe('zonggui deadline', () => {
  it('says the date, the statutory date and every day between', () => {
    const answer = answerOf('--from', '2026-11-20 10:00', '--limit', '10工作日', '--statutory', '20工作日', '--explain');
    expect(answer).toMatchObject({ startsOn: '2026-11-20', due: '2026-12-04', provisional: false, statutoryDue: '2026-12-18', segments: [] });
    expect(answer.ledger.filter((row) => row.counted)).toHaveLength(10);
  });

  it('counts stops and extensions', () => {
    expect(answerOf('--from', '2026-11-20', '--limit', '10workdays', '--pause', '2026-11-23..2026-11-25', '--extend', '2')).toMatchObject({
      due: '2026-12-10',
      segments: [{ fromOn: '2026-11-23', untilOn: '2026-11-25' }],
    });
  });

  it('says 预计 and why for a year without a notice', () => {
    expect(run('--from', '2026-12-25', '--limit', '10工作日')).toMatch(/2027-01-11（预计）\n.*仅公布至2026-12-31/);
  });

  it.each([
    [['--from', '2026-02-30', '--limit', '10工作日'], '起算时刻“2026-02-30”无效'],
    [['--from', '2026-11-20', '--limit', '十天'], '时限“十天”无法识别'],
    [['--from', '2026-11-20', '--limit', '10工作日', '--pause', '2026-11-25..2026-11-23'], '暂停“2026-11-25..2026-11-23”无效'],
    [['--from', '2026-11-20', '--limit', '10工作日', '--extend', '0'], '延期天数“0”无效'],
    [['--from', '2028-12-20', '--limit', '30工作日'], '工作日历只覆盖 2025-01-01 至 2028-12-31'],
  ])('%j is refused in one Chinese sentence', (args, sentence) => {
    expect(() => run(...args)).toThrow(sentence);
  });
});
