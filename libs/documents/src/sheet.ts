import { GAP } from './fill';

/** A 文书 as words in order, before anything is laid out: print page and PDF are both drawn from it, so wording exists once. */
export interface Sheet {
  readonly organ: string;
  readonly title: string;
  /** 文书编号. */
  readonly number: string;
  /** 办件编号, as the barcode carries it. */
  readonly caseNumber: string;
  /** 三号 for decisions, 小四 for receipts and forms. */
  readonly style: 'decision' | 'receipt';
  /** May also be printed on A5 (ux.md 2.0: 收件凭证). */
  readonly fitsA5?: boolean;
  readonly blocks: readonly Block[];
  /** 一式两份, … */
  readonly copies: string;
  /** 咨询电话, 监督电话. */
  readonly contacts: string;
  readonly demo: boolean;
}

/** What this one print adds to the words of the document. */
export interface Printing {
  /** 补打 第2次, 作废, 预览 …: shown at the top of every page. */
  readonly marks: readonly string[];
  /** 作废 in large pale letters across each page. */
  readonly annulled: boolean;
  /** 打印时间 · 经办人. */
  readonly printed: string;
  /** The verification page, which the QR code opens; null on a blank sheet. */
  readonly verifyUrl: string | null;
  /** The first characters of the SHA-256 that the verification page shows whole; null on a blank sheet. */
  readonly check: string | null;
  /** 大字版: 小二. */
  readonly large: boolean;
  /** On A5, if the sheet fits it. */
  readonly a5?: boolean;
}

/** Sizes in points: 三号 16, 小四 12, 小二 18; on A5 五号 10.5. */
export const sizeOf = (sheet: Sheet, printing: Printing): number => (printing.large ? 18 : isOnA5(sheet, printing) ? 10.5 : sheet.style === 'decision' ? 16 : 12);

/** 大字版 does not fit A5. */
export const isOnA5 = ({ fitsA5 = false }: Sheet, { a5 = false, large }: Printing): boolean => fitsA5 && a5 && !large;

/** Page and margins in millimetres; `wide` is what is left for the text. */
export interface Format {
  readonly name: 'A4' | 'A5';
  readonly side: number;
  readonly top: number;
  readonly foot: number;
  readonly wide: number;
  /** Room for the seal. */
  readonly seal: number;
  /** Side of the QR code. */
  readonly qr: number;
  /** Distance of lines, in em. */
  readonly leading: number;
}

const a4: Format = { name: 'A4', side: 20, top: 15, foot: 19, wide: 170, seal: 84, qr: 22, leading: 1.62 };
const a5: Format = { name: 'A5', side: 10, top: 6, foot: 11, wide: 128, seal: 52, qr: 18, leading: 1.2 };

export const formatOf = (sheet: Sheet, printing: Printing): Format => (isOnA5(sheet, printing) ? a5 : a4);

export const demoMark = '示例';

export const marksOf = (sheet: Sheet, { marks }: Printing): string[] => [...(sheet.demo ? [demoMark] : []), ...marks];

/** The last lines of every page. */
export const footerOf = (sheet: Sheet, { printed, check }: Printing): string[] => [[sheet.contacts, sheet.copies].join(GAP), [printed, ...(check === null ? [] : [`校验码 ${check}`])].join(GAP)];

export const scanCaption = '扫一扫，查进度';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  /** Another title further down: 电话告知记录 under 延期办理告知书. */
  | { readonly kind: 'title'; readonly text: string }
  /** 名称：内容 side by side, without lines. */
  | { readonly kind: 'fields'; readonly columns: 1 | 2; readonly fields: readonly Field[] }
  | Table
  /** A bordered form; a label and what stands beside it. A single pair takes the whole row. */
  | { readonly kind: 'form'; readonly rows: readonly (readonly Field[])[] }
  /** Name and date of the organ over the place where the seal goes, and what is signed beside it; the seal itself is never drawn. */
  | { readonly kind: 'seal'; readonly organ: string; readonly seal: string; readonly date: string; readonly beside: readonly string[] };

/** `picture`: what was signed in place of words, a PNG as a data URL; only a form draws it. */
export type Field = readonly [label: string, value: string, picture?: string];

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  /** Shares of the width, in the order of the columns. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Every word of a sheet in reading order: what HTML and PDF must both carry, and what golden texts compare. */
export function wordsOf(sheet: Sheet): string[] {
  return [sheet.organ, sheet.title, sheet.number, ...sheet.blocks.flatMap(wordsIn), sheet.contacts, sheet.copies].filter((text) => text !== '');
}

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'title':
      return [block.text];
    case 'fields':
      return block.fields.map(([label, value]) => `${label}：${value}`);
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'form':
      return block.rows.flat().flatMap(([label, value]) => [label, value]);
    case 'seal':
      return [...block.beside, block.organ, sealHint(block.seal), block.date];
  }
}

export const sealHint = (seal: string): string => `〔加盖${seal}〕`;
