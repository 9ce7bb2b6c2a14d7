import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { barcodeSvg, qrSvg } from './codes';
import { lineOf, runsOf, shippedTypefaces, type Typefaces } from './fonts';
import { footerOf, formatOf, marksOf, scanCaption, sealHint, sizeOf, type Block, type Field, type Format, type Printing, type Sheet } from './sheet';

const mm = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Draws sheets as PDF with one pair of typefaces. Nothing is read but those files, nothing fetched. */
export class PdfWriter {
  constructor(private readonly faces: Typefaces = shippedTypefaces) {
    const { body, title } = shippedTypefaces;
    const known = [faces.body, faces.title, body, title];
    pdfmake.setFonts({ Body: { normal: faces.body }, Title: { normal: faces.title }, ShippedBody: { normal: body }, ShippedTitle: { normal: title } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => known.includes(path));
  }

  async write(sheet: Sheet, printing: Printing): Promise<Buffer> {
    return pdfmake.createPdf(this.definition(sheet, printing)).getBuffer();
  }

  /** Made anew for each call: the writer changes what it is given. */
  private definition(sheet: Sheet, printing: Printing): TDocumentDefinitions {
    const [size, format] = [sizeOf(sheet, printing), formatOf(sheet, printing)];
    const { name, side, top, foot, leading } = format;
    return {
      pageSize: name,
      pageMargins: [mm(side), mm(top), mm(side), mm(foot)],
      info: { title: `${sheet.title} ${sheet.number}`, author: sheet.organ, subject: sheet.caseNumber, creator: '综柜', producer: '综柜' },
      defaultStyle: { font: 'Body', fontSize: size, lineHeight: this.lines(leading) },
      ...(printing.annulled ? { watermark: { text: '作废', font: 'Title', color: 'black', opacity: 0.1, angle: -30 } } : {}),
      footer: (page, pages) => this.footer(sheet, printing, `${page}/${pages}`),
      content: [this.head(sheet, printing), ...this.titles(sheet, size, format), ...sheet.blocks.map((block) => this.block(block, size, printing.large, format))],
    };
  }

  /** pdfmake multiplies a face's own line, and faces differ: Noto's is 1.45 em, a 仿宋's about 1.15. */
  private lines(ems: number): number {
    return ems / lineOf(this.faces.body);
  }

  private head(sheet: Sheet, printing: Printing): Content {
    const [marks, { qr }] = [marksOf(sheet, printing), formatOf(sheet, printing)];
    return {
      columns: [
        { width: mm(56), stack: [{ svg: barcodeSvg(sheet.caseNumber), width: mm(52), height: mm(9) }, { text: sheet.caseNumber, fontSize: 9, margin: [0, 2, 0, 0] }] },
        { width: '*', text: marks.map((mark) => `【${mark}】`).join(''), alignment: 'center', fontSize: 11, margin: [0, 4, 0, 0] },
        printing.verifyUrl === null
          ? { width: mm(26), text: '' }
          : { width: mm(26), stack: [{ svg: qrSvg(printing.verifyUrl), width: mm(qr), alignment: 'center' }, { text: scanCaption, fontSize: 8, alignment: 'center', margin: [0, 2, 0, 0] }] },
      ],
    };
  }

  private titles({ organ, title, number }: Sheet, size: number, { name }: Format): Content[] {
    const [small, tall] = name === 'A5' ? [12, 16] : [16, 22];
    return [
      { text: this.run(organ), fontSize: small, alignment: 'center' },
      { text: this.run(title, 'Title'), font: 'Title', fontSize: tall, characterSpacing: 2, alignment: 'center' },
      { text: this.run(number), fontSize: Math.min(size, 14), alignment: 'right', margin: [0, 2, 0, name === 'A5' ? 2 : 8] },
    ];
  }

  private footer(sheet: Sheet, printing: Printing, pages: string): Content {
    const [first = '', second = ''] = footerOf(sheet, printing);
    const { name, side, wide } = formatOf(sheet, printing);
    return {
      margin: [mm(side), mm(3), mm(side), 0],
      fontSize: name === 'A5' ? 7 : 8.5,
      lineHeight: this.lines(1.4),
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(wide), y2: 0, lineWidth: 0.5 }] },
        { text: this.run(first), margin: [0, 3, 0, 0] },
        { columns: [{ text: this.run(second) }, { width: 'auto', text: pages }] },
      ],
    };
  }

  private block(block: Block, size: number, large: boolean, format: Format): Content {
    switch (block.kind) {
      case 'paragraph':
        return { text: this.run(block.text), ...(block.indent ? { leadingIndent: size * 2 } : {}) };
      case 'heading':
        return { text: this.run(block.text, 'Title'), font: 'Title', margin: [0, 6, 0, 0], headlineLevel: 1 };
      case 'title':
        return { stack: [{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(format.wide), y2: 0, lineWidth: 0.75, dash: { length: 4, space: 3 } }] }, { text: this.run(block.text, 'Title'), font: 'Title', fontSize: 18, alignment: 'center', margin: [0, 10, 0, 6] }], margin: [0, 10, 0, 0] };
      case 'fields':
        return this.fields(block.fields, large ? 1 : block.columns);
      case 'table':
        return this.table(block.head, block.widths, block.rows, size - 1.5);
      case 'form':
        return this.form(block.rows, Math.min(size - 1, 12));
      case 'seal':
        return this.seal(block, size, format);
    }
  }

  private fields(fields: readonly Field[], columns: 1 | 2): Content {
    const cells: TableCell[] = fields.map(([label, value]) => ({ text: [...this.run(`${label}：`), ...this.run(value)] }));
    const rows: TableCell[][] = [];
    for (let at = 0; at < cells.length; at += columns) rows.push(cells.slice(at, at + columns).concat(Array.from({ length: Math.max(0, at + columns - cells.length) }, () => '')));
    return { table: { widths: Array.from({ length: columns }, () => '*'), body: rows }, layout: bare, margin: [0, 0, 0, 4] };
  }

  private table(head: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[], size: number): Content {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    return {
      fontSize: size,
      lineHeight: this.lines(1.35),
      margin: [0, 4, 0, 4],
      layout: ruled,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: widths.map((width) => `${((width / whole) * 100).toFixed(2)}%`),
        body: [head.map((text): TableCell => ({ text: this.run(text), alignment: 'center' })), ...rows.map((row) => row.map((text): TableCell => ({ text: this.run(text) })))],
      },
    };
  }

  private form(rows: readonly (readonly Field[])[], size: number): Content {
    const label = (text: string): TableCell => ({ text: this.run(text), alignment: 'center', margin: [0, 6, 0, 6] });
    const value = ([, text, picture]: Field, colSpan = 1): TableCell => (picture === undefined ? { text: this.run(text), margin: [0, 6, 0, 6], colSpan } : { image: picture, fit: [mm(48), mm(14)], colSpan });
    const body = rows.map((pairs): TableCell[] => {
      const [only, second] = pairs;
      if (only === undefined) return [];
      return second === undefined ? [label(only[0]), value(only, 3), {}, {}] : [label(only[0]), value(only), label(second[0]), value(second)];
    });
    return { fontSize: size, lineHeight: this.lines(1.4), layout: ruled, margin: [0, 4, 0, 4], table: { dontBreakRows: true, widths: ['18%', '32%', '18%', '32%'], body } };
  }

  /** 4 × 4 cm of blank paper around the organ's name and the date; what is signed stands at its left. */
  private seal({ organ, seal, date, beside }: Extract<Block, { kind: 'seal' }>, size: number, format: Format): Content {
    const centred = (text: string): Content => ({ text: this.run(text), alignment: 'center' });
    const small = Math.min(size, 13);
    const left: Content = { stack: beside.map((text) => ({ text: text === '' ? ' ' : this.run(text) })), fontSize: small, margin: [0, Math.max(0, mm(40) - beside.length * small * format.leading), 0, 0] };
    const right: Content = { stack: [centred(organ), { text: this.run(sealHint(seal)), alignment: 'center', fontSize: 9, color: '#666666' }, centred(date)], margin: [0, mm(20) - size * format.leading * 1.3, 0, 0] };
    return { unbreakable: true, margin: [0, 6, 0, 0], table: { widths: ['*', mm(format.seal)], heights: [mm(40)], body: [[left, right]] }, layout: bare };
  }

  private run(text: string, face: 'Body' | 'Title' = 'Body'): { text: string; font?: string }[] {
    const [own, shipped] = face === 'Body' ? [this.faces.body, shippedTypefaces.body] : [this.faces.title, shippedTypefaces.title];
    return runsOf(text, own, shipped).map((run) => (run.shipped ? { text: run.text, font: `Shipped${face}` } : { text: run.text }));
  }
}

const ruled = { hLineWidth: () => 0.75, vLineWidth: () => 0.75, paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 3, paddingBottom: () => 3 };
const bare = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 4, paddingTop: () => 0, paddingBottom: () => 0 };
