import type { ApplicationView, MatterView, Verb } from '../api/contract';
import { limitUnitLabel } from '../labels';
import { dueText } from '../ui/when';

/** What the rules will say of a verb, told before it is sent; `blocks`: it cannot be sent at all. */
export interface Guard {
  readonly text: string;
  readonly blocks: boolean;
}

type GuardOf = (matter: MatterView, application: ApplicationView) => Guard | null;

/** The rules themselves stand in the domain and have the last word; these say the same in time. */
const guards: Partial<Record<Verb, GuardOf>> = {
  requestSupplement: ({ supplementAgreed }, { events }) => {
    if (supplementAgreed !== null) return { text: `${supplementAgreed.name} 已同意二次补正（${supplementAgreed.reason}），印在告知书上。`, blocks: false };
    const asked = events.filter(({ type }) => type === 'supplementRequested').length;
    return { text: asked === 0 ? '只能告知一次，请一次写全；提交后暂停办理，等申请人补正。' : '已经告知过一次。再次补正须由值班负责人或审核岗写明“首次为何未告知”；可在办件页按 Shift+F8 请示值班负责人同意。', blocks: false };
  },
  suspend: ({ terms }) => (terms.suspensionGrounds.length === 0 ? { text: '本事项的依据没有可以暂停计时的事由，不能进入特别程序。', blocks: true } : { text: '提交后暂停计时，并书面告知申请人所需时间；结束时须填写结果。', blocks: false }),
  extend: ({ clocks, terms }) => {
    const promise = clocks.find(({ kind, state }) => kind === 'promised' && state === 'running');
    if (promise === undefined) return { text: '没有正在计时的承诺时限，不能延期。', blocks: true };
    if (promise.light === 'red') return { text: '承诺时限已过，只能在到期前延期。', blocks: true };
    if (promise.extensions.length >= terms.extension.times) return { text: `本事项最多延期 ${terms.extension.times} 次，已延期 ${promise.extensions.length} 次。`, blocks: true };
    const unit = terms.promised === null ? '天' : limitUnitLabel[terms.promised.unit];
    const statute = clocks.find(({ kind, state }) => kind === 'statutory' && state === 'running');
    return { text: `现到期 ${dueText(promise.dueAt)}；最多再延 ${Math.max(0, terms.extension.maxDays - promise.extendedBy)} ${unit}${statute === undefined ? '' : `，法定到期 ${dueText(statute.dueAt)}`}。须先告知申请人。`, blocks: false };
  },
  sendBack: ({ state }) => ({ text: state === 'auditing' ? '退回审批岗重新办理，计时不停。' : '退回窗口更正，计时不停，计入窗口差错。', blocks: false }),
  assist: () => ({ text: '提交后等待对方答复，计时不停。', blocks: false }),
  handOff: () => ({ text: '提交后等待对方地区答复，计时不停。', blocks: false }),
  assign: () => ({ text: '转办后由对方承办，留痕。', blocks: false }),
};

export const guardOf = (verb: Verb, { matter, application }: { matter?: MatterView; application: ApplicationView }): Guard | null => (matter === undefined ? null : (guards[verb]?.(matter, application) ?? null));

export function GuardLine({ guard }: { guard: Guard }) {
  return (
    <p className={`guard${guard.blocks ? ' blocks' : ''}`} role={guard.blocks ? 'alert' : 'note'}>
      {guard.text}
    </p>
  );
}
