import type { TicketPriority } from '@zonggui/domain/hall/ticket';
import type { TicketState } from '@zonggui/domain/hall/ticket.machine';
import type { Named } from '../application/views';

/** A number in the hall. Instants are ISO 8601. */
export interface TicketView {
  readonly number: string;
  readonly state: TicketState;
  readonly priority: TicketPriority | null;
  /** What was booked, of whoever has an appointment. */
  readonly item: Named | null;
  readonly takenAt: string;
  /** Of the last call; null before the first. */
  readonly calledAt: string | null;
  readonly calls: number;
}

/** What a window sees of the hall today. */
export interface WindowQueue {
  readonly window: string;
  /** 当前叫号. */
  readonly current: TicketView | null;
  /** 等候, of the whole office. */
  readonly waiting: number;
  /** 暂停. */
  readonly paused: boolean;
  /** Who is next, in turn: the first dozen. */
  readonly next: readonly TicketView[];
  /** 已过号, the last first; those that may still come back. */
  readonly passed: readonly TicketView[];
}

/** What its taker is told. */
export interface OwnTicket {
  readonly id: string;
  readonly office: string;
  readonly number: string;
  readonly state: TicketState;
  /** So many are called before. */
  readonly ahead: number;
  /** Name of the window that called it. */
  readonly window: string | null;
  readonly takenAt: string;
}

/** What hangs in the hall: numbers and windows, nobody's name. */
export interface HallBoard {
  readonly office: string;
  readonly waiting: number;
  readonly windows: readonly { readonly name: string; readonly number: string | null; readonly calls: number; readonly paused: boolean }[];
}

/** Numbers of today; a mean is null without a number behind it. Seconds. */
export interface HallFigures {
  /** 取号; of a window those it called. */
  readonly taken: number;
  /** 等候 now; of a window 0. */
  readonly waiting: number;
  /** 平均等候: from 取号 to the first call. */
  readonly meanWait: number | null;
  /** 平均办理: from the last call to the last registration, else to when the window went on; without 绿色通道. */
  readonly meanServe: number | null;
  /** 弃号: passed and not come back. */
  readonly abandoned: number;
}

export interface WindowFigures extends HallFigures {
  readonly window: Named;
  readonly current: string | null;
  readonly paused: boolean;
}

export interface OfficeFigures extends HallFigures {
  readonly office: Named;
  readonly windows: readonly WindowFigures[];
}

/** 窗口实况. */
export interface HallReport {
  readonly asOf: string;
  readonly offices: readonly OfficeFigures[];
}
