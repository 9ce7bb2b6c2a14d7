import type { RectificationState } from './rectification.machine';

/** One 差评 as its handling knows it. */
export interface Rectification {
  readonly id: string;
  readonly region: string;
  readonly state: RectificationState;
  /** 实名: whoever rated said who he is. */
  readonly named: boolean;
  /** The second begins when the answer to the first is 不满意; there is no third. */
  readonly round: 1 | 2;
  /** When it was rated. */
  readonly openedAt: Date;
  /** Calls that nobody took. */
  readonly tries: readonly Date[];
  /** Who said that the rating is a mistake or malicious. */
  readonly disputedBy: string | null;
  /** Staff who acted on the application; the person complained about cannot handle the complaint. */
  readonly concerned: readonly string[];
}
