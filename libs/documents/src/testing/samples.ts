import type { DocumentKind } from '@zonggui/domain/application/effects';
import type { BasisFacts, CommonFacts, ComplaintFacts, MaterialFacts, MatterFacts, Names, OwnFacts, Paper } from '../facts';

/** 示例: people, firms and organs of the samples are invented; the rare characters are those that fonts lack. */
const names: Names = {
  organ: { name: '示例市人力资源和社会保障局', telephone: '0000-1234567', supervision: '0000-7654321', reviewOrgan: '示例市人民政府', court: '示例区人民法院', enquiry: null },
  applicant: { kind: 'person', name: '示例·䶮㛃𬭚', idType: 'resident-id', last4: '002X', phoneLast4: '0000' },
  agent: null,
  office: { name: '示例市政务服务中心人社窗口', address: '示例路1号', telephone: null },
  window: '综合受理窗口1号',
  department: '就业科',
  departments: { rencai: '人才发展局', zhengjiao: '征缴中心', xinxi: '信息中心' },
  clerk: 'demo-intake',
  covered: null,
  approver: null,
  opinion: null,
  basis: null,
  used: null,
  handed: [],
  order: null,
};

const basis: BasisFacts = { document: '001', section: '1.3', row: '2', quote: '居民身份证原件及复印件' };

const matter: MatterFacts = {
  item: '失业登记', ordinal: 1, several: false, licence: false, receivedOn: '2026-11-20', acceptedOn: '2026-11-20',
  promised: { unit: 'workdays', amount: 10, dueOn: '2026-12-04', provisional: false },
  statutory: { unit: 'workdays', amount: 20, dueOn: '2026-12-18', provisional: false },
  notices: { acceptanceBasis: '《中华人民共和国行政许可法》第三十二条第一款第（五）项', remedy: { reviewDays: 60, suitMonths: 6 }, followUps: [] },
};

const common: CommonFacts = {
  caseNumber: 'B341000261120001237', queryCode: '482913', receivedAt: '2026-11-20T01:12:00.000Z', issuedAt: '2026-11-20T01:20:00.000Z', channel: 'window', bundle: null, deliveryMethod: 'window', demo: true, matter,
};

const materials: MaterialFacts[] = [
  { name: '居民身份证', original: 1, copy: 1, way: 'received' },
  { name: '失业登记申请表', original: 1, copy: null, way: 'received' },
  { name: '社会保障卡', original: null, copy: null, way: 'shared' },
  { name: '解除劳动关系证明', original: null, copy: 1, way: 'undertaken' },
];

const own: OwnFacts = {
  收: { items: ['失业登记'], decideBy: '2026-11-27', provisional: false, silenceAccepts: true, materials, parts: [] },
  受: { deemed: false, deferred: 0, materials, finished: null },
  补: { defects: [{ name: '户口簿', defect: '复印件不清晰，缺少首页', original: 1, copy: 1, basis }, { name: '失业登记申请表', defect: '未提供或不符合要求', original: 1, copy: null, basis }], dueOn: '2026-12-04', provisional: false, lapses: true, time: 1, reason: null },
  不受: { ground: 'unmet', reasons: [{ text: '不符合受理条件：在法定劳动年龄内，有劳动能力，有就业要求，处于无业状态', basis }], note: '申请人已被单位录用并参保', returned: ['居民身份证'] },
  容: { deferrals: [{ name: '居民身份证复印件', original: null, copy: 1, way: 'afterResult', dueOn: '2026-12-11', provisional: false, basis }, { name: '户口簿', original: 1, copy: null, way: 'beforeResult', dueOn: '2027-01-11', provisional: true, basis }], lapses: true },
  诺: { undertaken: [{ name: '解除劳动关系证明', basis }] },
  特: { ground: 'expertReview', basis: '《中华人民共和国行政许可法》第四十五条', from: '2026-11-23', expectedDays: 5 },
  延: { fromDueOn: '2026-12-04', toDueOn: '2026-12-18', days: 10, unit: 'workdays', provisional: false, reason: '需要向原单位核实档案材料', basis: { document: '行政许可法', section: '第四十二条第一款', row: null, quote: '可以延长十日' }, call: { at: '2026-12-03T02:05:00.000Z', number: '138****0000', person: '本人', content: '已说明原因、新期限和查询方式' } },
  准: { decidedOn: '2026-12-02', result: { name: '就业创业证', number: '3410002026000123' }, pausedDays: 2 },
  不准: { decidedOn: '2026-12-02', result: null, pausedDays: 0 },
  终: { cause: 'deferral', material: ['户口簿'], toldOn: '2026-11-20', reason: null },
  撤: { reason: '已在外地办理', returned: ['居民身份证', '失业登记申请表'] },
  送: { method: 'window', byAgent: true, relation: '配偶', matterIds: [], results: ['就业创业证 3410002026000123'], at: '2026-12-03T06:30:00.000Z' },
  差整: { ratingNumber: 'P341000261120001237' },
  督: { matterItem: '失业登记' },
};

/** 示例: called in vain once, then reached; put right within a day, and answered. */
const complaint: ComplaintFacts = {
  rating: { code: 5, comment: '等了七十分钟，没人说明原因', anonymous: false, indicators: ['efficiency', 'attitude'], ratedAt: '2026-11-20T02:00:00.000Z' },
  items: ['失业登记'],
  steps: [
    { verb: 'tryContact', at: '2026-11-20T06:01:00.000Z', by: '示例·监督一', said: { at: '2026-11-20T06:00:00.000Z', way: 'telephone', connected: false, content: '无人接听' } },
    { verb: 'contact', at: '2026-11-23T01:31:00.000Z', by: '示例·监督一', said: { at: '2026-11-23T01:30:00.000Z', way: 'telephone', connected: true, content: '本人接听，说明等候时间过长' } },
    { verb: 'rectify', at: '2026-11-23T03:00:00.000Z', by: '示例·监督一', said: { finding: 'true', category: 'efficiency', handling: 'byDate', due: '2026-11-25', demand: '缩短等候时间并说明原因', inquiry: '叫号记录显示等候 70 分钟，当日两个窗口停用' } },
    { verb: 'finish', at: '2026-11-24T08:00:00.000Z', by: '示例·监督一', said: { measures: '高峰时段增开两个窗口，等候超过 30 分钟由值班负责人到场说明', unit: '就业科', person: '示例·经办', finishedOn: '2026-11-24', lessons: '全部大厅按此执行', evidence: '整改前后叫号记录' } },
    { verb: 'revisit', at: '2026-11-24T09:00:00.000Z', by: '申请人', said: { at: '2026-11-24T09:00:00.000Z', way: 'online', satisfaction: 1 } },
    { verb: 'report', at: '2026-11-25T01:00:00.000Z', by: '示例·监督一', said: {} },
  ],
};

const also: { readonly [Kind in DocumentKind]?: Partial<Names> } = {
  特: { approver: '示例·负责人' },
  延: { approver: '示例·负责人' },
  准: { used: 6 },
  不准: { used: 8, opinion: '档案记载与所填不符，经核实未达到规定年限', basis: '《示例办法》第九条' },
  送: { handed: ['办结通知书 示人社准〔2026〕00008号'], agent: { kind: 'person', name: '示例·代理人', idType: 'resident-id', last4: '0014', phoneLast4: '0001', relation: '配偶' } },
  差整: { complaint },
  督: { order: { post: 'review', department: '就业科', content: '请说明超期原因并于两日内办结。', dueOn: '2026-12-08', level: 'yellow' } },
};

const whole: readonly DocumentKind[] = ['收', '送', '差整'];

/** A paper of each kind as a writer would store it. */
export function sample<Kind extends DocumentKind>(kind: Kind, rest: { readonly own?: Partial<OwnFacts[Kind]>; readonly names?: Partial<Names>; readonly common?: Partial<CommonFacts> } = {}): Paper<Kind> {
  return {
    edition: 1,
    kind,
    common: { ...common, ...(whole.includes(kind) ? { matter: null } : {}), ...rest.common },
    own: { ...own[kind], ...rest.own },
    names: { ...names, ...also[kind], ...rest.names },
  };
}

// the keys of the table are the kinds
export const sampleKinds = Object.keys(own) as DocumentKind[];

export const bundleReceipt = (): Paper<'收'> =>
  sample('收', {
    common: { bundle: '企业职工录用一件事' },
    own: {
      items: ['劳动用工备案', '职工参保登记', '社会保障卡申领'], decideBy: null,
      parts: [
        { item: '劳动用工备案', department: 'rencai', dueOn: '2026-12-04', provisional: false },
        { item: '职工参保登记', department: 'zhengjiao', dueOn: '2026-11-27', provisional: false },
        { item: '社会保障卡申领', department: 'xinxi', dueOn: '2027-01-11', provisional: true },
      ],
    },
  });

export const finishedAtTheCounter = (): Paper<'受'> => sample('受', { own: { finished: { at: '2026-11-20T01:20:00.000Z', result: null, minutes: 8 } } });
