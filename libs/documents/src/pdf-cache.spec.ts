import { PdfWriter } from './pdf';
import { PdfCache } from './pdf-cache';
import type { Printing, Sheet } from './sheet';
import { sheetOf } from './sheets';
import { readPdf } from './testing/pdf-text';
import { sample } from './testing/samples';

const printing: Printing = { marks: [], annulled: false, printed: '打印时间 2026年11月20日 09:21', verifyUrl: 'https://example.cn/v/x', check: '9f2c41d07be3a6c8', large: false };
const receipt = (number = '鞍人社收字〔2026〕1号'): Sheet => sheetOf(sample('收'), { number, titles: new Map() });

/** The real writer, and how often it drew. */
class Counting extends PdfWriter {
  drawn = 0;

  override write(sheet: Sheet, how: Printing): Promise<Buffer> {
    this.drawn += 1;
    return super.write(sheet, how);
  }
}

describe('PDF already drawn', () => {
  it('is not drawn again for the same words on the same paper, not even by two at once, and takes no time to speak of', async () => {
    const writer = new Counting();
    const cache = new PdfCache(writer);
    const [one, two] = await Promise.all([cache.write(receipt(), printing), cache.write(receipt(), printing)]);
    const cpu = process.cpuUsage();
    const again = await cache.write(receipt(), printing);
    const { user, system } = process.cpuUsage(cpu);
    expect([two.equals(one), again.equals(one), writer.drawn]).toEqual([true, true, 1]);
    expect((user + system) / 1000).toBeLessThan(50);
  });

  it('is drawn anew for another word, mark, print or paper', async () => {
    const writer = new Counting();
    const cache = new PdfCache(writer);
    for (const each of [printing, { ...printing, marks: ['作废'], annulled: true }, { ...printing, printed: '打印时间 2026年11月20日 09:22' }, { ...printing, a5: true }]) await cache.write(receipt(), each);
    await cache.write(receipt('鞍人社收字〔2026〕2号'), printing);
    expect(writer.drawn).toBe(5);
  });

  it('is forgotten, the longest unasked first, when there is no room', async () => {
    const writer = new Counting();
    const size = (await new PdfWriter().write(receipt('甲'), printing)).length;
    const cache = new PdfCache(writer, size * 2.5);
    for (const number of ['甲', '乙', '甲', '丙', '甲']) await cache.write(receipt(number), printing);
    expect(writer.drawn).toBe(3);
    await cache.write(receipt('乙'), printing);
    expect(writer.drawn).toBe(4);
  });
});

describe('收件凭证 on A5', () => {
  it('is one page of A5 with every word; no other document is', async () => {
    const pdf = readPdf(await new PdfWriter().write(receipt(), { ...printing, a5: true }));
    expect([pdf.pages, pdf.boxes]).toEqual([1, ['0 0 419.53 595.28']]);
    expect(pdf.text).toContain('收件凭证');
    const decision = readPdf(await new PdfWriter().write(sheetOf(sample('准'), { number: '1', titles: new Map() }), { ...printing, a5: true }));
    expect(decision.boxes[0]).toBe('0 0 595.28 841.89');
  });
});
