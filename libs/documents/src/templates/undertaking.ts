import { BLANK } from '../fill';
import type { Paper } from '../facts';
import type { Sheet } from '../sheet';
import { basisOf } from '../words';
import { caseNumberOf, heading, line, matterOf, paragraph, people, sealOf, sheet, twoCopies, type Register } from './parts';

const notByAgent = '〔不适用代理：本人签署；无民事行为能力的由法定代理人〕';
const way = '（四）承诺方式：书面（含电子），本人签署；可自主选择提交证明材料代替承诺，可在决定作出前撤回。';
const liability = `（五）不实承诺的责任：${BLANK}`;
const checking = `（六）核查：本机关将通过 ${BLANK} 核查，您有配合义务。（七）承诺书是否公开：否。`;
const promises = '已知晓告知事项；已符合办理条件和要求；填报信息真实；愿意接受核查；愿意承担不实承诺的责任；是真实意思表示。';

/** 证明事项告知承诺书 (ux.md 2.6), for every paper that a signature stands for. What no document of the item says is left for the organ's pen. */
export function undertakingSheet(paper: Paper<'诺'>, register: Register): Sheet {
  const { own, names, common } = paper;
  return sheet(paper, register, {
    title: '证明事项告知承诺书',
    style: 'receipt',
    copies: twoCopies,
    blocks: [
      heading('一、申请人'),
      { kind: 'fields', columns: 2, fields: [...people(names), ['事项', matterOf(paper).item], ['办件编号', caseNumberOf(common)]] },
      line(notByAgent),
      heading('二、行政机关告知'),
      { kind: 'table', head: ['（一）证明事项名称', '（二）设定证明的依据', '（三）证明内容和要求'], widths: [4, 4, 5], rows: own.undertaken.map(({ name, basis }) => [name, basisOf(basis, register.titles), basis.document === '示例' ? '' : basis.quote]) },
      paragraph(way),
      paragraph(liability),
      paragraph(checking),
      heading('三、申请人承诺'),
      paragraph(promises),
      sealOf(paper, { beside: ['签名：', '＿＿＿＿＿＿＿＿＿＿＿', '日期：＿＿＿＿年＿＿月＿＿日'] }),
    ],
  });
}
