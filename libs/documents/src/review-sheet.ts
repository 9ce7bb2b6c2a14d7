import type { ClockState } from '@zonggui/domain/clock/clock';
import type { DocumentKind } from '@zonggui/domain/application/effects';
import type { EventType } from '@zonggui/domain/application/events';
import type { Point } from '@zonggui/domain/review/points';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import type { LimitUnit, SuspensionGround } from '@zonggui/domain/terms';
import type { MaterialStatus } from '@zonggui/domain/verdict/verdict';
import { BLANK } from './fill';
import type { Block, Field, Printing, Sheet } from './sheet';
import { formOf, groundWord, groupedNumber, kindWord, longDay, minuteOf, unitWord } from './words';

/** What stands in the record of one matter for those who decide it. Instants are ISO 8601, days 'YYYY-MM-DD' in Asia/Shanghai. */
export interface ReviewFacts {
  readonly organ: string;
  readonly caseNumber: string;
  readonly ordinal: number;
  readonly several: boolean;
  readonly demo: boolean;
  readonly item: string;
  readonly department: string | null;
  /** 受理窗口, or the office where it came otherwise. */
  readonly place: string;
  readonly applicant: string;
  /** Masked. */
  readonly idNumber: string;
  readonly agent: string | null;
  readonly receivedAt: string;
  readonly acceptedOn: string | null;
  readonly deemed: boolean;
  /** 业务信息 that was filled in. */
  readonly answers: readonly { readonly label: string; readonly answer: string }[];
  readonly materials: readonly { readonly name: string; readonly original: number | null; readonly copy: number | null; readonly status: MaterialStatus; readonly defect: string | null }[];
  readonly points: readonly (Pick<Point, 'text' | 'starred'> & { readonly mark: 'fits' | 'ticked' | 'not' | null })[];
  readonly steps: readonly ReviewStep[];
  readonly proposal: 'grant' | 'deny' | null;
  readonly outcome: 'granted' | 'denied' | null;
  readonly result: { readonly name: string; readonly number: string | null } | null;
  readonly documents: readonly { readonly kind: DocumentKind; readonly number: string }[];
  readonly clocks: readonly ReviewClock[];
  readonly stops: readonly ReviewStop[];
  readonly licence: boolean;
  readonly audited: boolean;
}

export interface ReviewStep {
  readonly type: EventType;
  readonly at: string;
  /** "B 代 A" when somebody covered. */
  readonly by: string;
  /** 第二审查人 or 复核人. */
  readonly beside: string | null;
  readonly proposal: 'grant' | 'deny' | null;
  /** Opinion, reason or result; null where nothing was said or it was erased. */
  readonly said: string | null;
  /** 依据 of a refusal. */
  readonly basis: string | null;
}

export interface ReviewClock {
  readonly kind: 'promised' | 'instant' | 'statutory';
  readonly limit: { readonly unit: LimitUnit; readonly amount: number } | null;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly pausedDays: number;
  readonly extendedBy: number;
  readonly state: ClockState;
}

/** 特别程序, 补正 or 延期: what moved the day. */
export interface ReviewStop {
  readonly way: 'suspension' | 'supplement' | 'extension';
  readonly ground: SuspensionGround | null;
  readonly text: string;
  readonly from: string;
  readonly until: string | null;
  readonly approver: string | null;
}

const statusWord: Readonly<Record<MaterialStatus, string>> = { missing: '未收', received: '已收', shared: '共享', deferred: '容缺', undertaken: '承诺', defective: '不符' };
const markWord = { fits: '符合', ticked: '符合（已核查）', not: '不符' } as const;
const clockWord = { promised: '承诺时限', instant: '即办时限', statutory: '法定时限' } as const;
const stateWord: Readonly<Record<ClockState, string>> = { running: '计时中', paused: '已暂停', met: '已办结', expired: '已到期', cancelled: '已取消' };
const proposalWord = { grant: '拟准予', deny: '拟不予' } as const;
const outcomeWord = { granted: '准予办理', denied: '不予办理' } as const;
const wayWord = { suspension: '特别程序', supplement: '补正', extension: '延期' } as const;

/** What of the history is somebody's word on the matter: whose turn it was, and what he concluded. */
const stepWord: Partial<Record<EventType, readonly [turn: string, said: string]>> = {
  registered: ['收件', '已收件'], started: ['收件', '启动'], accepted: ['受理', '予以受理'], acceptedDeferred: ['受理', '容缺受理'], deemedAccepted: ['受理', '视为受理'], declined: ['受理', '不予受理'], foundNotNeeded: ['受理', '不受理'],
  supplementRequested: ['补正', '一次性补正告知'], supplemented: ['补正', '材料补齐'], dispatched: ['分办', '已分办'], submitted: ['审查', '报审核'], approved: ['审批', '准予办理'], denied: ['审批', '不予办理'],
  confirmed: ['审核', '审核同意'], sentBack: ['退回', '已退回'], resubmitted: ['退回', '重新提交'], suspended: ['特别程序', '暂停计时'], resumed: ['特别程序', '恢复计时'], extended: ['延期', '已延期'],
  assistanceAsked: ['协办', '请求协办'], handedOff: ['协办', '请求异地协办'], answered: ['协办', '协办答复'], withdrawn: ['终止', '申请人撤回'], lapsed: ['终止', '逾期终止'], annulled: ['终止', '作废'],
};

/** Whether an event is a line of the sheet. */
export const isReviewStep = (type: EventType): boolean => stepWord[type] !== undefined;

/** 审批表(内部) (ux.md 2.14): no 文书 and never the applicant's; what was decided, by whom, on what, in how much time. */
export function reviewSheet(facts: ReviewFacts): Sheet {
  return {
    organ: facts.organ,
    title: '审批表（内部）',
    number: `办件编号 ${groupedNumber(facts.caseNumber, facts)}`,
    caseNumber: facts.caseNumber,
    style: 'receipt',
    demo: facts.demo,
    contacts: '内部使用，不向申请人提供',
    copies: '随卷归档',
    blocks: [basics(facts), ...section('申请材料', materials(facts)), ...section('审查要点', points(facts)), ...section('办理意见', steps(facts)), { kind: 'heading', text: '决定' }, decision(facts), ...section('时限', clocks(facts)), ...stops(facts), { kind: 'heading', text: '签字' }, signatures(facts)],
  };
}

/** It verifies nothing and is nobody's copy: neither code nor mark. */
export const reviewPrinting = (printed: string): Printing => ({ printed, marks: [], annulled: false, verifyUrl: null, check: null, large: false });

const section = (text: string, table: Block): Block[] => [{ kind: 'heading', text }, table];

const none = (columns: number): string[][] => [['无', ...Array.from({ length: columns - 1 }, () => '')]];

const tableOf = (columns: Readonly<Record<string, number>>, rows: readonly (readonly string[])[]): Block => ({ kind: 'table', head: Object.keys(columns), widths: Object.values(columns), rows: rows.length > 0 ? rows : none(Object.keys(columns).length) });

function basics({ item, department, place, applicant, idNumber, agent, receivedAt, acceptedOn, deemed, answers }: ReviewFacts): Block {
  const accepted = acceptedOn === null ? '未受理' : `${longDay(acceptedOn)}${deemed ? '（视为受理）' : ''}`;
  return {
    kind: 'form',
    rows: [
      [['事项', item], ['承办科室', department ?? '未分办']],
      [['申请人', applicant], ['证件号码', idNumber]],
      [['收件时间', minuteOf(receivedAt)], ['受理日期', accepted]],
      [['收件窗口', place], ['代办人', agent ?? '无']],
      ...(answers.length === 0 ? [] : [[['业务信息', answers.map(({ label, answer }) => `${label}：${answer}`).join('；')] satisfies Field]]),
    ],
  };
}

const materials = ({ materials }: ReviewFacts): Block =>
  tableOf({ 序号: 1.2, 材料名称: 7, 要求: 3.4, 情况: 1.8, 备注: 4 }, materials.map(({ name, original, copy, status, defect }, index) => [String(index + 1), name, formOf({ original, copy }), statusWord[status], defect ?? '']));

const points = ({ points }: ReviewFacts): Block =>
  tableOf({ 序号: 1.2, 审查要点: 12, 结论: 3.4 }, points.map(({ text, starred, mark }, index) => [String(index + 1), `${starred ? '★ ' : ''}${text}`, mark === null ? '未审查' : markWord[mark]]));

const steps = ({ steps }: ReviewFacts): Block =>
  tableOf({ 环节: 2, 结论: 2.6, '意见、理由、依据': 6.4, 办理人: 2.6, 时间: 3.4 }, steps.map((step) => [stepWord[step.type]?.[0] ?? '', concluded(step), spoken(step), [step.by, step.beside].filter((name) => name !== null).join('、'), minuteOf(step.at)]));

const concluded = ({ type, proposal }: ReviewStep): string => (proposal === null ? (stepWord[type]?.[1] ?? '') : proposalWord[proposal]);

const spoken = ({ said, basis }: ReviewStep): string => [said, basis === null ? null : `依据：${basis}`].filter((text) => text !== null).join('；');

/** The last of the record that decided; a proposal that still waits for its audit decides nothing. */
const decidedAt = ({ steps, outcome }: ReviewFacts): string | null => (outcome === null ? null : (steps.findLast(({ type }) => type === 'approved' || type === 'denied' || type === 'confirmed')?.at ?? null));

function decision(facts: ReviewFacts): Block {
  const { proposal, outcome, result, documents } = facts;
  const at = decidedAt(facts);
  return {
    kind: 'form',
    rows: [
      [['拟办意见', proposal === null ? '' : proposalWord[proposal]], ['决定', outcome === null ? '未决定' : outcomeWord[outcome]]],
      [['决定日期', at === null ? '' : longDay(shanghaiDate(new Date(at)))], ['结果物', result === null ? '' : [result.name, result.number].filter((text) => text !== null).join(' ')]],
      [['文书', documents.map(({ kind, number }) => `${kindWord[kind]} ${number}`).join('；')]],
    ],
  };
}

const clocks = ({ clocks }: ReviewFacts): Block =>
  tableOf({ 时限: 2.4, 期限: 2.6, 到期: 4.4, 暂停: 2.2, 延期: 2.2, 状态: 2.4 }, clocks.map(({ kind, limit, dueAt, provisional, pausedDays, extendedBy, state }) => {
    const days = (count: number) => (count === 0 || limit === null ? '无' : `${count}${unitWord[limit.unit]}`);
    return [clockWord[kind], limit === null ? '' : `${limit.amount}${unitWord[limit.unit]}`, `${minuteOf(dueAt)}${provisional ? '（预计）' : ''}`, days(pausedDays), days(extendedBy), stateWord[state]];
  }));

function stops({ stops }: ReviewFacts): Block[] {
  if (stops.length === 0) return [];
  return [tableOf({ 暂停与延期: 2.3, '事由、依据': 5.6, 起: 3.2, 止: 3.2, 批准人: 2.7 }, stops.map(({ way, ground, text, from, until, approver }) => [wayWord[way], [ground === null ? null : groundWord[ground], text === '' ? null : text].filter((part) => part !== null).join('，'), longDay(from), until === null ? '未结束' : longDay(until), approver ?? '']))];
}

/** On paper each signs for his own desk; only those that this matter passes. */
function signatures({ licence, audited }: ReviewFacts): Block {
  const line = (who: string): Field[] => [[`${who}签名`, ''], ['日期', '＿＿＿＿年＿＿月＿＿日']];
  return { kind: 'form', rows: [line('审批人'), ...(licence ? [line('第二审查人')] : []), ...(audited ? [line('审核人')] : []), [['备注', BLANK]]] };
}
