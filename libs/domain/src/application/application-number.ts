/**
 * 办件编号: `B` + 区划 6 + YYMMDD + five-digit serial of the day + one check digit (ISO 7064 MOD 11,10), `ux.md` 2.0. Every
 * single wrong digit is caught. The leading B keeps it apart from an 18-digit 身份证 number.
 */
export function applicationNumber(region: string, day: string, serial: number): string {
  const digits = `${region}${day.slice(2).replaceAll('-', '')}${String(serial).padStart(5, '0')}`;
  return `B${digits}${checkDigit(digits)}`;
}

export function isApplicationNumber(text: string): boolean {
  return /^B\d{18}$/.test(text) && checkDigit(text.slice(1, -1)) === text.at(-1);
}

function checkDigit(digits: string): string {
  let carry = 10;
  for (const digit of digits) {
    const sum = (carry + Number(digit)) % 10;
    carry = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - carry) % 10);
}
