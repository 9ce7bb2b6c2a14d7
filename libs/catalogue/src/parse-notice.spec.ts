import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarYaml } from './calendar-yaml';
import { loadCalendar } from './load-calendar';
import { parseNotice } from './parse-notice';

const folder = join(__dirname, '../../../config/calendar');
const yearOf = (year: number) => loadCalendar(folder).years.find((each) => each.year === year);

const notice2025 = `国务院办公厅关于2025年
部分节假日安排的通知
国办发明电〔2024〕12号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2024年11月12日
`;

const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2025年11月4日
`;

const faultsOf = (from: string, to: string) => {
  expect(notice2026).toContain(from);
  return parseNotice(notice2026.replace(from, to)).faults;
};

describe('the text of a holiday notice', () => {
  it.each([[2025, notice2025, '2024-11-12'], [2026, notice2026, '2025-11-04']])('of %i gives the year that config/calendar holds', (year, text, issuedOn) => {
    expect(parseNotice(text)).toEqual({ notice: { year: yearOf(year), issuedOn }, faults: [] });
  });

  it.each([[2025, notice2025], [2026, notice2026]])('of %i is written down as the file of the year, to the letter', (year, text) => {
    const { notice } = parseNotice(text);
    expect(notice && calendarYaml(notice)).toBe(readFileSync(join(folder, `${year}.yaml`), 'utf8'));
  });

  it('may be pasted with other brackets, spaces, figures and line breaks', () => {
    const pasted = notice2026.replaceAll('（', '(').replaceAll('）', ') ').replaceAll('周', '星期').replace('共9天。', '共９天。\n').replace('〔2025〕', '[2025]').replaceAll('\n', '\r\n\u3000\u3000');
    expect(parseNotice(pasted).notice?.year).toEqual(yearOf(2026));
  });

  it('may reach into the December before its year', () => {
    const { notice } = parseNotice(notice2026.replace('1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班', '2025年12月31日（周三）至2026年1月2日（周五）放假调休，共3天。2025年12月28日（周日）上班'));
    expect(notice?.year.off[0]).toEqual({ from: '2025-12-31', to: '2026-01-02', holiday: '元旦' });
    expect(notice?.year.working[0]).toEqual({ date: '2025-12-28', why: '元旦调休上班（周日）' });
  });

  it('is refused where a weekday in brackets is not that of the day', () => {
    expect(faultsOf('5月9日（周六）', '5月9日（周日）')).toEqual(['第8行：5月9日是周六，不是周日']);
    expect(faultsOf('至23日（农历正月初七、周一）', '至23日（农历正月初七）')).toEqual(['第6行：“23日（农历正月初七）”没有写明是周几']);
  });

  it('is refused where 共……天 is not the number of the days', () => {
    expect(faultsOf('共9天', '共8天')).toEqual(['第6行：春节写明共8天，2026-02-15至2026-02-23是9天']);
    expect(faultsOf('放假，共3天', '放假')).toEqual(['第7行：清明节没有写明共几天']);
  });

  it('is refused where text and title speak of two years, or number and date are missing', () => {
    expect(faultsOf('现将2026年', '现将2025年')).toEqual(['第4行：正文写的是2025年，标题写的是2026年']);
    expect(faultsOf('国办发明电〔2025〕7号', '')).toEqual(['没有找到发文字号，例如“国办发明电〔2025〕7号”']);
    expect(faultsOf('2025年11月4日', '')).toEqual(['没有找到落款日期，例如“2025年11月4日”']);
  });

  it('is refused where a statutory day is worked', () => {
    expect(faultsOf('5月1日（周五）至5日（周二）放假调休，共5天', '5月1日（周五）放假1天')).toContain('2026-05-02是法定节假日，通知里没有放假');
    expect(faultsOf('2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天', '2月17日（周二）至23日（周一）放假调休，共7天')).toEqual(['2026-02-16是法定节假日，通知里没有放假']);
    expect(faultsOf('五、端午节：6月19日（周五）至21日（周日）放假，共3天。\n', '')).toContain('没有写端午节的安排');
  });

  it('is refused where a working day is no weekend, or is also a day off', () => {
    expect(faultsOf('5月9日（周六）', '5月8日（周五）')).toEqual(['第8行：2026-05-08不是周六或周日，不能是调休上班日']);
    expect(faultsOf('9月20日（周日）', '9月27日（周日）')).toEqual(['第11行：2026-09-27既放假又上班']);
  });

  it('is refused where a sentence is not understood or a day does not exist, and says every fault at once', () => {
    expect(faultsOf('5月9日（周六）上班。', '5月9日（周六）上班。鼓励休年假。')).toEqual(['第8行：看不懂“鼓励休年假”']);
    expect(faultsOf('2月28日（周六）', '2月30日（周六）')).toEqual(['第6行：“2月30日”不是存在的日期']);
    expect(parseNotice('').faults.length).toBeGreaterThan(3);
  });
});
