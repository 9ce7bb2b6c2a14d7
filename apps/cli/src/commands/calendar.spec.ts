import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { registerCalendarCommands } from './calendar';

const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。
国务院办公厅
2026年12月30日
`;

const folder = mkdtempSync(join(tmpdir(), 'notice-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]): Promise<string> {
  const written = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const program = new Command('zonggui');
    registerCalendarCommands(program);
    await program.parseAsync(['calendar', ...words], { from: 'user' });
    return written.mock.calls.flat().join('\n');
  } finally {
    written.mockRestore();
  }
}

function fileOf(text: string): string {
  const file = join(folder, 'notice.txt');
  writeFileSync(file, text);
  return file;
}

describe('zonggui calendar', () => {
  it('check says which years are published and how many working days each has', async () => {
    const answer = JSON.parse(await run('check', '--json')) as { publishedThrough: string; years: { year: number; workingDays: number }[] };
    expect(answer).toMatchObject({ from: 'config', publishedThrough: '2026-12-31', faults: [] });
    expect(answer.years.slice(0, 2)).toMatchObject([{ year: 2025, workingDays: 248 }, { year: 2026, workingDays: 248 }]);
  });

  it('predict prints the file of a year without a notice, and beside it what is only 参考', async () => {
    const text = await run('predict', '--year', '2029');
    expect(text).toContain('  - { from: 2029-02-12, to: 2029-02-15, holiday: 春节 }\n  - { from: 2029-04-04, to: 2029-04-04, holiday: 清明节 }');
    expect(text).toMatch(/^# 参考（按国办发明电〔2024〕12号所述格局，不计入）：2029-02-16（春节）、/m);
    const { year, hint } = JSON.parse(await run('predict', '--year', '2029', '--json')) as { year: { status: string; working: [] }; hint: { date: string }[] };
    expect(year).toMatchObject({ status: 'predicted', working: [] });
    expect(hint).toContainEqual({ date: '2029-10-07', holiday: '国庆节' });
    await expect(run('predict', '--year', '明年')).rejects.toThrow('年度“明年”无效');
  });

  it('import prints the file a notice (示例) becomes, and writes nothing unless asked', async () => {
    const yaml = await run('import', '--file', fileOf(notice));
    expect(yaml).toContain('notice: { number: 国办发明电〔2026〕99号, date: 2026-12-30 }');
    expect(yaml).toContain('  - { date: 2027-01-31, why: 春节调休上班（周日） }');
    expect(JSON.parse(await run('import', '--file', fileOf(notice), '--json'))).toMatchObject({ written: null, issuedOn: '2026-12-30' });
  });

  it('import holds a notice against the lunar days predicted for its year', async () => {
    const wrong = notice.replace('6月9日（周三）', '6月10日（周四）');
    await expect(run('import', '--file', fileOf(wrong))).rejects.toThrow('2027-06-09是法定节假日，通知里没有放假');
  });
});
