import { shippedTypefaces, draws } from './fonts';
import { htmlOf } from './html';
import { blankPrinting, outageSheet } from './outage';
import { PdfWriter } from './pdf';
import { wordsOf, type Printing } from './sheet';
import { sheetOf } from './sheets';
import { readPdf } from './testing/pdf-text';
import { bundleReceipt, finishedAtTheCounter, sample, sampleKinds } from './testing/samples';

const titles = new Map([['001', '鞍山市人社合规办事业务指南'], ['行政许可法', '中华人民共和国行政许可法']]);
const printing: Printing = { marks: [], annulled: false, printed: '打印时间 2026年11月20日 09:21 经办人 demo-intake', verifyUrl: 'https://example.cn/v/k3J9x0aQ1bZ7tW5mP2rY8g', check: '9f2c41d07be3a6c8', large: false };
const fonts = { body: '/body', title: '/title' };

const papers = [...sampleKinds.map((kind) => [kind, sample(kind)] as const), ['一件事', bundleReceipt()] as const, ['办结凭证', finishedAtTheCounter()] as const];
const register = { number: '示人社送〔2026〕00123号', titles };
/** A white picture of 72 × 24. */
const signature = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAEgAAAAYCAAAAAB8CORsAAAAHUlEQVR4nGP4TyXAMGrQqEGjBo0aNGrQqEEDbxAARwW5m7GnD5QAAAAASUVORK5CYII=';
const sheetFor = (paper: (typeof papers)[number][1]) => sheetOf(paper, { number: `示人社${paper.kind}〔2026〕00123号`, titles });
const inHtml = (text: string) => text.replaceAll('&#39;', "'").replaceAll('<br>', '').replace(/<[^>]*>/g, '').replaceAll('&amp;', '&').replace(/\s/g, '');

describe.each(papers)('文书 %s from sample data', (name, paper) => {
  const sheet = sheetFor(paper);

  it('says exactly this, with nothing unresolved', () => {
    const words = wordsOf(sheet);
    expect(words.join('\n')).not.toMatch(/\$\{|\{\{|\}\}|\b(undefined|null|NaN)\b/);
    expect(words).toMatchSnapshot();
  });

  it('carries the same words on the print page and in the PDF, on A4 and on as many pages as it needs', async () => {
    const [html, pdf] = [inHtml(htmlOf(sheet, printing, fonts)), readPdf(await new PdfWriter().write(sheet, printing))];
    const drawn = pdf.text.replace(/\s/g, '');
    for (const word of wordsOf(sheet).map((text) => text.replace(/\s/g, '')).filter((text) => text !== '')) {
      expect(html).toContain(word);
      expect(drawn).toContain(word);
    }
    expect(new Set(pdf.boxes)).toEqual(new Set(['0 0 595.28 841.89']));
    expect({ name, pages: pdf.pages }).toEqual({ name, pages: ['容', '差整'].includes(name) ? 2 : 1 });
  });

  it('is drawn by the shipped typeface to the last character', () => {
    const missing = [...wordsOf(sheet).join('')].filter((character) => character !== '\n' && !draws(shippedTypefaces.body, character));
    expect(missing).toEqual([]);
  });
});

describe('one print of a document', () => {
  it('says 电话告知 to whoever was given 绿色通道, and 短信告知 to everybody else', () => {
    const paper = sample('受');
    const said = (common: Partial<typeof paper.common>) => wordsOf(sheetFor({ ...paper, common: { ...paper.common, deliveryMethod: 'electronic', ...common } })).join('');
    expect([said({}).includes('结果反馈方式：短信告知、线上查询'), said({ telephoned: true }).includes('结果反馈方式：电话告知、线上查询')]).toEqual([true, true]);
  });

  it('names a reprint and an annulment on the page and in the PDF, and shows no seal', async () => {
    const again = { ...printing, annulled: true, marks: ['补打 第2次', '作废'] };
    const sheet = sheetFor(sample('受'));
    const [html, pdf] = [htmlOf(sheet, again, fonts), readPdf(await new PdfWriter().write(sheet, again))];
    for (const text of [html, pdf.text]) expect(text).toContain('补打 第2次');
    expect(pdf.text).toContain('作废');
    expect(html).not.toContain('<img');
  });

  it('shows on a 送达回证 what was signed on the pad, in the place of whoever signed, and no other word', async () => {
    const paper = sample('送');
    const [bare, signedByAgent] = [sheetOf(paper, register), sheetOf(paper, { ...register, signature })];
    expect(wordsOf(signedByAgent)).toEqual(wordsOf(bare));
    const html = htmlOf(signedByAgent, printing, fonts);
    expect(html).toContain(`<th scope="row">代收人签名</th><td colspan="1"><img alt="代收人签名" src="${signature}"></td>`);
    expect(html).toContain('<th scope="row">受送达人签名（盖章）</th><td colspan="1"></td>');
    const own = sheetOf(sample('送', { own: { byAgent: false } }), { ...register, signature });
    expect(htmlOf(own, printing, fonts)).toContain('<img alt="受送达人签名（盖章）"');
    const pdf = readPdf(await new PdfWriter().write(signedByAgent, printing));
    expect([pdf.pages, pdf.pictures]).toEqual([1, [{ width: 72, height: 24 }]]);
    expect(readPdf(await new PdfWriter().write(bare, printing)).pictures).toEqual([]);
  });

  it('is larger in 大字版, and takes the pages it needs', async () => {
    const pdf = readPdf(await new PdfWriter().write(sheetFor(sample('受')), { ...printing, large: true }));
    expect(pdf.pages).toBe(2);
  });

  it('escapes what people wrote', () => {
    const html = htmlOf(sheetFor(sample('撤', { own: { reason: '<script>alert("1")</script>' } })), printing, fonts);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('断网收件单', () => {
  const blank = { number: 'D-hs-zonghe-1-00012', prints: 1, organ: '示例市人力资源和社会保障局', office: '示例市政务服务中心人社窗口', telephone: '0000-1234567', supervision: null, window: '综合受理窗口1号' };
  const sheet = outageSheet(blank, 'A4');

  it('says exactly this, and has no code that leads nowhere', () => {
    expect(wordsOf(sheet)).toMatchSnapshot();
    const html = htmlOf(sheet, blankPrinting(blank, { a5: false, printed: '打印时间 2026年11月20日 09:21' }), fonts);
    expect(html).not.toContain('class="qr"');
    expect(html).not.toContain('校验码');
  });

  it.each(['A4', 'A5'] as const)('fits one page of %s', async (page) => {
    const pdf = readPdf(await new PdfWriter().write(outageSheet(blank, page), blankPrinting(blank, { a5: page === 'A5', printed: '' })));
    expect(pdf.pages).toBe(1);
  });

  it('is drawn by the shipped typeface to the last character', () => {
    expect([...wordsOf(sheet).join('')].filter((character) => !draws(shippedTypefaces.body, character))).toEqual([]);
  });
});

describe('conditional clauses', () => {
  const said = (paper: Parameters<typeof sheetFor>[0]) => wordsOf(sheetFor(paper)).join('');

  it('only the receipt of a licence says that silence accepts', () => {
    expect(said(sample('收'))).toContain('逾期不告知的，自收到申请材料之日起即为受理');
    expect(said(sample('收', { own: { silenceAccepts: false } }))).not.toContain('即为受理');
  });

  it('a date that a notice may still move is 预计', () => expect(said(sample('容'))).toContain('2027年1月11日（预计）'));

  it('a second request for papers says who approved it and why', () => {
    expect(said(sample('补'))).not.toContain('本告知为第');
    expect(said(sample('补', { own: { time: 2, reason: '首次漏列' } }))).toContain('本告知为第 2 次，经 demo-intake 批准，原因：首次漏列');
  });

  it('不受理 is not 不予受理', () => {
    const sheet = sheetFor(sample('不受', { own: { ground: 'notNeeded', reasons: [{ text: '依法无需申请', basis: null }], note: null } }));
    expect(sheet.title).toBe('不受理通知书');
    expect(wordsOf(sheet).join('')).toContain('■ 1. 依法不需要办理该事项（不受理）。说明：依法无需申请');
  });

  it('an organ that has entered no telephone leaves a line to be filled', () => {
    const names = { organ: { name: '示例局', telephone: null, supervision: null, reviewOrgan: null, court: null, enquiry: null } };
    expect(said(sample('受', { names }))).toContain('向＿＿＿＿＿＿申请行政复议');
  });

  it('acceptance by silence quotes the article it rests on', () => expect(said(sample('受', { own: { deemed: true } }))).toContain('第三十二条第一款第（四）项，自收到申请材料之日起即为受理'));
});

describe("the site's own typeface", () => {
  it('hands a character it lacks to the shipped one', async () => {
    // pdfmake ships Roboto, which has no Chinese at all
    const roboto = require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf');
    const pdf = readPdf(await new PdfWriter({ body: roboto, title: roboto }).write(sheetFor(sample('撤')), printing));
    expect(pdf.text.replace(/\s/g, '')).toContain('示例·䶮㛃𬭚：');
  });
});
