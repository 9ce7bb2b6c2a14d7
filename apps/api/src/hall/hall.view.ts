import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/hall/hall-views';
import { Named } from '../applications/terms-values.view';

const states = ['waiting', 'called', 'serving', 'passed', 'finished'];

/** A number in the hall. */
export class TicketView implements Told.TicketView {
  readonly number: string;
  @ApiProperty({ enum: states })
  readonly state: Told.TicketView['state'];
  @ApiProperty({ enum: ['greenChannel', 'appointment'], nullable: true, type: String })
  readonly priority: Told.TicketView['priority'];
  /** What was booked, of whoever has an appointment. */
  readonly item: Named | null;
  readonly takenAt: string;
  /** Of the last call. */
  readonly calledAt: string | null;
  readonly calls: number;
}

/** What a window sees of the hall today. */
export class WindowQueueView implements Told.WindowQueue {
  readonly window: string;
  /** 当前叫号. */
  readonly current: TicketView | null;
  /** 等候, of the whole office. */
  readonly waiting: number;
  /** 暂停. */
  readonly paused: boolean;
  /** Who is next, in turn: the first dozen. */
  @ApiProperty({ type: [TicketView] })
  readonly next: readonly TicketView[];
  /** 已过号, the last first. */
  @ApiProperty({ type: [TicketView] })
  readonly passed: readonly TicketView[];
}

/** A number as its taker is told of it. */
export class OwnTicketView implements Told.OwnTicket {
  readonly id: string;
  readonly office: string;
  readonly number: string;
  @ApiProperty({ enum: states })
  readonly state: Told.OwnTicket['state'];
  /** So many are called before. */
  readonly ahead: number;
  /** Name of the window that called it. */
  readonly window: string | null;
  readonly takenAt: string;
}

/** Which number goes to one window. */
export class BoardWindowView {
  readonly name: string;
  readonly number: string | null;
  readonly calls: number;
  readonly paused: boolean;
}

/** What hangs in the hall. */
export class HallBoardView implements Told.HallBoard {
  readonly office: string;
  readonly waiting: number;
  @ApiProperty({ type: [BoardWindowView] })
  readonly windows: readonly BoardWindowView[];
}
