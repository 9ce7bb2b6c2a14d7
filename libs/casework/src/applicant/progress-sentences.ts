import type { Application } from '@zonggui/domain/application/application';
import type { ApplicationState } from '@zonggui/domain/application/fold';
import type { MissingPaper } from '../counter/missing-papers';

/** 'YYYY-MM-DD' as an applicant reads it. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

const stands: Record<ApplicationState, string> = {
  receiving: '已收到您的申请', dispatching: '正在办理', processing: '正在办理', issuing: '已经办结，正在出件', rating: '已经办结', archived: '已经办结',
  declined: '已结束：不予受理', notNeeded: '已结束：无需申请', withdrawn: '已结束：申请已撤回', lapsed: '已结束：逾期终止', annulled: '已结束：作废',
};

export interface Promise {
  readonly dueOn: string;
  readonly provisional: boolean;
  /** Working days after today up to the last day; negative when it is over. */
  readonly left: number | null;
}

/** How it stands, in one sentence an applicant understands; the promised day joins while something is still to be decided. */
export function statusSentence({ state, rating, matters, deliveries }: Application, promise: Promise | null): string {
  if (state === 'rating' && rating === 'invited') return '已经办结，欢迎评价。';
  const waiting = matters.some((matter) => matter.state === 'supplementing');
  const open = ['receiving', 'dispatching', 'processing'].includes(state);
  const word = open && waiting ? '正在等您补交材料' : state === 'issuing' && deliveries.some(isReady) ? '已经办结，结果在窗口等您领取' : stands[state];
  return `${word}${open && promise !== null ? `，${promise.provisional ? '预计' : '最迟'} ${longDay(promise.dueOn)} 办结` : ''}。`;
}

const isReady = ({ state, method }: Application['deliveries'][number]): boolean => state === 'open' && method === 'window';

/** '剩 3 个工作日'; null where nothing is promised or all is decided. */
export function remaining({ state }: Pick<Application, 'state'>, promise: Promise | null): string | null {
  if (promise === null || promise.left === null || !['receiving', 'dispatching', 'processing'].includes(state)) return null;
  if (promise.left < 0) return `已超过承诺 ${-promise.left} 个工作日，我们正在督促办理`;
  return promise.left === 0 ? '今天是承诺的最后一天' : `剩 ${promise.left} 个工作日`;
}

/** True where the page has a place for it below; a page without one says where there is. */
export const suppliedBelow = '可在下方上传';

/** What the applicant is to do now; never empty. */
export function nextSteps({ state, rating, deliveries }: Application, missing: readonly MissingPaper[], feedbackAsked = false): string[] {
  const papers = missing.map(({ name, dueOn }) => `请补交“${name}”${dueOn === null ? '' : `，截止 ${longDay(dueOn)}（含当日）`}，${suppliedBelow}，也可到窗口提交`);
  const fetched = deliveries.filter((delivery) => delivery.state === 'open').map(({ method }) => (method === 'mail' ? '结果将按您填的地址寄出，请留意电话' : '请带身份证件到窗口领取结果'));
  const sent = deliveries.filter((delivery) => delivery.state === 'done' && delivery.tracking !== null).map(({ tracking }) => `结果已寄出，运单号 ${tracking}`);
  const rate = rating === 'invited' ? ['可以对这次服务作出评价，自愿填写'] : [];
  const steps = [...papers, ...fetched, ...sent, ...rate, ...(feedbackAsked ? ['可以说说对差评处理结果是否满意，自愿填写'] : [])];
  if (steps.length > 0) return steps;
  if (state === 'withdrawn') return ['撤回已确认，已交的材料可以带身份证件到窗口取回'];
  return [['receiving', 'dispatching', 'processing', 'issuing'].includes(state) ? '现在不需要您做什么，有进展会通知您' : '这次申请已经结束，不需要您再做什么'];
}
