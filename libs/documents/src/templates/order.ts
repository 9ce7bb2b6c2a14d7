import { fill } from '../fill';
import type { Paper } from '../facts';
import type { Sheet } from '../sheet';
import { levelOf, longDay, postOf } from '../words';
import { caseNumberOf, clerkOf, paragraph, sealOf, sheet, type Register } from './parts';

const text = '{{事项}}（办件编号 {{办件编号}}）现予督办。事由和要求：{{要求}}。请于{{期限}}前反馈办理情况。';

/** 督办通知单 (ux.md 2.14), with the place where the unit answers. */
export function orderSheet(paper: Paper<'督'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const { order } = names;
  return sheet(paper, register, {
    title: '督办通知单',
    style: 'decision',
    copies: '本通知一式两份，承办单位、监督岗各一份',
    blocks: [
      { kind: 'fields', columns: 1, fields: [['督办对象', order === null ? '' : [order.department, postOf(order.post)].filter((part) => part !== null).join(' ')]] },
      paragraph(fill(text, { 事项: own.matterItem ?? '本办件', 办件编号: caseNumberOf(common), 要求: order?.content?.replace(/。$/, '') ?? null, 期限: order?.dueOn == null ? null : longDay(order.dueOn) })),
      { kind: 'form', rows: [[['牌级', levelOf(order?.level ?? null)]], [['反馈情况', '\n\n\n']], [['反馈人', ''], ['反馈日期', '']]] },
      sealOf(paper, { beside: [`签发：${clerkOf(names)}`] }),
    ],
  });
}
