import { fill } from '../fill';
import type { Paper } from '../facts';
import type { Block, Sheet } from '../sheet';
import { dayOf, dueDay, longDay, materialTable, minuteOf } from '../words';
import { caseNumberOf, clerkOf, inquiryOf, paragraph, people, sealOf, sheet, twoCopies, type Register } from './parts';

const opening = '您（单位）提交的下列材料已收到。';
export const promise = '本机关将于{{决定截止日}}前作出受理或不予受理的决定；材料不齐全或者不符合法定形式的，将于该日前一次性告知需要补正的全部内容。';
export const silence = '逾期不告知的，自收到申请材料之日起即为受理，本凭证即为受理凭证。';
const decided = '受理情况见同时出具的文书。';
const nothing = '本次申请不需要提交材料。';

/** 收件凭证 (ux.md 2.1). For a 一件事 it is the receipt of the whole, with each department's day. */
export function receiptSheet(paper: Paper<'收'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const said = [own.materials.length === 0 ? nothing : opening, own.decideBy === null ? decided : fill(promise, { 决定截止日: dueDay({ dueOn: own.decideBy, provisional: own.provisional }) }), own.decideBy !== null && own.silenceAccepts ? silence : ''];
  return sheet(paper, register, {
    title: common.bundle === null ? '收件凭证' : '一件事受理回执',
    style: 'receipt',
    fitsA5: true,
    copies: twoCopies,
    blocks: [
      { kind: 'fields', columns: 2, fields: [['办件编号', caseNumberOf(common)], ['查询码', common.queryCode], ...(common.bundle === null ? [] : [['主题', register.titles.get(common.bundle) ?? common.bundle] as const]), ['申请事项', own.items.length === 1 ? (own.items[0] ?? '') : `${own.items.length} 项，见下表`], ...people(names)] },
      ...(own.items.length > 1 ? [parts(paper)] : []),
      paragraph(said.join('')),
      ...(own.decideBy === null ? [] : [paragraph(`受理时间起算：${dayOf(common.receivedAt)}`)]),
      ...(own.materials.length === 0 ? [] : [materialTable(own.materials)]),
      paragraph(`查询方式：${inquiryOf(paper)}`),
      { kind: 'fields', columns: 2, fields: [['收件人', clerkOf(names)], ['窗口', names.window ?? names.office.name], ['收件时间', minuteOf(common.receivedAt)], ['收件地点', names.office.name]] },
      sealOf(paper, { seal: '收件专用章', date: dayOf(common.receivedAt) }),
    ],
  });
}

function parts({ own: { parts: rows }, names }: Paper<'收'>): Block {
  return {
    kind: 'table',
    head: ['序号', '事项', '承办单位', '承诺办结日'],
    widths: [1.3, 6, 4, 4],
    rows: rows.map(({ item, department, dueOn, provisional }, index) => [String(index + 1), item, department === null ? '待分办' : (names.departments[department] ?? department), dueOn === null ? '受理后告知' : `${longDay(dueOn)}${provisional ? '（预计）' : ''}`]),
  };
}
