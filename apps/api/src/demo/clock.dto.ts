import { Instant } from '../input/values';

/** The instant it shall be. */
export class ClockDto {
  /** ISO 8601 with zone. */
  @Instant()
  readonly now: string;
}
