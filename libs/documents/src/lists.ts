import { barcodeSvg } from './codes';
import { GAP } from './fill';
import { escape, facesCss, type Faces } from './html';
import { demoMark } from './sheet';

/** A working list on paper (清单、交接单): no numbered 文书, so it has no number, no seal and no verification. */
export interface PrintedList {
  readonly organ: string;
  readonly title: string;
  /** 办事地点, 数据截至, 共几件 … beneath the title of every page. */
  readonly told: readonly string[];
  readonly head: readonly string[];
  /** Shares of the width, in the order of the columns. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** '本页 12 件' for the rows of one page, and for all of them on the last. */
  readonly total: (rows: readonly (readonly string[])[]) => string;
  /** Each in a line of its own beneath the last page's table: 交出人 … 时间. */
  readonly signatures: readonly string[];
  /** 打印时间 · 打印人. */
  readonly printed: string;
  readonly demo: boolean;
}

/** So many rows of at most two lines fit on A4 lying, with head, totals and signatures. */
const rowsOfPage = 12;

/** The list page by page: each with its head and its total, the last with the whole and the signatures. */
export function listHtml(list: PrintedList, faces: Faces): string {
  const pages = pagesOf(list.rows);
  const section = (rows: readonly (readonly string[])[], index: number) => {
    const last = index === pages.length - 1;
    return `<section class="page" data-page="${index + 1}">${headHtml(list)}${tableOf(list, rows)}
<p class="total">本页 ${escape(list.total(rows))}${last ? `${GAP}合计 ${escape(list.total(list.rows))}` : ''}</p>
${last ? list.signatures.map((line) => `<p class="sign">${escape(line)}</p>`).join('') : ''}
<footer><span>${escape(list.printed)}</span><span>第 ${index + 1}/${pages.length} 页</span></footer></section>`;
  };
  return page(list.title, faces, listCss, pages.map(section).join('\n'));
}

const pagesOf = <T>(rows: readonly T[]): (readonly T[])[] => (rows.length === 0 ? [[]] : Array.from({ length: Math.ceil(rows.length / rowsOfPage) }, (_, at) => rows.slice(at * rowsOfPage, (at + 1) * rowsOfPage)));

const headHtml = ({ organ, title, told, demo }: PrintedList): string =>
  `<p class="organ">${escape(organ)}</p><h1>${escape(title)}${demo ? ` <b>${demoMark}</b>` : ''}</h1><p class="told">${told.map((text) => `<span>${escape(text)}</span>`).join('')}</p>`;

function tableOf({ head, widths }: PrintedList, rows: readonly (readonly string[])[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`).join('');
  const body = rows.length === 0 ? `<tr><td colspan="${head.length}">无</td></tr>` : rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('');
  return `<table><colgroup>${columns}</colgroup><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A label to cut out: one large word, lines beneath it, and the 办件编号 as a barcode. */
export interface Label {
  readonly large: string;
  readonly lines: readonly string[];
  readonly caseNumber: string;
  readonly grouped: string;
  readonly demo: boolean;
}

/** `address`: 面单, eight to the page; `hole`: 格口标签 of 60 × 40 mm, eighteen to the page; `folder`: 材料标签 of 60 × 40 mm, for a printer of labels, so each is a page. */
export type LabelForm = 'address' | 'hole' | 'folder';

const perPage = { address: 8, hole: 18, folder: 1 } as const satisfies Record<LabelForm, number>;

export function labelsHtml(title: string, form: LabelForm, labels: readonly Label[], faces: Faces): string {
  const sheets = Array.from({ length: Math.ceil(labels.length / perPage[form]) }, (_, at) => labels.slice(at * perPage[form], (at + 1) * perPage[form]));
  const section = (sheet: readonly Label[], index: number) => `<section class="page labels ${form}" data-page="${index + 1}">${sheet.map(labelHtml).join('')}</section>`;
  return page(title, faces, form === 'folder' ? folderCss : labelCss, sheets.map(section).join('\n'));
}

const labelHtml = ({ large, lines, caseNumber, grouped, demo }: Label): string =>
  `<div class="label"><strong>${escape(large)}${demo ? ` <small>${demoMark}</small>` : ''}</strong>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}<div class="code">${barcodeSvg(caseNumber)}<span>${escape(grouped)}</span></div></div>`;

const page = (title: string, faces: Faces, css: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${facesCss(faces)}${baseCss}${css}</style></head><body>${body}</body></html>`;

const baseCss = `*{box-sizing:border-box}body{margin:0;font:11pt/1.45 Body,serif;color:#000;overflow-wrap:anywhere}p{margin:0}.page{break-after:page;margin:0 auto}.page:last-child{break-after:auto}
@media screen{.page+.page{margin-top:8mm;border-top:1px dashed #8a94a3;padding-top:8mm}}`;

const listCss = `
@page{size:A4 landscape;margin:12mm 14mm}.page{width:269mm;min-height:184mm;display:flex;flex-direction:column}
.organ{text-align:center;font-size:12pt}h1{font:18pt/1.4 Title,Body,serif;text-align:center;letter-spacing:.1em;margin:0}h1 b{font:11pt Body;border:1px solid #000;padding:.5mm 2mm;letter-spacing:0;vertical-align:middle}
.told{display:flex;flex-wrap:wrap;gap:0 8mm;margin:2mm 0}table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:10.5pt;line-height:1.3}th,td{border:.75pt solid #000;padding:.6mm 1.2mm;text-align:left;vertical-align:middle;font-weight:400;height:9mm}th{text-align:center}tr{break-inside:avoid}thead{display:table-header-group}
.total{text-align:right;margin:1.5mm 0}.sign{margin:3mm 0 0}footer{margin-top:auto;display:flex;justify-content:space-between;border-top:.5pt solid #000;font-size:9pt;padding-top:1mm}
@media screen{body{width:297mm;padding:12mm 14mm}}`;

const labelCss = `
@page{size:A4;margin:12mm 12mm}.labels{display:grid;align-content:start;width:186mm}.labels.address{grid-template-columns:93mm 93mm;grid-auto-rows:66mm}.labels.hole{grid-template-columns:62mm 62mm 62mm;grid-auto-rows:42mm}
.label{border:.5pt dashed #000;padding:3mm;overflow:hidden;display:flex;flex-direction:column}.label strong{font:16pt/1.3 Title,Body,serif}.label small{font:9pt Body;border:1px solid #000;padding:0 1mm}.hole .label strong{font-size:22pt;line-height:1.1}.hole .label p{font-size:9pt;line-height:1.3}
.code{margin-top:auto;font-size:9pt;line-height:1.2}.code svg{display:block;width:52mm;height:9mm}@media screen{body{width:210mm;padding:12mm}}`;

const folderCss = `
@page{size:60mm 40mm;margin:0}.page{width:60mm;height:40mm;overflow:hidden}.label{height:100%;padding:2mm 3mm;display:flex;flex-direction:column}.label strong{font:14pt/1.2 Title,Body,serif}.label small{font:8pt Body;border:1px solid #000;padding:0 1mm}
.label p{font-size:9pt;line-height:1.25;max-height:2.5em;overflow:hidden}.code{margin-top:auto;font-size:9pt;line-height:1.2;text-align:center}.code svg{display:block;width:54mm;height:10mm}
@media screen{body{padding:8mm;display:flex;flex-wrap:wrap;gap:4mm;width:210mm}.page,.page+.page{margin:0;padding:0;border:1px dashed #8a94a3}}`;
