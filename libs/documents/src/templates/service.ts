import { BLANK, GAP, box } from '../fill';
import type { Paper } from '../facts';
import type { Field, Sheet } from '../sheet';
import { minuteOf } from '../words';
import { caseNumberOf, clerkOf, sheet, type Register } from './parts';

const signed = (label: string, picture: string | undefined): Field => (picture === undefined ? [label, ''] : [label, '', picture]);

/** 送达回证 (ux.md 2.11): one for all results handed over together; who takes them for somebody else states the relation. What was signed on the pad stands where it would be signed on paper. */
export function serviceSheet(paper: Paper<'送'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const { signature } = register;
  const mailed = own.method === 'mail';
  const things = [...names.handed, ...own.results];
  const way = [box(!mailed && !own.byAgent), '直接　', box(own.byAgent), '代收　', box(mailed), `邮寄（单号 ${BLANK}）${GAP}`, box(false), `电子（地址 ${BLANK}）${GAP}`, box(false), '留置　', box(false), '公告'].join('');
  const rows: (readonly Field[])[] = [
    [['送达机关', names.organ.name], ['受送达人', names.applicant.name]],
    [['办件编号', caseNumberOf(common)]],
    [['送达文书（结果物）名称及文号、份数', (things.length === 0 ? [''] : things).map((thing, index) => `${index + 1}. ${thing}${thing === '' ? BLANK : `${GAP}＿＿份`}`).join('\n')]],
    [['送达方式', way]],
    [['送达地点', names.office.name], ['送达时间', minuteOf(own.at)]],
    [signed('受送达人签名（盖章）', own.byAgent ? undefined : signature), signed('代收人签名', own.byAgent ? signature : undefined)],
    [['与受送达人关系', own.byAgent ? (own.relation ?? names.agent?.relation ?? '') : ''], ['代收人证件号', '']],
    [['拒收事由', ''], ['见证人签名', '']],
    [['送达人', `${clerkOf(names)}${GAP}${BLANK}`], ['备注', '']],
  ];
  return sheet(paper, register, { title: '送达回证', style: 'receipt', copies: '本回证一份，由本机关存卷', blocks: [{ kind: 'form', rows }] });
}
