/** What stands on the screen at the counter. */
export interface ScreenContent {
  readonly showingId: string;
  /** Confirm what is written; then, where one is invited, rate; then thanks. `wrong`: the clerk was told. */
  readonly stage: 'confirm' | 'wrong' | 'rate' | 'thanks';
  readonly number: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly papers: readonly string[];
  /** Of all matters; null where nothing is promised. */
  readonly promisedOn: string | null;
  readonly provisional: boolean;
  /** 三项告知 (003 annex 2 二（一）): 结果反馈方式, 救济渠道, 后续需申请人自行办理的事项. */
  readonly notices: readonly { readonly name: string; readonly text: string }[];
}

/** What the clerk is told of the screen of his window: never the rating. */
export interface ScreenStatus {
  readonly paired: boolean;
  readonly showing: { readonly applicationId: string; readonly answer: 'confirmed' | 'wrong' | null } | null;
}
