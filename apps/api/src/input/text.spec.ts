import { lengthOf, textFault } from './text';

describe('a text', () => {
  it.each(['张三', '𠮷野家', '阿依·古丽', '👩‍👩‍👧‍👦', "'; drop table x; --", '<b>粗</b>', 'é'])('%s is taken', (text) => {
    expect(textFault(text, { max: 100 })).toBeNull();
  });

  it('is measured in characters, not in units', () => {
    expect(lengthOf('𠮷𠮷')).toBe(2);
    expect(textFault('𠮷'.repeat(100), { max: 100 })).toBeNull();
    expect(textFault('𠮷'.repeat(101), { max: 100 })).toContain('最多 100 个字');
  });

  it.each([[7], [null], [undefined], [['x']], [{}]])('%j is none', (value) => {
    expect(textFault(value, { max: 10 })).toContain('请填写文字');
  });

  it.each(['\u0000', 'a\u0007b', '\ud800', 'x\udc00', '\u0085'])('%j cannot be stored or seen', (text) => {
    expect(textFault(text, { max: 10 })).not.toBeNull();
  });

  it('may have several lines only where it is a sentence', () => {
    expect(textFault('一\n二\t三\r\n', { max: 10, lines: true })).toBeNull();
    expect(textFault('一\n二', { max: 10 })).toContain('控制字符');
    expect(textFault('一\u0000二', { max: 10, lines: true })).toContain('控制字符');
  });

  it('is not empty', () => {
    expect(textFault('', { max: 10 })).toContain('不能为空');
    expect(textFault('123', { min: 4, max: 10 })).toContain('至少填写 4 个字');
  });
});
