import { barcodeSvg, qrSvg } from './codes';
import { footerOf, formatOf, marksOf, scanCaption, sealHint, sizeOf, type Block, type Field, type Printing, type Sheet, type Table } from './sheet';

/** The print page: one sheet for the browser's printer. Faces of the site come first, the served one where a machine has none. */
export const htmlOf = (sheet: Sheet, printing: Printing, fonts: Faces): string => pageOf(`${sheet.title} ${sheet.number}`, style(sheet, printing, fonts), bodyHtml(sheet, printing));

/**
 * Several sheets of one kind as one print job, each on a page of its own, in one format.
 * @throws Error without a sheet
 */
export function batchHtml(sheets: readonly { readonly sheet: Sheet; readonly printing: Printing }[], fonts: Faces): string {
  const [first] = sheets;
  if (first === undefined) throw new Error('Nothing to print.');
  const pages = sheets.map(({ sheet, printing }) => `<section class="sheet">${bodyHtml(sheet, printing)}</section>`).join('\n');
  return pageOf(first.sheet.title, style(first.sheet, first.printing, fonts), pages);
}

const pageOf = (title: string, css: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${escape(title)}</title>
<style>${css}</style></head>
<body>${body}
</body></html>`;

function bodyHtml(sheet: Sheet, printing: Printing): string {
  const [marks, { verifyUrl }] = [marksOf(sheet, printing), printing];
  const qr = verifyUrl === null ? '' : `<div class="qr">${qrSvg(verifyUrl)}<div>${scanCaption}</div></div>`;
  return `${printing.annulled ? '<div class="annulled" aria-hidden="true">作废</div>' : ''}
<header><div class="code">${barcodeSvg(sheet.caseNumber)}<div>${escape(sheet.caseNumber)}</div></div><div class="marks">${marks.map((mark) => `<b>${escape(mark)}</b>`).join('')}</div>${qr}</header>
<p class="organ">${escape(sheet.organ)}</p><h1>${escape(sheet.title)}</h1><p class="number">${escape(sheet.number)}</p>
<main>${sheet.blocks.map((block) => blockHtml(block, printing.large)).join('\n')}</main>
<footer>${footerOf(sheet, printing).map((text) => `<div>${escape(text)}</div>`).join('')}</footer>`;
}

function blockHtml(block: Block, large: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="${block.indent ? 'indent' : 'flush'}">${escape(block.text)}</p>`;
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'title':
      return `<hr><h1 class="second">${escape(block.text)}</h1>`;
    case 'fields':
      return `<dl class="columns-${large ? 1 : block.columns}">${block.fields.map(([label, value]) => `<div><dt>${escape(label)}：</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'form':
      return `<table class="form"><tbody>${block.rows.map(formRow).join('')}</tbody></table>`;
    case 'seal':
      return `<div class="end"><div>${block.beside.map((text) => `<p>${escape(text)}</p>`).join('')}</div><div class="seal"><span>${escape(block.organ)}</span><small>${escape(sealHint(block.seal))}</small><span>${escape(block.date)}</span></div></div>`;
  }
}

function tableHtml({ head, widths, rows }: Table): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`).join('');
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escape(cell)}</td>`).join('');
  return `<table><colgroup>${columns}</colgroup><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

/** Two pairs share a row; one pair has it alone. */
function formRow(pairs: readonly Field[]): string {
  return `<tr>${pairs.map(([label, value, picture]) => `<th scope="row">${escape(label)}</th><td colspan="${pairs.length === 1 ? 3 : 1}">${picture === undefined ? escape(value) : `<img alt="${escape(label)}" src="${escape(picture)}">`}</td>`).join('')}</tr>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '<br>' };

export const escape = (text: string): string => text.replace(/[&<>"'\n]/g, (sign) => escapes[sign] ?? sign);

/** Addresses at which the typefaces are served. */
export interface Faces {
  readonly body: string;
  readonly title: string;
}

export const facesCss = ({ body, title }: Faces): string => `
@font-face{font-family:Body;src:local("仿宋_GB2312"),local("FangSong_GB2312"),local("FangSong"),local("STFangsong"),url("${body}")}
@font-face{font-family:Title;src:local("方正小标宋简体"),local("FZXiaoBiaoSong-B05S"),url("${title}")}`;

function style(sheet: Sheet, printing: Printing, fonts: Faces): string {
  const size = sizeOf(sheet, printing);
  const { name, top, side, wide, seal, qr, leading } = formatOf(sheet, printing);
  const [organ, title] = name === 'A5' ? [12, 16] : [16, 22];
  return `${facesCss(fonts)}
@page{size:${name};margin:${top}mm ${side}mm;@bottom-right{content:counter(page) "/" counter(pages);font-size:9pt}}
*{box-sizing:border-box}body{font:${size}pt/${name === 'A5' ? leading : 1.7} Body,serif;color:#000;margin:0 auto;max-width:${wide}mm;overflow-wrap:anywhere}
h1{font:${title}pt/1.4 Title,Body,serif;text-align:center;letter-spacing:.15em;margin:0}h1.second{font-size:18pt;margin:4mm 0}
h2{font:${size}pt/1.7 Title,Body,serif;margin:2mm 0 0}p{margin:0}.indent{text-indent:2em}
.organ{text-align:center;font-size:${organ}pt}.number{text-align:right;margin:1mm 0 3mm;font-size:${Math.min(size, 14)}pt}
header{display:flex;justify-content:space-between;align-items:flex-start;font-size:9pt;line-height:1.3}.code svg{width:52mm;height:9mm}.qr{text-align:center}.qr svg{width:${qr}mm;height:${qr}mm}
.marks b{border:1px solid #000;padding:.5mm 2mm;margin:0 1mm;font-size:11pt}
table{width:100%;border-collapse:collapse;margin:2mm 0;font-size:${size - 1.5}pt;line-height:1.4;table-layout:fixed}th,td{border:.75pt solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:middle;font-weight:400}thead{display:table-header-group}thead th{text-align:center}tr{break-inside:avoid}
.form{font-size:${Math.min(size - 1, 12)}pt}.form th{width:17%;text-align:center}.form td{height:10mm}.form img{display:block;max-width:100%;height:14mm;object-fit:contain;object-position:left}
dl{margin:0 0 2mm;display:grid;grid-template-columns:1fr;column-gap:6mm}dl.columns-2{grid-template-columns:1fr 1fr}dl div{display:flex}dt{white-space:nowrap}dd{margin:0}
.end{display:flex;justify-content:space-between;align-items:flex-end;margin-top:3mm;break-inside:avoid;break-before:avoid}.end>div{font-size:${Math.min(size, 13)}pt}.end p{min-height:1.7em;text-align:left}
.end .seal{font-size:${size}pt;width:${seal - 4}mm;height:40mm;display:flex;flex-direction:column;align-items:center;justify-content:center}.seal small{font-size:9pt;color:#666}
hr{border:0;border-top:1px dashed #000;margin:4mm 0}footer{margin-top:4mm;border-top:.5pt solid #000;padding-top:1mm;font-size:9pt;line-height:1.4}
.annulled{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;font:120pt Title,serif;color:rgba(0,0,0,.12);transform:rotate(-30deg);z-index:-1}
section.sheet+section.sheet{break-before:page}
@media screen{body{padding:12mm 0}}`;
}
