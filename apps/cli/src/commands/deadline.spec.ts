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

  it('counts by the days of the region, the hours of the office and the rule that holds there, and says which', () => {
    const answer = answerOf('--from', '2026-08-03 10:00', '--limit', '60日', '--office', '驻市政务服务中心人社窗口', '--nature', 'licence');
    expect(answer).toMatchObject({ due: '2026-10-08', calendar: 'CN', dueAt: '2026-10-08T09:30:00.000Z', counting: { startDay: 'next', roll: 'forward', dayEnds: 'close', sources: { roll: { document: '民法典', section: '第二百零三条第一款' } } } });
    expect(run('--from', '2026-08-03', '--limit', '60日', '--region', '鞍山')).toContain('计算规则：自次日起算（参照《民法典》第二百零一条第一款），末日非工作日的顺延至下一工作日（参照《民法典》第二百零三条第一款）');
  });

  it.each([
    [['--from', '2026-11-20', '--limit', '10工作日', '--region', '鞍'], '没有名为“鞍”的地区'],
    [['--from', '2026-11-20', '--limit', '10工作日', '--office', '大厅'], '没有名为“大厅”的办事地点'],
    [['--from', '2026-11-20', '--limit', '10工作日', '--region', '鞍山', '--office', 'hs-zhengwu'], '“驻市政务服务中心人社窗口”不在鞍山市'],
    [['--from', '2026-11-20', '--limit', '10工作日', '--nature', '许可'], '事项性质“许可”无效'],
    [['--from', '2026-02-30', '--limit', '10工作日'], '起算时刻“2026-02-30”无效'],
    [['--from', '2026-11-20', '--limit', '十天'], '时限“十天”无法识别'],
    [['--from', '2026-11-20', '--limit', '10工作日', '--pause', '2026-11-25..2026-11-23'], '暂停“2026-11-25..2026-11-23”无效'],
    [['--from', '2026-11-20', '--limit', '10工作日', '--extend', '0'], '延期天数“0”无效'],
    [['--from', '2028-12-20', '--limit', '30工作日'], '工作日历只覆盖 2025-01-01 至 2028-12-31'],
  ])('%j is refused in one Chinese sentence', (args, sentence) => {
    expect(() => run(...args)).toThrow(sentence);
  });
});
