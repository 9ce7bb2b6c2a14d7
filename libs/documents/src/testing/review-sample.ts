import type { ReviewFacts, ReviewStep } from '../review-sheet';

const step = (type: ReviewStep['type'], at: string, by: string, more: Partial<ReviewStep> = {}): ReviewStep => ({ type, at: `2026-${at}:00.000Z`, by, beside: null, proposal: null, said: null, basis: null, ...more });

/** 示例: a licence that was stopped once, extended, proposed by two and confirmed by a third. */
export const reviewSample: ReviewFacts = {
  organ: '示例市人力资源和社会保障局', caseNumber: 'B341000261120001237', ordinal: 1, several: false, demo: true,
  item: '人力资源服务许可', department: '人才发展局', place: '综合受理窗口1号',
  applicant: '示例·䶮㛃𬭚人力资源有限公司', idNumber: '**************002X', agent: '示例·某（法定代表人）',
  receivedAt: '2026-11-20T01:12:00.000Z', acceptedOn: '2026-11-20', deemed: false,
  answers: [{ label: '开办资金（万元）', answer: '50' }],
  materials: [
    { name: '人力资源服务许可申请表', original: 1, copy: null, status: 'received', defect: null },
    { name: '营业执照', original: null, copy: 1, status: 'shared', defect: null },
    { name: '工作人员名单', original: 1, copy: null, status: 'defective', defect: '缺少一人的签名' },
  ],
  points: [
    { text: '有明确的章程和管理制度', starred: false, mark: 'fits' },
    { text: '营业执照（告知承诺，须核查）', starred: true, mark: 'ticked' },
    { text: '工作人员名单有效、与申请一致', starred: false, mark: 'not' },
  ],
  steps: [
    step('registered', '11-20T01:12', '示例·受理一'),
    step('accepted', '11-20T01:20', '示例·受理一'),
    step('suspended', '11-23T02:00', '示例·审批一'),
    step('resumed', '11-27T08:00', '示例·审批一', { said: '听证结束' }),
    step('extended', '12-09T01:40', '示例·审批一', { said: '需补充核查' }),
    step('submitted', '12-10T02:00', '示例·审批一 代 示例·审批二', { beside: '示例·审批三', proposal: 'deny', said: '工作人员不符合条件', basis: '《示例条例》第一条' }),
    step('confirmed', '12-11T02:30', '示例·审核一', { said: '同意' }),
  ],
  proposal: 'deny', outcome: 'denied', result: null,
  documents: [{ kind: '受', number: '示人社受〔2026〕00120号' }, { kind: '不准', number: '示人社不准〔2026〕00007号' }],
  clocks: [
    { kind: 'promised', limit: { unit: 'workdays', amount: 20 }, dueAt: '2026-12-30T09:30:00.000Z', provisional: false, pausedDays: 4, extendedBy: 5, state: 'met' },
    { kind: 'statutory', limit: { unit: 'workdays', amount: 20 }, dueAt: '2027-01-07T09:30:00.000Z', provisional: true, pausedDays: 4, extendedBy: 0, state: 'met' },
  ],
  stops: [
    { way: 'suspension', ground: 'hearing', text: '《中华人民共和国行政许可法》第四十五条', from: '2026-11-23', until: '2026-11-27', approver: '示例·监督一' },
    { way: 'extension', ground: null, text: '到期日由 2026年12月30日改为 2027年1月7日，电话告知', from: '2026-12-09', until: '2027-01-07', approver: '示例·监督一' },
  ],
  licence: true, audited: true,
};
