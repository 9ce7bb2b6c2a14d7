/** The bureau's clock. */
export class DemoClockView {
  readonly now: string;
  /** How far it is ahead of the clock on the wall. */
  readonly offsetMs: number;
  /** Whether this is a demonstration. */
  readonly demo: boolean;
}
