import { BLANK, fill } from './fill';
import type { Printing, Sheet } from './sheet';
import { promise, silence } from './templates/receipt';
import { materialColumns } from './words';

/** What is printed on a 断网收件单 before anybody comes. */
export interface BlankSheet {
  /** 断网收件单号. */
  readonly number: string;
  /** How often it was printed, this time included. */
  readonly prints: number;
  readonly organ: string;
  readonly office: string;
  readonly telephone: string | null;
  readonly supervision: string | null;
  readonly window: string;
}

const handDay = '＿＿＿＿年＿＿月＿＿日';
/** 行政许可法 32(1)(四): five working days, written in by hand because the day is not known yet. */
const decideBy = `${handDay}（自实际收件时间起五个工作日）`;
/** Which item it is stands in handwriting; silence accepts none but a licence. */
const licences = '属于行政许可事项的，';
const afterwards = '系统恢复后补录，各项时限自实际收件时间起算。';
/** Lines for materials, as many as the page takes. */
const lines = { A4: 8, A5: 3 } as const;

/** 断网收件单 (ux.md 2.14): filled in by hand while the server cannot be reached, and 收件凭证 until it is recorded. On A4 or A5. */
export function outageSheet({ number, organ, office, telephone, supervision, window }: BlankSheet, page: keyof typeof lines): Sheet {
  return {
    organ, number,
    title: '断网收件单',
    caseNumber: number,
    style: 'receipt',
    fitsA5: true,
    demo: false,
    contacts: fill('咨询电话 {{咨询}}　监督电话 {{监督}}', { 咨询: telephone, 监督: supervision }),
    copies: '本单一式两份，申请人、本机关各一份',
    blocks: [
      { kind: 'fields', columns: 2, fields: [['收件地点', office], ['窗口', window]] },
      { kind: 'form', rows: [[['申请人', ''], ['联系电话', '']], [['证件号码', '']], [['申请事项', '']], [['实际收件时间', `${handDay}＿＿时＿＿分`]]] },
      { kind: 'table', ...materialColumns, rows: Array.from({ length: lines[page] }, (_, place) => [String(place + 1), ...materialColumns.head.slice(1).map(() => '')]) },
      { kind: 'paragraph', indent: true, text: `${fill(promise, { 决定截止日: decideBy })}${licences}${silence}${afterwards}` },
      { kind: 'seal', organ, seal: '收件专用章', date: handDay, beside: [`收件人签名：${BLANK}`, `申请人（代理人）签名：${BLANK}`] },
    ],
  };
}

/** One that is printed again says so: two of one number must not both be written on. */
export const blankPrinting = ({ prints }: BlankSheet, { a5, printed }: { readonly a5: boolean; readonly printed: string }): Printing => ({
  a5, printed,
  marks: prints > 1 ? [`补打 第${prints}次`] : [],
  annulled: false,
  verifyUrl: null,
  check: null,
  large: false,
});
