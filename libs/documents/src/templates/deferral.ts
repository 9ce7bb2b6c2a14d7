import { BLANK, box } from '../fill';
import type { Paper } from '../facts';
import type { Sheet } from '../sheet';
import { dueDay, formOf, wayWord } from '../words';
import { caseNumberOf, heading, matterOf, paragraph, people, sealOf, sheet, signature, type Register } from './parts';

const intro = '1. 您申请的事项主要材料齐全、符合法定形式，下列材料可以容缺：';
const ways = (address: string): string => `2. 补交途径：现场 / 邮寄 ${address} / 网上；以送达本机关的时间为准。`;
const credit = '4. 有不良信用记录且未修复，或曾作虚假承诺的，不适用容缺受理。您可以不选择容缺，按一般程序办理。';
const promises = [
  '1. 已知晓上述告知内容；',
  '2. 上述材料真实存在或依法可以取得，将于截止日前补交；',
  '3. 所填信息真实；',
  '4. 未履行承诺的，愿意承担相应后果，同意记入信用记录〔按当地规定〕。',
  '以上是申请人真实意思表示。',
];

/** 容缺受理告知承诺书 (ux.md 2.5): what may be missing, until when, and what follows; with the receipt of what was made up. */
export function deferralSheet(paper: Paper<'容'>, register: Register): Sheet {
  const { own, names, common } = paper;
  const beforeResult = own.deferrals.some(({ way }) => way === 'beforeResult');
  const lapses = own.lapses && beforeResult;
  return sheet(paper, register, {
    title: '容缺受理告知承诺书',
    style: 'receipt',
    copies: '一式两份，申请人、本机关各一份',
    blocks: [
      heading('一、基本信息'),
      { kind: 'fields', columns: 2, fields: [...people(names), ['事项', matterOf(paper).item], ['办件编号', caseNumberOf(common)]] },
      heading('二、告知内容'),
      paragraph(intro),
      {
        kind: 'table',
        head: ['序号', '容缺材料', '容缺原因', '补交形式', '补交截止', '容缺方式'],
        widths: [1.5, 4, 2.6, 2.6, 3.6, 2.8],
        rows: own.deferrals.map((row, index) => [String(index + 1), row.name, '□未带 □未出具 □瑕疵', formOf(row), dueDay(row) ?? (row.way === 'undertaking' ? '不需补交' : ''), wayWord[row.way]]),
      },
      paragraph(ways(names.office.address === null || names.office.address === '未列明' ? BLANK : names.office.address)),
      paragraph(`3. 逾期未补交或补交材料不符合要求的：${box(lapses)}终止办理 ${box(false)}撤销已出具的结果并收回 ${box(!lapses)}其他：${lapses ? BLANK : '由本机关审查后决定'}；由此造成的损失由申请人承担。`),
      paragraph(credit),
      heading('三、申请人承诺'),
      ...promises.map(paragraph),
      sealOf(paper, { beside: signature }),
      heading('四、补交记录（回执）'),
      { kind: 'table', head: ['材料', '补交日期', '接收人', '审查结果'], widths: [5, 3, 3, 4], rows: own.deferrals.filter(({ way }) => way !== 'undertaking').map(({ name }) => [name, '', '', '']) },
    ],
  });
}
