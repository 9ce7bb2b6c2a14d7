import { fill, GAP } from '../fill';
import type { LimitFacts, Paper } from '../facts';
import type { Block, Sheet } from '../sheet';
import { dayOf, dueDay, feedbackWord, longDay, materialTable, minuteOf, unitWord, weekday } from '../words';
import { addressee, caseNumberOf, inquiryOf, line, matterOf, paragraph, phoneOfOffice, remedyOf, sealOf, sheet, type Register } from './parts';

const opening = '您（单位）于{{申请日期}}提出的{{事项名称}}申请（办件编号 {{办件编号}}），经审查，申请材料齐全、符合法定形式，根据{{受理依据}}，予以受理。';
const openingDeferred = '您（单位）于{{申请日期}}提出的{{事项名称}}申请（办件编号 {{办件编号}}），经审查，主要申请材料齐全、符合法定形式，根据{{受理依据}}，予以受理。其中{{项数}}项材料按容缺方式受理，见《容缺受理告知承诺书》。';
const openingDeemed = '您（单位）于{{申请日期}}提出的{{事项名称}}申请（办件编号 {{办件编号}}），本机关逾期未告知需要补正的内容，依照《中华人民共和国行政许可法》第三十二条第一款第（四）项，自收到申请材料之日起即为受理。';
const limitText = '一、办理时限：承诺 {{承诺时限}}{{法定}}，最迟于{{承诺到期日}}办结。';
const limitNone = '一、办理时限：承诺 {{承诺时限}}{{法定}}，材料补齐后起算，最迟办结日另行告知。';
const notCounted = '依法需要听证、检验、检测、鉴定、专家评审等的时间不计入，另行书面告知。';
const finished = '一、二、已于{{时间}}当场办结，结果：{{结果}}，用时 {{分钟}} 分钟。';

/** 受理通知书 with the three notices (ux.md 2.2); what is finished at the counter prints as 受理（办结）凭证. */
export function acceptanceSheet(paper: Paper<'受'>, register: Register): Sheet {
  const { own, names } = paper;
  return sheet(paper, register, {
    title: own.finished === null ? '受理通知书' : '受理（办结）凭证',
    style: 'receipt',
    copies: '本通知一式两份，申请人、本机关各一份',
    blocks: [
      addressee(names),
      paragraph(openingOf(paper)),
      ...limitsAndFeedback(paper),
      paragraph(`三、救济渠道：${remedyOf(names, matterOf(paper))}`),
      paragraph(`四、后续需由您办理的事项：${followUps(paper)}`),
      paragraph(`五、收取材料清单：${own.materials.length === 0 ? '无' : ''}`),
      ...(own.materials.length === 0 ? [] : [materialTable(own.materials)]),
      paragraph(`六、进度查询：${inquiryOf(paper)}；二维码见右上。评价：办结后可自愿评价，可匿名。`),
      line(`承办机构：${names.department ?? names.office.name}${GAP}${GAP}联系电话：${fill('{{电话}}', { 电话: phoneOfOffice(names) })}${GAP}${GAP}监督电话：${fill('{{电话}}', { 电话: names.organ.supervision })}`),
      sealOf(paper, { date: longDay(matterOf(paper).acceptedOn ?? matterOf(paper).receivedOn) }),
    ],
  });
}

function openingOf(paper: Paper<'受'>): string {
  const { own, common } = paper;
  const { item, notices } = matterOf(paper);
  const values = { 申请日期: dayOf(common.receivedAt), 事项名称: item, 办件编号: caseNumberOf(common) };
  if (own.deemed) return fill(openingDeemed, values);
  const based = { ...values, 受理依据: notices.acceptanceBasis };
  return own.deferred > 0 ? fill(openingDeferred, { ...based, 项数: ` ${own.deferred} ` }) : fill(opening, based);
}

function limitsAndFeedback(paper: Paper<'受'>): Block[] {
  const { own, common } = paper;
  if (own.finished !== null) return [paragraph(fill(finished, { 时间: minuteOf(own.finished.at), 结果: own.finished.result ?? '准予办理', 分钟: own.finished.minutes }))];
  return [paragraph(`${limitOf(paper)}${notCounted}`), paragraph(`二、结果反馈方式：${feedbackWord(common.deliveryMethod, common.telephoned === true)}。`)];
}

function limitOf(paper: Paper<'受'>): string {
  const { promised, statutory } = matterOf(paper);
  if (promised === null) return fill('一、办理时限：{{时限}}。', { 时限: null });
  const values = { 承诺时限: amount(promised), 法定: statutory === null ? '（未规定法定时限）' : `（法定 ${amount(statutory)}）` };
  if (promised.dueOn === null) return fill(limitNone, values);
  return fill(limitText, { ...values, 承诺到期日: `${dueDay(promised) ?? ''}（${weekday(promised.dueOn)}）` });
}

const amount = ({ amount: n, unit }: LimitFacts): string => `${n}${unitWord[unit]}`;

function followUps(paper: Paper<'受'>): string {
  const { followUps: rows } = matterOf(paper).notices;
  if (rows === null) return fill('{{事项}}', { 事项: null });
  return rows.length === 0 ? '无' : `${rows.join('；')}。`;
}
