import { box, fill, GAP } from '../fill';
import type { Paper } from '../facts';
import type { Sheet } from '../sheet';
import { basisOf, dayOf, dueDay, groundWord, longDay, minuteOf, unitWord } from '../words';
import { addressee, caseNumberOf, clerkOf, line, matterOf, paragraph, phoneOfOffice, sealOf, sheet, signature, twoCopies, type Register } from './parts';

const suspended =
  '您（单位）申请的{{事项名称}}（办件编号 {{办件编号}}），因依法需要{{种类}}，依据{{条款}}，自{{开始日}}起所需时间不计入办理时限，预计 {{日数}} 个工作日。期间如需您配合：{{事项}}。结束后将恢复计时，并告知新的最迟办结日期（原{{原期限}}）。';

/** 特别程序告知书 (ux.md 2.7; 行政许可法 45: the time is told in writing). */
export function suspensionSheet(paper: Paper<'特'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const { item, promised } = matterOf(paper);
  return sheet(paper, register, {
    title: '特别程序告知书',
    style: 'decision',
    copies: twoCopies,
    blocks: [
      addressee(names),
      paragraph(fill(suspended, { 事项名称: item, 办件编号: caseNumberOf(common), 种类: groundWord[own.ground], 条款: own.basis, 开始日: longDay(own.from), 日数: own.expectedDays, 事项: null, 原期限: promised === null ? null : dueDay(promised) })),
      line(`经办人：${clerkOf(names)}${GAP}${GAP}批准人：${fill('{{人}}', { 人: names.approver })}${GAP}${GAP}联系电话：${fill('{{电话}}', { 电话: phoneOfOffice(names) })}`),
      sealOf(paper),
    ],
  });
}

const extended =
  '您（单位）申请的{{事项名称}}（{{办件编号}}）原定于{{原期限}}前办结。因{{具体原因}}，不能按期办结。依据{{依据}}，经 {{批准人}} 批准，办理期限延长{{日数}}{{单位}}，最迟于{{新期限}}办结。给您带来不便，请谅解。';

/** 延期办理告知书 with 电话告知记录 (ux.md 2.8; 003 annex 2 二（二）). */
export function extensionSheet(paper: Paper<'延'>, register: Register): Sheet {
  const { own, names, common } = paper;
  return sheet(paper, register, {
    title: '延期办理告知书',
    style: 'decision',
    copies: twoCopies,
    blocks: [
      addressee(names),
      paragraph(fill(extended, {
        事项名称: matterOf(paper).item, 办件编号: caseNumberOf(common), 原期限: longDay(own.fromDueOn), 具体原因: own.reason, 依据: basisOf(own.basis, register.titles), 批准人: names.approver, 日数: own.days,
        单位: unitWord[own.unit], 新期限: dueDay({ dueOn: own.toDueOn, provisional: own.provisional }),
      })),
      line(`承办人及电话：${clerkOf(names)}${GAP}${fill('{{电话}}', { 电话: phoneOfOffice(names) })}`),
      sealOf(paper),
      ...call(paper),
    ],
  });
}

function call({ own, names }: Paper<'延'>): Sheet['blocks'] {
  const { call: made } = own;
  const [asked, ticked] = [made === null, box(made !== null)];
  return [
    { kind: 'title', text: '电话告知记录' },
    {
      kind: 'form',
      rows: [
        [['告知时间', made === null || made.at === null ? '' : minuteOf(made.at)], ['拨打号码', made?.number ?? '']],
        [['接听人', made?.person ?? '□本人 □家属 □经办人'], ['是否接通', asked ? '□是 □否（第 1/2/3 次）' : '■是 □否（第 1/2/3 次）']],
        [['告知内容', made?.content ?? `原因${ticked} 新期限${ticked} 查询方式${ticked}`]],
        [['对方意见', ''], ['录音编号', '']],
        [['告知人', asked ? '' : clerkOf(names)]],
      ],
    },
  ];
}

const ended = '您（单位）于{{日期}}申请的{{事项名称}}（{{办件编号}}），因{{原因}}，依照{{依据}}，本机关决定终止办理。{{记录}}已收取的材料退还给您；终止办理不影响您重新申请。';
const causes = { supplement: '逾期未补正需要补正的材料', deferral: '容缺材料逾期未补交' } as const;

/** 终止办理告知书 (ux.md 2.10). */
export function terminationSheet(paper: Paper<'终'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const named = own.material.length === 0 ? '' : `（${own.material.join('、')}）`;
  const told = own.toldOn === null ? '' : `本机关已于${longDay(own.toldOn)}告知补交的内容和期限。`;
  return sheet(paper, register, {
    title: '终止办理告知书',
    style: 'decision',
    copies: twoCopies,
    blocks: [
      addressee(names),
      paragraph(fill(ended, { 日期: dayOf(common.receivedAt), 事项名称: matterOf(paper).item, 办件编号: caseNumberOf(common), 原因: `${causes[own.cause]}${named}${own.reason === null ? '' : `，${own.reason}`}`, 依据: null, 记录: told })),
      line(`经办人：${clerkOf(names)}${GAP}${GAP}联系电话：${fill('{{电话}}', { 电话: phoneOfOffice(names) })}`),
      sealOf(paper),
    ],
  });
}

const withdrawn = '您（单位）于{{日期}}申请的{{事项名称}}（{{办件编号}}），在本机关作出决定之前申请撤回。{{原因}}本机关确认撤回，不再办理。撤回不影响您重新申请。';

/** 撤回确认书 (ux.md 2.10). */
export function withdrawalSheet(paper: Paper<'撤'>, register: Register): Sheet {
  const { own, names, common } = paper;
  return sheet(paper, register, {
    title: '撤回确认书',
    style: 'decision',
    copies: twoCopies,
    blocks: [
      addressee(names),
      paragraph(fill(withdrawn, { 日期: dayOf(common.receivedAt), 事项名称: matterOf(paper).item, 办件编号: caseNumberOf(common), 原因: own.reason === null ? '原因未说明。' : `原因：${own.reason.replace(/。$/, '')}。` })),
      line(`退还材料：${own.returned.length === 0 ? '无' : own.returned.join('、')}`),
      sealOf(paper, { beside: signature }),
    ],
  });
}
