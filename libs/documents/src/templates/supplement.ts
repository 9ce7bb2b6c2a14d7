import { box, fill, GAP } from '../fill';
import type { Paper } from '../facts';
import type { Sheet } from '../sheet';
import { basisOf, dayOf, dueDay, formOf } from '../words';
import { addressee, caseNumberOf, clerkOf, line, matterOf, paragraph, phoneOfOffice, receipt, sealOf, sheet, twoCopies, type Register } from './parts';

const opening = '您（单位）申请的{{事项名称}}（办件编号 {{办件编号}}，申请日期 {{日期}}），经审查，下列材料需要补交或修改。现一次性告知全部需要补正的内容：';
const until = '请于{{截止日}}前（含当日）通过现场、邮寄或者网上补交。材料补齐之日为受理之日；逾期未补正的，{{后果}}，不影响您重新申请。';
const again = '本告知为第 {{次}} 次，经 {{批准人}} 批准，原因：{{原因}}';

/** 材料补正一次性告知书 (ux.md 2.3): everything at once, each with its standard and where it is written. */
export function supplementSheet(paper: Paper<'补'>, register: Register): Sheet {
  const { own, names, common } = paper;
  return sheet(paper, register, {
    title: '材料补正一次性告知书',
    style: 'receipt',
    copies: twoCopies,
    blocks: [
      addressee(names),
      paragraph(fill(opening, { 事项名称: matterOf(paper).item, 办件编号: caseNumberOf(common), 日期: dayOf(common.receivedAt) })),
      {
        kind: 'table',
        head: ['序号', '材料名称', '存在的问题', '补正要求', '依据', '可否窗口代为共享获取'],
        widths: [1.5, 4, 4, 3.2, 4, 2.6],
        rows: own.defects.map((row, index) => [String(index + 1), row.name, row.defect, formOf(row), basisOf(row.basis, register.titles), '□可 □否']),
      },
      paragraph(fill(until, { 截止日: dueDay(own), 后果: own.lapses ? '按退件处理' : '由本机关审查后书面告知处理结果' })),
      line(`已收材料：${box(false)}由本机关暂存（见收件凭证）${GAP}${box(false)}已退还`),
      line(`如有疑义，请致电 ${fill('{{电话}}', { 电话: phoneOfOffice(names) })}。`),
      ...(own.time > 1 ? [line(fill(again, { 次: own.time, 批准人: own.approver ?? clerkOf(names), 原因: own.reason }))] : []),
      sealOf(paper, { beside: [`经办人：${clerkOf(names)}`, '', ...receipt] }),
    ],
  });
}
