import { fill } from '../fill';
import type { Paper } from '../facts';
import type { Sheet } from '../sheet';
import { dayOf, longDay, unitWord } from '../words';
import { addressee, caseNumberOf, matterOf, paragraph, remedyOf, sealOf, sheet, twoCopies, type Register } from './parts';

const opening = '您（单位）于{{日期}}申请的{{事项名称}}（{{办件编号}}），已于{{办结日}}办结。';
const granted = '办理结果：准予办理。{{结果}}';
const refused = '办理结果：不予办理。事实及理由：{{理由}}；依据：{{条款}}。';
const time = '本件承诺 {{承诺}}{{单位}}，实际用时 {{用时}}{{单位}}（已扣除特别程序 {{扣除}} 天）。';
const resultText = '结果名称：{{名称}}；编号：{{编号}}。';

/** 办结通知书 (ux.md 2.9). For a licence it only accompanies the decision itself. */
export function resultSheet(paper: Paper<'准'> | Paper<'不准'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const matter = matterOf(paper);
  const { promised } = matter;
  return sheet(paper, register, {
    title: `办结通知书（${paper.kind === '准' ? '准予' : '不予'}办理）`,
    style: 'decision',
    copies: twoCopies,
    blocks: [
      addressee(names),
      paragraph(fill(opening, { 日期: dayOf(common.receivedAt), 事项名称: matter.item, 办件编号: caseNumberOf(common), 办结日: longDay(own.decidedOn) })),
      paragraph(outcomeOf(paper)),
      ...(promised === null || names.used === null ? [] : [paragraph(fill(time, { 承诺: promised.amount, 单位: unitWord[promised.unit], 用时: names.used, 扣除: own.pausedDays }))]),
      paragraph(`领取：${fetching(paper)}。后续事项：${followUps(matter.notices.followUps)}`),
      ...(paper.kind === '不准' ? [paragraph(remedyOf(names, matter))] : []),
      ...(matter.licence ? [paragraph(`本通知随《${paper.kind === '准' ? '准予' : '不予'}行政许可决定书》一并送达。`)] : []),
      sealOf(paper, { seal: '公章或者审批专用章' }),
    ],
  });
}

function outcomeOf(paper: Paper<'准'> | Paper<'不准'>): string {
  const { own, names } = paper;
  if (paper.kind === '不准') return fill(refused, { 理由: names.opinion, 条款: names.basis });
  return fill(granted, { 结果: own.result === null ? '无结果证照。' : fill(resultText, { 名称: own.result.name, 编号: own.result.number ?? '无' }) });
}

function fetching({ common: { deliveryMethod }, names: { office } }: Paper): string {
  switch (deliveryMethod) {
    case 'window':
      return `窗口领取，地点 ${office.name}${office.address === null || office.address === '未列明' ? '' : `（${office.address}）`}，请携带本人有效身份证件`;
    case 'mail':
      return '邮寄送达';
    case 'electronic':
      return '电子下载，凭办件编号和查询码在右上二维码所示网页查询';
    case 'none':
      return '本事项无需领取结果';
  }
}

const followUps = (rows: readonly string[] | null): string => (rows === null ? fill('{{事项}}', { 事项: null }) : rows.length === 0 ? '无。' : `${rows.join('；')}。`);
