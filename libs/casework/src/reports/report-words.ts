import type { EventType } from '@zonggui/domain/application/events';
import { clockWord } from '@zonggui/domain/deadline/clock-sentences';
import type { Post } from '@zonggui/domain/posts';
import type { RectificationState } from '@zonggui/domain/rectification/rectification.machine';
import type { CardLevel } from '@zonggui/domain/supervision/card';
import type { CardState } from '@zonggui/domain/supervision/card.machine';
import type { OrderState } from '@zonggui/domain/supervision/order.machine';
import type { Figure } from '@zonggui/domain/report/figures';
import type { MatterState } from '@zonggui/domain/matter/matter.machine';
import type { Channel, LimitUnit } from '@zonggui/domain/terms';

/** Words of the figures, as reports and exports print them (`ux.md` 3.2). */
export const figureWord = {
  received: '收件', accepted: '受理', acceptedDeferred: '容缺受理', granted: '办结（准予）', denied: '办结（不予）', terminated: '办结（容缺逾期终止）', instantDecided: '即办办结',
  instantInTime: '即办达标', extendedDecided: '办结件中有延期', declined: '不予受理', notNeeded: '不受理', withdrawn: '撤回', returned: '补正逾期退件', supplemented: '发补正件', supplementedAgain: '二次补正件',
  sentBack: '退回窗口件', suspended: '暂停件', extended: '延期件', bundles: '一件事', ratingsInvited: '应评价', rated: '已评价', badlyRated: '差评',
} as const satisfies Record<Figure, string>;

export const stateWord = {
  planned: '待启动', received: '已收件', supplementing: '待补正', accepted: '已受理', queued: '待签收', reviewing: '审批中', auditing: '待审核', suspended: '特别程序中',
  assisting: '待协办回复', sentBack: '退回窗口', granted: '已办结 · 准予', denied: '已办结 · 不予', issued: '已出件', declined: '不予受理', notNeeded: '不受理', lapsed: '逾期终止',
  withdrawn: '撤回', annulled: '作废',
} as const satisfies Record<MatterState, string>;

export const cardWord = { warning: '预警', yellow: '黄牌', red: '红牌' } as const satisfies Record<CardLevel, string>;

export const drawnWord = { sample: '系统抽取', supervisor: '监督岗抽查' } as const;

export const unitWord = { minutes: '分钟', workdays: '工作日', days: '日', months: '日' } as const satisfies Record<LimitUnit, string>;

/** What can have been done last, and what an applicant is told of. */
const actionWords: Partial<Record<EventType, string>> = {
  registered: '收件', started: '启动', materialChecked: '核对材料', accepted: '受理', acceptedDeferred: '容缺受理', supplementRequested: '一次性补正告知', supplemented: '材料补齐',
  receiptAmended: '更正回执', formAmended: '更正业务信息', dispatched: '分办', claimed: '签收', released: '退签', assigned: '指定承办', approved: '准予办理', denied: '不予办理', submitted: '报审核', confirmed: '审核同意',
  sentBack: '退回', resubmitted: '重新提交', rescanRequested: '请窗口重扫', rescanned: '影像已重扫', suspended: '暂停计时', resumed: '恢复计时', extended: '延期', assistanceAsked: '请求协办', handedOff: '请求异地协办', answered: '协办答复',
  produced: '制件', issued: '出件', reissued: '补发', delivered: '领取', mailed: '寄出', unmailed: '撤销寄出', redirected: '改送达方式', deferralMadeUp: '容缺材料补齐', deferralWaived: '容缺材料免补', rated: '已评价', deemedAccepted: '逾期未决定，视为受理', declined: '不予受理', foundNotNeeded: '不受理', withdrawn: '申请人撤回', mailArrived: '邮件已签收', lapsed: '逾期终止', archived: '归档',
};

/** Of a 网上申报, before there is an application. */
const onlineWords: Readonly<Record<string, string>> = { sentOnline: '网上提交', preReviewReturned: '预审退回' };

export const actionWord = (type: string): string => actionWords[type as EventType] ?? onlineWords[type] ?? type; // a type without a word is shown as it is

export const cardStateWord = { noted: '已提醒', open: '待回复', answered: '已回复', appealed: '申诉', closed: '已销', withdrawn: '已撤' } as const satisfies Record<CardState, string>;

export const rectificationStateWord = {
  open: '待核实', contacted: '已回访', rectifying: '整改中', explaining: '解释说明', disputed: '不予采纳申请', rectified: '已整改', revisited: '已反馈服务对象', reported: '报告单已报', closed: '办结',
} as const satisfies Record<RectificationState, string>;

export const channelWord = { window: '窗口', web: '网上', app: '掌上', miniprogram: '小程序', media: '新媒体', kiosk: '自助', bank: '合作银行网点', community: '社区窗口' } as const satisfies Record<Channel, string>;

export const orderStateWord = { open: '待反馈', answered: '已反馈', closed: '已销', withdrawn: '已撤销' } as const satisfies Record<OrderState, string>;

export const postWord = {
  intake: '综合受理岗', joint: '跨部门联办岗', duty: '值班负责人', review: '业务审批岗', audit: '后台审核岗', issue: '综合出件岗', supervise: '监督岗', catalogue: '事项管理岗', admin: '系统管理岗', security: '安全管理岗',
  'log-audit': '日志审计岗',
} as const satisfies Record<Post, string>;

const ruleWords: Readonly<Record<string, string>> = { ...clockWord, reply: '未按期回复', feedback: '督办未反馈', refusedQualified: '符合条件不受理', noReasons: '不说明理由', wrongFee: '违规收费', other: '其他' };

/** 'promised:yellow' is about the promise; 'noReasons:red' was a supervisor's own ground. */
export const ruleWord = (rule: string): string => ruleWords[rule.split(':')[0] ?? rule] ?? rule;
