import { corrected } from './correct-notice';
import { dayFaults } from './parse-notice';
import { predictYear } from './predict-year';

const statutory = { year: 2027, off: predictYear(2027).off.map((range, index) => ({ line: index + 1, range })), working: [] };

describe('a day corrected beside the text of a notice', () => {
  it('joins the holiday it touches', () => {
    expect(corrected(statutory, [{ date: '2027-05-03', kind: 'off' }]).off).toContainEqual({ line: 4, range: { from: '2027-05-01', to: '2027-05-03', holiday: '劳动节' } });
    expect(corrected(statutory, [{ date: '2027-03-01', kind: 'off' }]).off).toContainEqual({ line: 0, range: { from: '2027-03-01', to: '2027-03-01', holiday: '放假' } });
  });

  it('splits the holiday it is taken from, which the statute may forbid', () => {
    const split = corrected(statutory, [{ date: '2027-10-02', kind: 'ordinary' }]);
    expect(split.off.filter(({ range }) => range.holiday === '国庆节').map(({ range }) => [range.from, range.to])).toEqual([['2027-10-01', '2027-10-01'], ['2027-10-03', '2027-10-03']]);
    expect(dayFaults(split)).toEqual([{ line: 0, what: '2027-10-02是法定节假日，通知里没有放假' }]);
  });

  it('may make a weekend a working day, and no other day', () => {
    const worked = corrected(statutory, [{ date: '2027-02-20', kind: 'makeUpDay' }]);
    expect(worked.working).toEqual([{ line: 0, day: { date: '2027-02-20', why: '调休上班（周六，人工改正）' } }]);
    expect(dayFaults(worked)).toEqual([]);
    expect(dayFaults(corrected(statutory, [{ date: '2027-02-22', kind: 'makeUpDay' }]))).toEqual([{ line: 0, what: '2027-02-22不是周六或周日，不能是调休上班日' }]);
  });

  it('leaves everything as it is where nothing is corrected', () => {
    expect(corrected(statutory, [])).toBe(statutory);
  });
});
