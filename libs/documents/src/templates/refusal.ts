import { box, fill } from '../fill';
import type { Paper } from '../facts';
import type { Sheet } from '../sheet';
import { basisOf, dayOf } from '../words';
import { addressee, line, matterOf, paragraph, remedyOf, sealOf, sheet, type Register } from './parts';

const opening = '您（单位）于{{日期}}提出的{{事项名称}}申请，经审查，属于下列第 {{序号}} 种情形：';
const notNeeded = '{{勾}} 1. 依法不需要办理该事项（不受理）。说明：{{说明}}';
const notOurs = '{{勾}} 2. 不属于本机关职权范围。请向{{有权机关}}申请。';
const unmet = '{{勾}} 3. 不符合受理条件：{{条件原文}}。具体事实：{{事实}}。';
const decision = '根据{{法律依据条款}}，决定不予受理。';
const decisionNotNeeded = '根据{{法律依据条款}}，决定不受理。';

const places = { notNeeded: 1, notOurs: 2, unmet: 3 } as const;

/** 不予受理通知书 (ux.md 2.4): 不受理 is not 不予受理, and the three cases of the law stand side by side. */
export function refusalSheet(paper: Paper<'不受'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const said = own.reasons.map(({ text }) => text.replace(/^(属于禁办情形|不符合受理条件)：/, '').replace(/。$/, '')).join('；');
  const basis = own.reasons.flatMap(({ basis: one }) => (one === null ? [] : [basisOf(one, register.titles)]));
  const only = <T>(ground: typeof own.ground, value: T): T | null => (own.ground === ground ? value : null);
  return sheet(paper, register, {
    title: own.ground === 'notNeeded' ? '不受理通知书' : '不予受理通知书',
    style: 'decision',
    copies: '本通知一式三份，申请人、本机关各一份，存根一份',
    blocks: [
      addressee(names),
      paragraph(fill(opening, { 日期: dayOf(common.receivedAt), 事项名称: matterOf(paper).item, 序号: places[own.ground] })),
      paragraph(fill(notNeeded, { 勾: box(own.ground === 'notNeeded'), 说明: only('notNeeded', own.note ?? said) })),
      paragraph(fill(notOurs, { 勾: box(own.ground === 'notOurs'), 有权机关: only('notOurs', own.note ?? said) })),
      paragraph(fill(unmet, { 勾: box(own.ground === 'unmet'), 条件原文: only('unmet', said), 事实: only('unmet', own.note) })),
      paragraph(fill(own.ground === 'notNeeded' ? decisionNotNeeded : decision, { 法律依据条款: [...new Set(basis)].join('、') })),
      paragraph(remedyOf(names, matterOf(paper))),
      line(`退还材料：${own.returned.length === 0 ? '无' : own.returned.join('、')}`),
      sealOf(paper),
    ],
  });
}
