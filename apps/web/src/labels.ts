import type {
  AnswerInput,
  ApplicationState, AppointmentDetail, AppointmentState, CalendarDay, CardGround, CardState, CardVerb, CardView, Channel, ClockKind, ContactWay, DayCorrection, DeferralState, DeferralWay, DeliveryMethod, DocumentView,
  EventType, Finding, HandOutRow, HandOutTab, Handling, IdType, Light, LimitUnit, MaterialStatus, MatterState, MessageDecisionInput, OrderState, OrderVerb, Outcome, OwedStage, Post, ProblemCategory, Publication,
  RatingCode, RatingIndicator, RectificationState, RectificationVerb, Satisfaction, SpecialService, SubmissionState, SuspensionGround, TaskFlag, TaskKind, TelephoneCall, Ticket, TicketState, TimeUnit, Verb, WaitingPrint,
} from './api/contract';

/** One word per thing: every code the api speaks, in the words of the counter. A new code does not compile without its word. */
export const postLabel: Record<Post, string> = {
  intake: '综合受理岗', joint: '跨部门联办岗', duty: '值班负责人', review: '业务审批岗', audit: '后台审核岗', issue: '综合出件岗', supervise: '监督岗',
  catalogue: '事项管理岗', admin: '系统管理岗', security: '安全管理岗', 'log-audit': '日志审计岗',
};

export const channelLabel: Record<Channel, string> = {
  window: '窗口', web: '网上', app: '掌上', miniprogram: '小程序', media: '新媒体', kiosk: '自助', bank: '合作银行网点', community: '社区窗口',
};

export const applicationStateLabel: Record<ApplicationState, string> = {
  receiving: '前台受理', dispatching: '拆包分办', processing: '后台审批', issuing: '综合出件', rating: '好差评', archived: '已归档', declined: '不予受理',
  notNeeded: '不受理', withdrawn: '撤回', lapsed: '逾期终止', annulled: '作废',
};

/** 网上申报, before there is an application. */
/** What was done with 预约 and 上门办. */
export const appointmentVerbLabel: Record<AppointmentDetail['steps'][number]['verb'], string> = { book: '预约', ask: '提出上门办', arrive: '到场', miss: '爽约', fail: '未能上门', cancel: '取消', agree: '同意上门', refuse: '不予上门' };

/** 预约 and 上门办. */
export const appointmentStateLabel: Record<AppointmentState, string> = { booked: '已预约', asked: '待确认', agreed: '已同意上门', arrived: '已到场', missed: '爽约', cancelled: '已取消', done: '已上门', unmet: '未能上门', refused: '不予上门' };

export const submissionStateLabel: Record<SubmissionState, string> = { drafted: '填写中', waiting: '待预审', returned: '预审退回', passed: '预审通过' };

export const matterStateLabel: Record<MatterState, string> = {
  planned: '待启动', received: '已收件', supplementing: '待补正', accepted: '已受理', queued: '待签收', reviewing: '审批中', auditing: '待审核',
  suspended: '特别程序中', assisting: '待协办回复', sentBack: '退回窗口', granted: '已办结 · 准予', denied: '已办结 · 不予', issued: '已出件', declined: '不予受理',
  notNeeded: '不受理', lapsed: '逾期终止', withdrawn: '撤回', annulled: '作废',
};

export const verbLabel: Record<Verb, string> = {
  start: '启动', checkMaterial: '核对材料', accept: '受理', acceptDeferred: '容缺受理', requestSupplement: '补正告知', grantDeferral: '特批容缺', agreeSupplement: '同意二次补正', supplement: '补交材料', decline: '不予受理',
  declareNotNeeded: '不受理', withdraw: '撤回', annul: '作废', amendReceipt: '更正回执', amendForm: '更正业务信息', dispatch: '分办', claim: '签收', release: '退签', assign: '指定承办', draw: '抽查', note: '备注', requestRescan: '重扫请求', rescan: '重扫影像',
  approve: '通过', deny: '不予办理', submit: '报审核', confirm: '审核同意', sendBack: '退回', resubmit: '重新提交', suspend: '特别程序', resume: '恢复计时',
  extend: '延期', assist: '协办', handOff: '异地协办', answer: '答复', produce: '制件', issue: '出件', reissue: '补发', deliver: '确认领取', mail: '邮寄', unmail: '撤销寄出', redirect: '改送达方式',
  makeUp: '补齐', waive: '免补', lapse: '逾期终止', undo: '撤销误录', rate: '评价',
};

export const instructionActionLabel: Record<AnswerInput['action'], string> = { reply: '现场答复', deferral: '特批容缺', supplement: '同意二次补正', assign: '指定承办' };

/** 特批容缺: how the paper may come later. */
export const specialWayLabel = { beforeResult: '补齐后出件', afterResult: '先办后补' } as const;

export const taskKindLabel: Record<TaskKind, string> = {
  start: '待启动', decideAcceptance: '待受理决定', awaitSupplement: '等待补正', dispatch: '待分办', claim: '待签收', review: '审批', audit: '审核', resume: '暂停计时',
  answer: '待答复协办', resubmit: '退回待处理', issue: '待出件', deliver: '待领取 · 待邮寄', makeUp: '容缺待补', internalCheck: '内部核查', overdueDeferral: '容缺逾期',
  overdueSupplement: '补正逾期', answerCard: '待回复牌', decideAppeal: '牌申诉', answerOrder: '督办待反馈', reviewOrder: '督办待销', rectify: '差评整改', confirmAttachment: '补传待确认', rescan: '重扫影像',
};

/** 灯: a shape and a word beside the colour, so that colour never speaks alone. */
export const lightLabel: Record<Light, { word: string; shape: string }> = {
  green: { word: '正常', shape: '●' },
  yellow: { word: '临期', shape: '▲' },
  red: { word: '超期', shape: '■' },
  paused: { word: '暂停', shape: '‖' },
  finished: { word: '已结', shape: '○' },
};

export const clockKindLabel: Record<ClockKind, string> = {
  promised: '承诺时限', statutory: '法定时限', step: '环节时限', decideAcceptance: '受理决定', makeUp: '补交期限', supplement: '补正期限', instant: '即办时限',
  delivery: '送达时限', contact: '回访时限', rectify: '整改时限', report: '报告单时限', pickUp: '领取期限', rating: '评价期限', reply: '回复期限', feedback: '督办反馈期限',
};

/** 时间去哪了: whose turn it was. */
export const timeUnitLabel: Record<TimeUnit, string> = {
  window: '窗口', dispatch: '待分办', review: '审批', audit: '审核', assistance: '协办', applicant: '补正（申请人）', excluded: '特别程序', output: '出件',
};

export const cardLabel: Record<CardView['level'], string> = { warning: '预警', yellow: '黄牌', red: '红牌' };
/** 抽查: who drew it. */
export const drawnLabel = { sample: '系统抽取', supervisor: '监督岗抽查' } as const;
export const cardStateLabel: Record<CardState, string> = { noted: '已提醒', open: '待回复', answered: '已回复', appealed: '申诉', closed: '已销', withdrawn: '已撤' };
export const cardVerbLabel: Record<CardVerb, string> = { answer: '回复', appeal: '申诉', uphold: '维持', withdraw: '撤牌', close: '销牌' };
/** What a supervisor issues a card for beside time. */
export const cardGroundLabel: Record<CardGround, string> = { refusedQualified: '符合条件不受理', noReasons: '不说明理由', wrongFee: '违规收费', other: '其他' };

export const orderStateLabel: Record<OrderState, string> = { open: '待反馈', answered: '已反馈', closed: '已销', withdrawn: '已撤销' };
export const orderVerbLabel: Record<OrderVerb, string> = { answer: '反馈', close: '销办', sendBack: '退回重报', withdraw: '撤销' };

/** 差评处理, in the words of the closed loop. */
export const rectificationStateLabel: Record<RectificationState, string> = {
  open: '待核实', contacted: '已回访', rectifying: '整改中', explaining: '解释说明', disputed: '不予采纳申请', rectified: '已整改', revisited: '已反馈', reported: '报告单已报', closed: '办结',
};
export const rectificationVerbLabel: Record<RectificationVerb, string> = {
  contact: '回访', tryContact: '回访未接通', skipContact: '匿名不回访', rectify: '整改', explain: '解释说明', dispute: '申请不予采纳', upholdRating: '维持评价', setAside: '不予采纳', finish: '整改完成', revisit: '反馈', reopen: '反馈：再次整改',
  report: '报告单', close: '办结',
};
export const contactWayLabel: Record<ContactWay, string> = { telephone: '电话', inPerson: '当面', message: '短信或线上消息', other: '其他', online: '网上' };
export const findingLabel: Record<Finding, string> = { true: '属实', partly: '部分属实', untrue: '不属实', mistaken: '误评', malicious: '恶意评价' };
export const problemLabel: Record<ProblemCategory, string> = { attitude: '态度', efficiency: '效率', competence: '能力', notice: '一次性告知', policy: '政策', system: '系统', environment: '环境', other: '其他' };
export const handlingLabel: Record<Handling, string> = { atOnce: '立行立改', byDate: '限期整改', explain: '解释说明', setAside: '不予采纳' };
export const satisfactionLabel: Record<Satisfaction, string> = { 1: '满意', 2: '基本满意', 3: '不满意' };
export const indicatorLabel: Record<RatingIndicator, string> = { efficiency: '服务效率', competence: '服务水平', attitude: '服务态度', onlineEfficiency: '办事效率', guideAccuracy: '指南精确度', convenience: '便捷度', platform: '平台操作性' };

export const eventLabel: Record<EventType, string> = {
  registered: '收件', started: '启动', materialChecked: '核对材料', deferralGranted: '特批容缺', supplementAgreed: '同意二次补正', accepted: '受理', acceptedDeferred: '容缺受理', deemedAccepted: '逾期未决定，视为受理',
  supplementRequested: '一次性补正告知', supplemented: '材料补齐', declined: '不予受理', foundNotNeeded: '不受理', withdrawn: '申请人撤回', annulled: '作废',
  receiptAmended: '更正回执', formAmended: '更正业务信息', dispatched: '分办', claimed: '签收', released: '退签', assigned: '指定承办', drawn: '抽查', noted: '备注', rescanRequested: '请窗口重扫', rescanned: '影像已重扫', approved: '准予办理', denied: '不予办理', submitted: '报审核',
  confirmed: '审核同意', sentBack: '退回', resubmitted: '重新提交', suspended: '进入特别程序，暂停计时', resumed: '恢复计时', extended: '延期', assistanceAsked: '请求协办',
  handedOff: '请求异地协办', answered: '协办答复', produced: '制件', issued: '出件', reissued: '补发', delivered: '领取', mailed: '寄出', unmailed: '撤销寄出', redirected: '改送达方式', mailArrived: '邮件已签收', lapsed: '逾期终止',
  deferralOpened: '容缺登记', deferralMadeUp: '容缺材料补齐', deferralWaived: '容缺材料免补', deferralLapsed: '容缺逾期', deferralEscalated: '容缺逾期，转监督岗', warned: '预警',
  fellDue: '到期', ratingInvited: '邀请评价', rated: '已评价', ratingWaived: '逾期未评价', archived: '归档',
  partyErased: '个人信息已删除', rectificationMoved: '差评整改', cardIssued: '发牌', cardMoved: '牌的处理', orderIssued: '督办', orderMoved: '督办处理',
  attachmentsFiled: '影像入卷', attachmentSupplied: '申请人补传材料', attachmentRefused: '补传材料退回',
  sentOnline: '网上提交', preReviewReturned: '预审退回', preReviewPassed: '预审通过',
};

export const materialStatusLabel: Record<MaterialStatus, string> = {
  missing: '未收', received: '已收', shared: '共享', deferred: '容缺', undertaken: '承诺', defective: '不符',
};

export const deferralWayLabel: Record<DeferralWay, string> = {
  beforeResult: '容缺 · 补齐后出件', afterResult: '容缺 · 先办后补', internalCheck: '容缺 · 内部核查', undertaking: '告知承诺',
};

/** 容缺/补正台账; of a 补正 `waived` and `lapsed` are called otherwise. */
export const owedStageLabel: Record<OwedStage, string> = { pending: '待补', overdue: '逾期', madeUp: '已补齐', madeUpLate: '逾期补齐', waived: '免补', lapsed: '逾期终止' };
export const supplementStageLabel: Record<OwedStage, string> = { ...owedStageLabel, waived: '已终止', lapsed: '逾期退件' };

export const deferralStateLabel: Record<DeferralState, string> = { open: '待补', madeUp: '已补齐', waived: '免补', lapsed: '逾期' };

export const deliveryLabel: Record<DeliveryMethod, string> = { window: '窗口领取', mail: '邮寄', electronic: '短信告知 + 线上查询', none: '无结果物' };

/** 文书 by the 字 of their number. */
export const documentLabel: Record<DocumentView['series'], string> = {
  收: '收件凭证', 受: '受理通知书', 补: '材料补正一次性告知书', 不受: '不予受理通知书', 容: '容缺受理告知承诺书', 诺: '证明事项告知承诺书', 特: '特别程序告知书', 延: '延期办理告知书',
  准: '办结通知书（准予办理）', 不准: '办结通知书（不予办理）', 终: '终止办理告知书', 撤: '撤回确认书', 送: '送达回证', 差整: '差评核查整改情况报告单', 督: '督办通知单',
};

/** What desks print: a 文书 is called by its own name where it is known. */
export const sheetLabel: Record<WaitingPrint['kind'], string> = {
  document: '文书', folderLabels: '材料标签', fileIndex: '卷宗目录', reviewSheet: '审批表', paperTransfer: '材料流转交接单', mailHanding: '寄递交接清单', addressLabels: '面单', holeLabels: '格口标签', unclaimed: '未领清单', authorisation: '授权委托书',
};

export const idTypeLabel: Record<IdType, string> = {
  'resident-id': '居民身份证', uscc: '统一社会信用代码', passport: '护照', 'travel-permit': '港澳台居民证件', other: '其他证件',
};

export const limitUnitLabel: Record<LimitUnit, string> = { minutes: '分钟', workdays: '个工作日', days: '日', months: '个月' };

export const outcomeLabel: Record<Outcome, string> = {
  accept: '受理', acceptDeferred: '容缺受理', supplement: '一次性补正告知', decline: '不予受理', notNeeded: '不受理', handTo: '告知向有权机关申请',
};

/** Codes of GB/T 39046—2020 A.8; the number is stored, never derived from stars. */
/** What a day of the calendar is called, and the mark it wears. */
export const dayKindLabel: Record<CalendarDay['kind'], { word: string; mark: string }> = {
  workday: { word: '工作日', mark: '' },
  weekend: { word: '周末', mark: '' },
  holiday: { word: '放假', mark: '休' },
  makeUpDay: { word: '调休上班', mark: '班' },
};

/** What a person makes of a day beside the text of a notice. */
export const correctionLabel: Record<DayCorrection['kind'], string> = { ordinary: '按星期', off: dayKindLabel.holiday.word, makeUpDay: dayKindLabel.makeUpDay.word };

export const publicationStateLabel: Record<Publication['state'], string> = { draft: '草稿', approved: '已批准', running: '重算中', done: '已公布', discarded: '已作废' };

export const ratingLabel: Record<RatingCode, string> = { 1: '非常满意', 2: '满意', 3: '基本满意', 4: '不满意', 5: '非常不满意' };

export const groundLabel: Record<SuspensionGround, string> = {
  hearing: '听证', bidding: '招标', auction: '拍卖', inspection: '检验', testing: '检测', quarantine: '检疫', appraisal: '鉴定', expertReview: '专家评审',
  awaitedConclusion: '等待司法机关或有关行政主管部门的结论', publicNotice: '公示', investigation: '调查', crossRegionCheck: '异地协查', other: '其他',
};

/** Messages inside the system, by their number in the bureau's list of notices. */
export const messageLabel: Readonly<Record<string, string>> = { S02: '预警', S03: '黄牌', S04: '红牌', S06: '督办', S07: '差评转办', S08: '差评临期', S10: '接口异常' };

/** The word for a code the api only calls text; a code nobody has a word for stays readable. */
export const wordOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code;

/** 出件台, tab by tab. */
export const handOutTabLabel: Record<HandOutTab, string> = { toMake: '待制件', toFetch: '待领取', toMail: '待邮寄', inPost: '已寄在途', returned: '退回', unclaimed: '未领', today: '今日已出' };

/** 出件责任方: the sentence of 003 annex 2 二（三） that decides. */
export const outputRuleLabel: Record<NonNullable<HandOutRow['side']>['rule'], string> = { firstLevel: '一级办理', instantPaper: '二级以上即办·有纸质结果', instantNoPaper: '二级以上即办·无纸质结果', fetched: '非即办·现场领取', sent: '非即办·邮寄' };

export const noticeStateLabel: Record<NonNullable<HandOutRow['notice']>, string> = { pending: '待发', sent: '已发', uncertain: '不确定', failed: '失败', toTelephone: '待电话告知', telephoned: '电话告知' };

export const messageDecisionLabel: Record<MessageDecisionInput['decision'], string> = { arrived: '已送达', again: '重新发送', telephone: '改用电话告知' };

/** 接听人 of a 电话记录. */
export const answeredByLabel: Record<NonNullable<TelephoneCall['answeredBy']>, string> = { self: '本人', family: '家属', agent: '经办人' };

/** Messages to applicants, by their number in the bureau's list of notices. */
export const smsLabel: Readonly<Record<string, string>> = {
  A01: '收件', A02: '受理', A03: '受理并办结', A04: '容缺受理', A05: '先办后补', A06: '补正告知', A07: '补正/容缺临期提醒', A08: '补正/容缺材料已收', A09: '补正逾期退件', A10: '不予受理', A12: '特别程序开始', A13: '恢复计时', A14: '延期',
  A15: '办结·准予', A16: '办结·不予', A17: '终止办理', A18: '撤回确认', A19: '可领取', A20: '已邮寄', A22: '未领提醒', A23: '评价邀请', A24: '差评已收', A25: '差评整改反馈', A28: '网上预审通过', A29: '网上预审退回', A31: '上门办预约', A33: '更正',
};

/** 特殊服务 a visit is given, and 急. */
export const ticketStateLabel: Record<TicketState, string> = { waiting: '等候', called: '已叫', serving: '办理中', passed: '已过号', finished: '已办结' };
export const serviceLabel: Record<SpecialService, string> = { greenChannel: '绿色通道', homeVisit: '上门办', errand: '代办（店小二）', signLanguage: '手语', largePrint: '大字文书', urgent: '加急' };

export interface Mark {
  readonly mark: string;
  readonly word: string;
  readonly tone: 'plain' | 'deferred' | 'red' | 'paused' | 'brand' | 'yellow' | 'green';
}

/** One character, and what it stands for. */
export const flagLabel: Record<TaskFlag, Mark> = {
  instant: { mark: '即', word: '即办件', tone: 'brand' },
  promised: { mark: '承', word: '承诺件', tone: 'plain' },
  deferred: { mark: '容', word: '容缺受理', tone: 'deferred' },
  undertaken: { mark: '诺', word: '告知承诺', tone: 'deferred' },
  greenChannel: { mark: '绿', word: '绿色通道', tone: 'green' },
  urgent: { mark: '急', word: '加急', tone: 'red' },
  bundle: { mark: '包', word: '一件事', tone: 'plain' },
  joint: { mark: '联', word: '跨部门', tone: 'plain' },
  online: { mark: '网', word: '线上来源', tone: 'plain' },
  agent: { mark: '代', word: '代办', tone: 'plain' },
  sentBack: { mark: '退', word: '被退回过', tone: 'yellow' },
  extended: { mark: '延', word: '已延期', tone: 'yellow' },
  suspended: { mark: '停', word: '特别程序中', tone: 'paused' },
  ordered: { mark: '督', word: '督办', tone: 'red' },
  badRating: { mark: '差', word: '差评整改', tone: 'red' },
};

/** Why a number of the hall is called before others. */
export const priorityLabel: Record<NonNullable<Ticket['priority']>, Mark> = { greenChannel: flagLabel.greenChannel, appointment: { mark: '约', word: '预约', tone: 'brand' } };
