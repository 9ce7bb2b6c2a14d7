import type { TicketPriority } from '@zonggui/domain/hall/ticket';
import { Text } from '../input/text';
import { Flag, Maybe, OneOf } from '../input/values';

/** What a clerk may give; 预约 comes with its appointment. */
type GivenPriority = Exclude<TicketPriority, 'appointment'>;
const priorities = Object.keys({ greenChannel: true } satisfies Record<GivenPriority, true>);

/** 取号 at the window. */
export class TakeTicketDto {
  /** 优先, and why. */
  @Maybe()
  @OneOf(priorities)
  readonly priority?: GivenPriority;
}

/** 叫号. */
export class CallDto {
  /** The number that is seen as the current one of the window; left out where there is none. */
  @Maybe()
  @Text({ max: 10 })
  readonly seen?: string;
}

/** One number of today: 'A023'. */
export class TicketNumberDto {
  @Text({ max: 10 })
  readonly number: string;
}

/** 优先 for a number that waits. */
export class PriorityDto extends TicketNumberDto {
  @OneOf(priorities)
  readonly priority: GivenPriority;
}

/** 暂停, or 恢复. */
export class PauseDto {
  @Flag()
  readonly paused: boolean;
}
