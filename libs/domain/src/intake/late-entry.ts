import { DomainError } from '../errors';
import type { Actor } from '../posts';
import type { Application } from '../application/application';
import type { Command } from '../application/commands';
import { decide } from '../application/decide';
import type { Circumstances, Decision } from '../application/draft';
import { lateEntryBeyond } from '../application/permissions';
import { applyTime } from '../clock/time';

/** A 断网收件单 as the register has it when it is to be recorded. */
export interface OutageSheet {
  readonly number: string;
  readonly office: string;
  readonly issuedAt: Date;
  /** 作废: nothing is received on it any more. */
  readonly spoilt: boolean;
  /** The 补录 that took it, unless that was annulled since. */
  readonly used: { readonly number: string; readonly name: string; readonly at: Date } | null;
}

interface Entered {
  readonly office: string;
  readonly receivedAt: Date;
  readonly now: Date;
  readonly actor: Actor;
  /** Calendar days, Asia/Shanghai, after which a post of `lateEntryBeyond` must do it. */
  readonly withinDays: number;
}

const day = 86_400_000;

/**
 * 补录: whether what was taken in on this sheet may be entered with this time.
 * @throws DomainError `sheet-used` naming who was first; `invalid` with the remedy for a time or a sheet that cannot be
 */
export function assertLateEntry(sheet: OutageSheet, entered: Entered): void {
  const { used } = sheet;
  if (used !== null) throw new DomainError('sheet-used', 'The sheet was recorded already.', { sheet: sheet.number, number: used.number, name: used.name, at: used.at.toISOString() });
  const [field, remedy] = faultOf(sheet, entered) ?? [];
  if (field !== undefined) throw new DomainError('invalid', 'The sheet and the time of receipt do not fit.', { fields: [{ field: `outage.${field}`, remedy }] });
}

function faultOf({ office, issuedAt, spoilt }: OutageSheet, entered: Entered): readonly ['sheet' | 'receivedAt', string] | null {
  const { receivedAt, now, actor, withinDays } = entered;
  if (office !== entered.office) return ['sheet', '这张断网收件单属于另一个办事地点；请核对单号，或到该地点的窗口补录'];
  if (spoilt) return ['sheet', '这张断网收件单已作废；请核对单号'];
  if (receivedAt > now) return ['receivedAt', '实际收件时间不能晚于现在；请按断网收件单上手写的时间填写'];
  if (receivedAt < issuedAt) return ['receivedAt', '实际收件时间早于这张断网收件单的领用时间；请核对单号和时间'];
  const beyond = now.getTime() - receivedAt.getTime() > withinDays * day;
  const may = actor.kind === 'system' || actor.grants.some(({ post }) => lateEntryBeyond.some((allowed) => allowed === post));
  return beyond && !may ? ['receivedAt', `实际收件时间已超过 ${withinDays} 天；请核对时间，确实如此的请值班负责人补录`] : null;
}

/**
 * What follows a 补录, in order: what time had done before it was recorded, each at its own instant; what the clerk decides now, the acceptance counting
 * from the receipt, for the outage is nobody's day; and what the clocks begun by that have done since. Lights and cards are right at once.
 * @throws DomainError
 */
export function enterLate(received: Application, commandsOf: (application: Application) => readonly Command[], by: Circumstances): Decision[] {
  const before = applyTime(received, by);
  const commands = commandsOf(before.application);
  const decided: Decision = commands.length === 0 ? { application: before.application, events: [], effects: [] } : decide(before.application, commands, { ...by, countsFrom: received.receivedAt });
  return [before, decided, applyTime(decided.application, by)];
}
