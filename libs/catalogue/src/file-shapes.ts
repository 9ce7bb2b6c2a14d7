import type { Channel, CountingRule, ExtensionTerms, FormField, SuspensionGround } from '@zonggui/domain/terms';
import { count, countFromZero, flag, list, mapOf, nullable, oneOf, pattern, percent, record, text } from './shape';
import type { Infer } from './shape';

export const channels = ['window', 'web', 'app', 'miniprogram', 'media', 'kiosk', 'bank', 'community'] as const satisfies readonly Channel[];
export const limitKinds = ['instant', 'minutes', 'workdays', 'days', 'months', 'conditional-instant', 'external', 'local-target', 'none'] as const;
export const startEvents = ['received', 'accepted', 'madeUp', 'other'] as const;
/** Whose counter a place is: the city bureau's, a county's or district's, or neither's. */
export const deskLevels = ['city', 'county', 'other'] as const;
export const deferralWays = ['beforeResult', 'afterResult', 'internalCheck', 'undertaking'] as const;
export const natures = ['licence', 'socialInsurance', 'service'] as const;
export const grounds = [
  'hearing', 'bidding', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expertReview', 'awaitedConclusion', 'publicNotice', 'investigation', 'crossRegionCheck', 'other',
] as const satisfies readonly SuspensionGround[];
/** What waits for a conclusion is said by the law of an item, never by a region. */
const regional = grounds.filter((ground) => ground !== 'awaitedConclusion');
const approvers = ['head', 'government'] as const satisfies readonly ExtensionTerms['approver'][];

const startDays = ['next', 'same'] as const satisfies readonly CountingRule['startDay'][];
const rolls = ['forward', 'forwardOverHolidays', 'none'] as const satisfies readonly CountingRule['roll'][];
const dayEnds = ['close', 'midnight'] as const satisfies readonly CountingRule['dayEnds'][];

export const code = pattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a code of small letters, digits and single hyphens');
export const regionCode = pattern(/^\d{6}$/, 'a quoted region code of six digits');
const documentCode = pattern(/^\S+$/, 'a document code, quoted when it is a number');
export const date = pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date written 2026-11-20');
const channel = oneOf(...channels);
const post = oneOf('intake', 'joint', 'duty', 'review', 'audit', 'issue', 'supervise', 'catalogue');

/**
 * Where a value is written; `row` counts within the list or table the section names. A value read out of a lost, merged or shifted
 * cell is `inferred` and has its `cause`; an `uncertain` one also says why reading the document again would not settle it. Without
 * `certainty` it is sure.
 */
export const source = record({ document: documentCode, section: text, quote: text }, { row: nullable(text), certainty: oneOf('inferred', 'uncertain'), cause: text, unsettled: text });
/** All pairs must hold: fact code → value code. */
const when = mapOf(text);

export const limitShape = record(
  { kind: oneOf(...limitKinds) },
  { amount: count, startsOn: oneOf(...startEvents), channels: list(channel), condition: text, when, raw: text, source },
);
const period = record({ kind: oneOf('minutes', 'workdays', 'days', 'months'), amount: count }, { startsOn: oneOf('received', 'accepted', 'madeUp') });
const guideMaterial = record(
  { code },
  { channels: list(channel), original: count, copy: count, sets: count, when, condition: text, alternatives: list(code), stamp: text, kept: flag, shared: text, origin: text, signed: oneOf('applicant'), source },
);
const deferral = record({ materials: list(code), way: oneOf(...deferralWays) }, { channels: list(channel), period, origin: text, source });
const scalar = record({ value: text }, { channels: list(channel), source });

/** What one document of one region says about the item; absent = the document is silent, an empty list = it says "none". Without channels it offers nothing. */
export const guideShape = record(
  { region: regionCode, channels: list(record({ channel, label: text }, { source })) },
  {
    name: text, from: date, until: date, source, noApplication: record({ text }, { source }),
    materials: list(guideMaterial), noMaterials: list(record({ channel }, { source })),
    limits: list(limitShape), deferrals: list(deferral),
    places: list(record({ channel, text }, { when, condition: text, phone: text, level: oneOf(...deskLevels), source })),
    scope: list(record({ text }, { source })),
    conditions: list(record({ code, text }, { unmetWhen: when, when, elsewhere: record({ text }, { source }), source })),
    prohibitions: list(record({ code, text }, { when, source })),
    fee: scalar, hours: list(scalar), delivery: list(scalar), enquiry: scalar, complaint: scalar, tips: list(record({ text }, { source })),
  },
);

const conflict = record({ field: text, values: list(record({ value: text }, { source })) }, { channels: list(channel), regions: list(regionCode) });

export const itemShape = record(
  { code, name: text, guides: list(guideShape) },
  {
    aliases: list(record({ name: text }, { region: regionCode, source })),
    parts: list(record({ name: text }, { source })),
    /** Items that may be the same, or a part of it; `note` says why they stay apart. */
    related: list(record({ item: code, note: text })),
    nature: record({ value: oneOf(...natures) }, { source }),
    money: record({ value: flag }, { source }),
    statutory: list(limitShape),
    /** Grounds this item's own law knows, such as 工伤保险条例 20. */
    suspensionGrounds: list(record({ ground: oneOf(...grounds), basis: text }, { source })),
    conflicts: list(conflict),
    /** What lists of a document say (容缺, 禁办) of an item to which it gives no guide; none has a channel, so none can be applied by. */
    partials: list(guideShape),
    listed: list(record({ region: regionCode }, { source })),
  },
);

export const formFieldTypes = ['text', 'number', 'date', 'choice'] as const satisfies readonly FormField['type'][];
/** 业务信息: `shared`: asked once in a visit for all items whose field has the same; `choices` only with choice. */
const formField = record({ code, label: text, type: oneOf(...formFieldTypes) }, { required: flag, shared: code, maxLength: count, choices: list(text) });

/** What a bureau sets per item because no document does (办理层级, 三级审核, who decides, 业务信息 …). */
export const settingsShape = record(
  { item: code },
  { nature: oneOf(...natures), money: flag, handlingLevel: oneOf(1, 2, 3), needsAudit: flag, counterFinish: flag, batch: flag, department: code, paper: flag, supplyCountsAsReceipt: flag, joint: flag, followUps: list(text), form: list(formField), steps: record({}, { dispatch: period, review: period, audit: period, output: period }) },
);
export const overlayShape = record({ region: regionCode, note: text, settings: list(settingsShape) }, { guides: list(record({ item: code, guide: guideShape })), items: list(itemShape) });

export const materialsShape = record({ materials: list(record({ code, name: text }, { aliases: list(text) })) });
export const documentsShape = record({ documents: list(record({ code: documentCode, title: text, region: regionCode, text }, { number: text, from: date })) });
export const factsShape = record({
  facts: list(record({ code: pattern(/^[a-z][A-Za-z0-9]*$/, 'a code in camel case'), name: text, values: list(record({ code: text, name: text })), default: text }, { aliases: list(text) })),
});
/** `item`: code or name of the item, where the name printed here is not its own. */
const bundleEntry = record({ name: text }, { item: text, source });
export const bundleShape = record(
  { code, name: text, region: regionCode, source, required: list(bundleEntry), leads: list(code), assists: list(code) },
  {
    /** As the document numbers the scenario: 1-1. */
    number: text,
    /** The 一件事 the scenario belongs to. */
    theme: text,
    scenario: text, optional: list(bundleEntry), remarks: list(record({ text }, { source })), aliases: list(text), uncertain: list(text),
    /** What must be done before what; items by the names used above. */
    order: list(record({ first: text, then: list(text) }, { source })),
    skips: list(record({ item: text, condition: text }, { source })),
    together: list(record({ text }, { condition: text, source })),
    /** What is entered once for all items, where the document names it. */
    shared: list(record({ field: text }, { source })),
    /** Cells that the document does not give as they must have stood; `unsettled` with uncertain: why reading it again does not help. */
    doubts: list(record({ field: text, status: oneOf('inferred', 'uncertain'), cause: text }, { reading: text, unsettled: text })),
  },
);

/** `joint`: binds only what is handled 统一、联合或者集中 (行政许可法 26). */
const ruled = { from: date, until: date, demo: flag, source, natures: list(oneOf(...natures)), joint: flag };
export const rulesShape = record(
  { region: regionCode },
  {
    decideAcceptance: list(record({ limit: period, silence: oneOf('deemedAccepted', 'card') }, ruled)),
    supplement: list(record({ limit: period, countsAsReceipt: flag, onLapse: oneOf('lapse', 'escalate') }, ruled)),
    deferralOnLapse: list(record({ value: oneOf('lapse', 'escalate') }, ruled)),
    deferralUndertaking: list(record({ value: flag }, ruled)),
    /** 信用承诺 on every item that pays out money. */
    creditUndertaking: list(record({ value: flag }, ruled)),
    instant: list(record({ limit: period }, ruled)),
    statutory: list(record({ limit: period }, ruled)),
    ratingDays: list(record({ days: count }, ruled)),
    pickUp: list(record({ limit: period }, ruled)),
    contact: list(record({ limit: period }, ruled)),
    rectify: list(record({ limit: period }, ruled)),
    report: list(record({ limit: period }, ruled)),
    supervision: list(record({ redAfter: count, reply: record({ yellow: countFromZero, red: countFromZero }), unansweredAfter: count, tells: record({ yellow: list(post), red: list(post) }), warning: record({ percent, workdays: count, minutes: count }) }, ruled)),
    suspensionGrounds: list(record({ grounds: list(oneOf(...regional)), basis: text }, ruled)),
    acceptanceBasis: list(record({ text }, ruled)),
    remedy: list(record({ reviewDays: count, suitMonths: count }, ruled)),
    extension: list(record({ maxDays: count, times: count }, { ...ruled, approver: oneOf(...approvers) })),
    /** An entry may settle one part of the rule and leave the others to the wider region. */
    counting: list(record({}, { ...ruled, startDay: oneOf(...startDays), roll: oneOf(...rolls), dayEnds: oneOf(...dayEnds) })),
    duties: list(record({ code, text }, ruled)),
    /** 预约: how many days ahead, and how many persons in each half hour. Absent: none is offered. */
    appointment: list(record({ days: count, perSlot: count }, ruled)),
    /** 上门办: the situations a document names. Absent: none is offered. */
    homeVisit: list(record({ grounds: list(record({ code, text })) }, ruled)),
  },
);

export const regionsShape = record({ regions: list(record({ code: regionCode, name: text, level: oneOf('nation', 'province', 'city', 'district'), parent: nullable(regionCode) }, { aliases: list(text), demo: flag })) });
/** In whose name documents are issued; what it has not entered prints as a blank line. */
export const organsShape = record({ organs: list(record({ region: regionCode, name: text }, { telephone: text, supervision: text, reviewOrgan: text, court: text, enquiry: text, demo: flag, source })) });
export const departmentsShape = record({ departments: list(record({ code, name: text, region: regionCode }, { aliases: list(text), outside: flag, demo: flag, source })) });
export const officesShape = record({ offices: list(record({ code, name: text, region: regionCode, address: text }, { department: code, phone: text, row: text, hours: code, demo: flag, source })) });
export const windowsShape = record({ windows: list(record({ code, name: text, region: regionCode, kind: oneOf('intake', 'joint', 'duty'), office: code }, { demo: flag, source })) });
/** How many 存放格口 the output desk of an office has. */
export const pigeonholesShape = record({ pigeonholes: list(record({ office: code, holes: count }, { demo: flag, source })) });
export const postsShape = record({
  posts: list(record({ code, name: text, region: regionCode, post }, { departments: list(code), windows: list(code), demo: flag, source })),
});

export type SourceEntry = Infer<typeof source>;
export type LimitEntry = Infer<typeof limitShape>;
export type PeriodEntry = Infer<typeof period>;
export type GuideEntry = Infer<typeof guideShape>;
export type GuideMaterialEntry = Infer<typeof guideMaterial>;
export type ConflictEntry = Infer<typeof conflict>;
export type ItemFile = Infer<typeof itemShape>;
export type SettingsEntry = Infer<typeof settingsShape>;
export type FormFieldEntry = Infer<typeof formField>;
export type OverlayFile = Infer<typeof overlayShape>;
export type FactEntry = Infer<typeof factsShape>['facts'][number];
export type DocumentEntry = Infer<typeof documentsShape>['documents'][number];
export type BundleFile = Infer<typeof bundleShape>;
export type RulesFile = Infer<typeof rulesShape>;
export type Region = Infer<typeof regionsShape>['regions'][number];
export type Organ = Infer<typeof organsShape>['organs'][number];
export type Department = Infer<typeof departmentsShape>['departments'][number];
export type Office = Infer<typeof officesShape>['offices'][number];
export type CounterWindow = Infer<typeof windowsShape>['windows'][number];
export type Pigeonholes = Infer<typeof pigeonholesShape>['pigeonholes'][number];
export type PostHolding = Infer<typeof postsShape>['posts'][number];
