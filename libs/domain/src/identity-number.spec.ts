import { creditCodeChecks, isCreditCodeShaped, plainIdentityNumber, residentIdFault } from './identity-number';

describe('公民身份号码 (GB 11643—1999)', () => {
  it.each(['11010519491231002X', '440524188001010014'])('%s, the examples of the standard, has no fault', (number) => {
    expect(residentIdFault(number)).toBeNull();
  });

  it('finds every single wrong digit', () => {
    const number = '11010519491231002X';
    const wrong = [...number.slice(0, 17)].flatMap((digit, at) =>
      [...'0123456789'].filter((other) => other !== digit).map((other) => number.slice(0, at) + other + number.slice(at + 1)),
    );
    expect(wrong).toHaveLength(153);
    expect(wrong.filter((each) => residentIdFault(each) === null)).toEqual([]);
  });

  it('says that only the check digit is wrong', () => {
    expect(residentIdFault('110105194912310021')).toBe('checkDigit');
  });

  it.each(['110105194902300021', '110105194913010021', '110105190002290021'])('%s names a day that never was', (number) => {
    expect(residentIdFault(number)).toBe('birthDate');
  });

  it.each(['', '110105491231002', '11010519491231002', '11010519491231002Y', '１１010519491231002X', '11010519491231002X\n'])('%j is not a number of eighteen places', (number) => {
    expect(residentIdFault(number)).toBe('shape');
  });

  it('reads a small x and spaces as people write them', () => {
    expect(plainIdentityNumber(' 110105 19491231 002x ')).toBe('11010519491231002X');
  });
});

describe('统一社会信用代码 (GB 32100—2015)', () => {
  it('holds for a code whose remainder is zero, where the check character is 0', () => {
    const body = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => `9134100000000000${last}`);
    expect(body.filter((first17) => creditCodeChecks(`${first17}0`))).toHaveLength(1);
  });

  it('holds for exactly one check character of any body', () => {
    const body = '91350211M0000XUF4';
    expect([...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((last) => creditCodeChecks(body + last))).toHaveLength(1);
  });

  it('fails for 91350211M0000XUF46, a code in real use: which is why it only warns', () => {
    expect(isCreditCodeShaped('91350211M0000XUF46')).toBe(true);
    expect(creditCodeChecks('91350211M0000XUF46')).toBe(false);
  });

  it.each(['91350211M0000XUF4I', '91350211M0000XUF4O', '9135021'])('fails for %s, which the character set does not allow', (code) => {
    expect(creditCodeChecks(code)).toBe(false);
  });
});
