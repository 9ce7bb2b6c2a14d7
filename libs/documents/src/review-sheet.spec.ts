import { draws, shippedTypefaces } from './fonts';
import { htmlOf } from './html';
import { PdfWriter } from './pdf';
import { reviewPrinting, reviewSheet } from './review-sheet';
import { wordsOf } from './sheet';
import { readPdf } from './testing/pdf-text';
import { reviewSample } from './testing/review-sample';

const sheet = reviewSheet(reviewSample);
const printing = reviewPrinting('打印时间 2026年12月11日 10:31　打印人 demo-audit');
const bare = (text: string) => text.replaceAll('<br>', '').replace(/<[^>]*>/g, '').replace(/\s/g, '');

describe('审批表(内部)', () => {
  it('says exactly this, with nothing unresolved', () => {
    expect(wordsOf(sheet).join('\n')).not.toMatch(/\{\{|\}\}|\b(undefined|null|NaN)\b/);
    expect(wordsOf(sheet)).toMatchSnapshot();
  });

  it('carries the same words on the print page and in the PDF, on two pages, and leads nobody to a verification', async () => {
    const html = htmlOf(sheet, printing, { body: '/body', title: '/title' });
    const pdf = readPdf(await new PdfWriter().write(sheet, printing));
    for (const word of wordsOf(sheet).map(bare).filter((text) => text !== '')) {
      expect(bare(html)).toContain(word);
      expect(bare(pdf.text)).toContain(word);
    }
    expect(pdf.pages).toBe(2);
    expect(html).not.toContain('class="qr"');
    expect(html).not.toContain('校验码');
  });

  it('says what is not decided and what nobody has looked at, and leaves 审核人 out where none audits', () => {
    const early = wordsOf(reviewSheet({ ...reviewSample, audited: false, licence: false, proposal: null, outcome: null, points: [{ text: '示例要点', starred: true, mark: null }], steps: [], stops: [], materials: [] }));
    expect(early).toEqual(expect.arrayContaining(['未决定', '★ 示例要点', '未审查', '无']));
    for (const word of ['审核人签名', '第二审查人签名', '暂停与延期', '决定日期：']) expect(early).not.toContain(word);
  });

  it('is drawn by the shipped typeface to the last character', () => {
    expect([...wordsOf(sheet).join('')].filter((character) => !draws(shippedTypefaces.body, character))).toEqual([]);
  });
});
