import { indexRows, type FileFacts } from './file-index.rules';

const at = (day: string) => new Date(`2026-11-${day}T09:00:00+08:00`);
const document = (kind: FileFacts['documents'][number]['kind'], more: object = {}) => ({ kind, number: `示例${kind}〔2026〕00001号`, issuedAt: at('20'), annulled: false, sha256: 'd'.repeat(64), ...more });
const facts: FileFacts = {
  organ: '示例局', applicant: '示例·某',
  papers: [
    { name: '示例证明', onPaper: true, sets: 2, images: [] },
    { name: '身份证', onPaper: true, sets: 1, images: [{ page: 1, sha256: 'a'.repeat(64) }] },
    { name: '示例申请表', onPaper: false, sets: null, images: [{ page: 1, sha256: 'b'.repeat(64) }] },
  ],
  documents: [document('收'), document('送', { issuedAt: at('24') }), document('准', { annulled: true }), document('准'), document('容'), document('督')],
  reviewed: [{ item: '示例事项', decidedAt: at('23') }],
  signatures: [{ at: at('24'), sha256: 'c'.repeat(64) }],
  ratedAt: at('25'),
};

describe('卷宗目录', () => {
  it('stands in the order of a file, application first and rating last', () => {
    expect(indexRows(facts).map(([ordinal, name]) => `${ordinal} ${name}`)).toEqual([
      '1 示例申请表（影像 第1页）', '2 身份证', '3 身份证（影像 第1页）', '4 示例证明', '5 收件凭证', '6 容缺受理告知承诺书', '7 审批表（示例事项）', '8 办结通知书（准予办理）', '9 办结通知书（准予办理）', '10 送达回证', '11 领取签名', '12 评价记录',
    ]);
  });

  it('says who made each, under which number, on what it is kept and by which digest it is known', () => {
    const rows = indexRows(facts);
    expect(rows[3]).toEqual(['4', '示例证明', '示例·某', '', '', '', '2', '纸', '', '']);
    expect(rows[2]?.slice(7, 9)).toEqual(['电', 'a'.repeat(64)]);
    expect(rows[6]).toEqual(['7', '审批表（示例事项）', '示例局', '', '2026-11-23', '', '1', '纸', '', '']);
    expect(rows[7]).toEqual(['8', '办结通知书（准予办理）', '示例局', '示例准〔2026〕00001号', '2026-11-20', '', '1', '纸', 'd'.repeat(64), '作废']);
  });

  it('keeps what the supervisor wrote out of the applicant’s file', () => {
    expect(indexRows(facts).some(([, name]) => name === '督办通知单')).toBe(false);
  });
});
