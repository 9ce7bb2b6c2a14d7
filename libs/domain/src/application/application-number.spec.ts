import { applicationNumber, isApplicationNumber } from './application-number';

describe('办件编号', () => {
  it('is B, region, day, serial and a check digit', () => {
    expect(applicationNumber('341000', '2026-11-20', 123)).toMatch(/^B34100026112000123\d$/);
  });

  it('tells every single wrong digit', () => {
    const number = applicationNumber('341000', '2026-11-20', 123);
    expect(isApplicationNumber(number)).toBe(true);
    for (let at = 1; at < number.length; at += 1) {
      for (const digit of '0123456789') {
        const typed = number.slice(0, at) + digit + number.slice(at + 1);
        expect(isApplicationNumber(typed)).toBe(typed === number);
      }
    }
  });
});
