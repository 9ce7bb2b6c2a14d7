import type { RefusalCode } from './contract';
import { applicationStateLabel, eventLabel, matterStateLabel, postLabel, rectificationStateLabel, rectificationVerbLabel, submissionStateLabel, verbLabel, wordOf } from '../labels';
import { instantText } from '../ui/when';

/** Every reason for which the api says no, and the one the browser adds: no answer at all. */
export type ProblemCode = RefusalCode | 'unreachable';

/** What happened and what to do about it, in one sentence each. */
export const sentences = {
  'not-found': '没有找到，可能已被撤销或编号有误；请核对后重试。',
  'unknown-item': '没有这个事项；请从列表中选择，或换一个名称、俗名再查。',
  'unknown-region': '没有这个区划；请从列表中选择。',
  'unknown-channel': '没有这个办理渠道；请从列表中选择。',
  erased: '内容已随个人信息一并删除，不能再打印；登记仍在。',
  'not-signed-in': '登录已失效；请重新登录，本页内容不会丢失。',
  'wrong-password': '用户名或密码不对；请核对后重新输入。',
  'locked-out': '连续多次输入错误，已暂时锁定；请 15 分钟后再试。',
  csrf: '页面已过期；请刷新页面后重试。',
  'post-required': '您的岗位、区划或部门不能办理此操作；请转给有权限的岗位。',
  'incompatible-post': '同一人不能既审批又审核同一件；请由另一位同事审核。',
  'not-your-task': '此件已由其他同事签收；请先由其退签，或由负责人指定承办。',
  'second-person-required': '资金类事项需要第二人复核；请另一位同事输入用户名和密码。',
  'complained-about': '差评针对的工作人员不能处理这件差评；请由另一位监督岗办理。',
  'second-signature': '不予采纳须双人签字，不能由提出的人自己决定；请由另一位监督岗办理。',
  'own-instruction': '自己的请示不能自己答复；请另一位值班负责人答复。',
  'counter-finish-not-delegated': '承办部门没有委托窗口当场办结此事项；请受理后转后台办理。',
  'wrong-query-code': '没有找到；请核对编号末 5 位和查询码。',
  'verb-not-allowed': '当前状态不能做此操作。',
  'stale-version': '此件刚被他人更新；请查看变化后再办。',
  'sheet-used': '这张断网收件单已经用过；请核对单号。',
  'ticket-moved': '本窗口的当前号已经变化；请看清当前叫号后再按。',
  'nobody-waiting': '现在没有等候的人；有人取号后再叫。',
  'appointment-full': '这个时段已约满；请另选时段。',
  'appointment-open': '您已预约了这个事项；如需改时间，请凭编号和查询码先取消。',
  'window-paused': '本窗口已暂停叫号；请先恢复。',
  'key-reused': '这次提交与上一次内容不同；请再次点击提交。',
  'unspecified-guide': '本地没有此事项的办事指南，不能受理；请事项管理岗先补充指南。',
  'verdict-differs': '结论已变化；请按新的结论办理。',
  'materials-missing': '缺少必要材料，不能受理；请补齐或一次性补正告知。',
  prohibited: '属于不予受理的情形。',
  'deferral-not-allowed': '所缺材料不能容缺；请补齐或一次性补正告知。',
  'deferral-open': '容缺材料还没有补齐，不能出件；请先补齐。',
  'undertaking-missing': '需要申请人签署承诺书；请签署后勾选。',
  'reason-required': '请填写理由或依据后再提交。',
  'transfers-spent': '已转办三次；请在办件页请示值班负责人指定承办。',
  'second-supplement': '已经告知过一次；第二次补正需由值班负责人或审核岗写明“首次为何未告知”；可请示值班负责人同意。',
  'suspension-ground': '特别程序只能以本事项允许的事由提出，并写明预计天数；请核对。',
  'extension-notice-missing': '延期前应先书面或电话告知申请人；电话告知须记录号码、接听人、时间和内容。',
  'extension-too-late': '承诺期限已过，不能再延期。',
  'reviewers-missing': '许可事项须由两名以上工作人员核查；请填写另一名核查人。',
  'points-not-met': '有要点不符合，不能通过；请补正、退回或改为不予。',
  'batch-not-allowed': '这件不能随本批通过。',
  'rating-closed': '现在不能评价：尚未邀请，或者已经评价过。',
  'contact-required': '实名差评须回访；接通，或不在同一天的三次未接通，才能往下办理。',
  'evidence-missing': '不予采纳须写明证据；请填写证据的名称、编号或存放处。',
  'finding-differs': '核实结论与处理方式不符：误评、恶意评价才能申请不予采纳，其余须整改或解释说明。',
  'calendar-gap': '工作日历没有覆盖到这一天；请系统管理岗载入该年日历。',
  'undo-too-late': '已不能撤销：超过十秒、文书已打印或消息已发出；如属误录，请监督岗作废。',
  'not-online': '这个事项在这里不能网上申报；请按下列渠道办理。',
  'return-too-late': '已过告知期限，依法自提交之日起即为受理，不能再退回；请预审通过，缺少的材料在办理中补正。',
  'not-offered': '这个窗口没有开通预约；请直接到窗口办理，或先打电话。',
  'ticket-spent': '这个号已两次过号，不能再恢复；请重新取号。',
  invalid: '有内容需要改正。',
  'too-large': '内容过大，未能提交；请减少文字或附件后重试。',
  'unsupported-media-type': '提交的格式不对；请刷新页面后重试。',
  unreachable: '未保存：网络中断或服务没有响应。内容已留在本页，请稍后重试。',
  internal: '系统出错，未保存；内容已留在本页，请重试，仍不行请把编号报系统管理岗。',
} as const satisfies Record<ProblemCode, string>;

export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentences[code]);
    this.name = 'Problem';
  }
}

const known = (code: string): code is ProblemCode => code in sentences;

/** An application/problem+json body as a Problem; an unknown code is a fault of the server. */
export function problemOf(status: number, body: unknown): Problem {
  const details = isRecord(body) ? body : {};
  const code = typeof details.type === 'string' ? details.type.replace('/problems/', '') : '';
  return new Problem(known(code) ? code : 'internal', status, details);
}

/** The sentence and what its details add, line by line: missing papers with their source, nearest names, what is allowed now. */
export function explain(error: unknown): { title: string; lines: string[] } {
  if (!(error instanceof Problem)) return { title: sentences.internal, lines: [] };
  const { details } = error;
  const lines = [
    ...stateLines(details), ...listed(details.missing, sourced), ...listed(details.reasons, sourced), ...listed(details.materials, nameOf), ...listed(details.changed, changeOf).slice(0, 3),
    ...joined('相近的有：', details.nearest, text), ...(Array.isArray(details.who) ? [] : joined('需要：', details.posts, postOf)), ...listed(details.fields, remedyOf),
  ];
  const id = typeof details.requestId === 'string' && error.code === 'internal' ? [`编号 ${details.requestId}`] : [];
  return { title: titleOf(error), lines: [...new Set([...lines, ...id])] };
}

/** The sentence of the code; for a conflict who was quicker, for a post one does not hold who can. */
function titleOf(error: Problem): string {
  const { who, changed } = error.details;
  if (error.code === 'post-required' && Array.isArray(who)) return whoCan(who) ?? error.message;
  if (error.code === 'sheet-used' && typeof error.details.at === 'string') return `${text(error.details.name) ?? ''} ${instantText(error.details.at)} 已用这张断网收件单补录（办件 ${text(error.details.number) ?? ''}）；请核对单号。`;
  const last = error.code === 'stale-version' && Array.isArray(changed) ? changed.filter(isRecord)[0] : undefined;
  return last === undefined ? error.message : `${text(last.name) ?? '系统'} ${timeOf(last)} 已处理此件（${wordOf(eventLabel, text(last.type) ?? '')}）。`;
}

/** 需要后台审核岗（今日：章三、李四）; null where the answer names no post. */
export function whoCan(who: readonly unknown[]): string | null {
  const words = who.filter(isRecord).map(({ post, people }) => {
    const names = listed(people, text);
    return `${postOf(post) ?? ''}${names.length === 0 ? '' : `（今日：${names.join('、')}）`}`;
  });
  return words.length === 0 ? null : `需要${words.join('或')}`;
}

/** What others did since one looked, the newest first. */
export const changesOf = ({ details }: Problem): string[] => listed(details.changed, changeOf);

function stateLines({ state, allowed }: Problem['details']): string[] {
  const now = typeof state === 'string' ? [`现在是「${stateWord(state)}」。`] : [];
  if (!Array.isArray(allowed)) return now;
  const verbs = allowed.map((verb) => wordIn({ ...rectificationVerbLabel, ...verbLabel }, verb)).filter((word) => word !== null);
  return [...now, verbs.length > 0 ? `现在可以：${verbs.join('、')}。` : '此件已不能再办理。'];
}

const stateWord = (state: string): string => wordOf({ ...rectificationStateLabel, ...submissionStateLabel, ...applicationStateLabel, ...matterStateLabel }, state);
const wordIn = (labels: Record<string, string>, code: unknown): string | null => (typeof code === 'string' ? (labels[code] ?? null) : null);
const postOf = (code: unknown): string | null => wordIn(postLabel, code);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const nameOf = (value: unknown): string | null => (isRecord(value) ? text(value.name) : text(value));
const remedyOf = (value: unknown): string | null => (isRecord(value) ? (text(value.remedy) ?? text(value.field)) : text(value));
/** "11-23 09:10 签收 张三": what happened since one looked. */
function changeOf(value: unknown): string | null {
  if (!isRecord(value) || typeof value.type !== 'string') return null;
  const at = typeof value.occurredAt === 'string' ? instantText(value.occurredAt) : null;
  return [at, wordOf(eventLabel, value.type), text(value.name)].filter((word) => word !== null).join(' ');
}

/** '10:32' of the day it happened on; with the day where the server's answer is of another. */
const timeOf = ({ occurredAt }: Record<string, unknown>): string => (typeof occurredAt === 'string' ? instantText(occurredAt).slice(6) : '');

/** "《户口本》 — 依据：001 2.1 原文". */
function sourced(value: unknown): string | null {
  if (!isRecord(value)) return text(value);
  const what = text(value.name) ?? text(value.text);
  const source = isRecord(value.source) ? text(value.source.quote) : null;
  return what === null ? null : source === null ? what : `${what}（依据：${source}）`;
}

function listed(values: unknown, line: (value: unknown) => string | null): string[] {
  return Array.isArray(values) ? values.map(line).filter((each) => each !== null) : [];
}

function joined(before: string, values: unknown, word: (value: unknown) => string | null): string[] {
  const words = listed(values, word);
  return words.length > 0 ? [before + words.join('、')] : [];
}

/** The remedies of a 400 by field, for the form that sent it. */
export function fieldRemedies(error: unknown): Record<string, string> {
  if (!(error instanceof Problem) || !Array.isArray(error.details.fields)) return {};
  const pairs = error.details.fields.filter(isRecord).map((row) => [text(row.field) ?? '', text(row.remedy) ?? '请改正'] as const);
  // pairs of strings, two lines above
  return Object.fromEntries(pairs) as Record<string, string>;
}
