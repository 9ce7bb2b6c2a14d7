import { BLANK, fill } from './fill';

describe('a template', () => {
  it('is filled by name', () => expect(fill('{{甲}}和{{乙}}', { 甲: '一', 乙: 2 })).toBe('一和2'));

  it('prints a blank line for what nobody has entered', () => expect(fill('咨询电话 {{电话}}', { 电话: null })).toBe(`咨询电话 ${BLANK}`));

  it('does not render with a placeholder that nothing fills', () => {
    const unfilled: Record<string, string> = { 甲: '一' };
    expect(() => fill('{{甲}}和{{乙}}' as string, unfilled)).toThrow('Nothing fills {{乙}}.');
  });

  it('is held to its names by the compiler', () => {
    // @ts-expect-error 乙 is missing
    expect(() => fill('{{甲}}和{{乙}}', { 甲: '一' })).toThrow();
  });
});
