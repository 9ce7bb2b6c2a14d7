import type { Post } from '../posts';
import type { Card } from '../supervision/card';
import type { Clock } from '../clock/clock';
import type { RatingIndicator } from '../output/rating-indicators';

/** What must happen outside the rows of the application, said as data; the writer of the transaction carries it out. */
export type Effect = NoticeEffect | DocumentEffect | CardEffect | RatingEffect | RectificationEffect | RemarkEffect | StrikingEffect;

/** One message for one cause and one addressee; the pair is unique in the table, whoever asks for it again. */
export interface NoticeEffect {
  readonly type: 'notice';
  readonly cause: string;
  readonly addressee: Addressee;
  readonly template: NoticeTemplate;
  readonly matterId: string | null;
  /** Milliseconds it waits for what may still be taken back. */
  readonly waits?: number;
}

export type Addressee =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'staff'; readonly staffId: string }
  | { readonly kind: 'post'; readonly post: Post; readonly region: string; readonly department: string | null };

/** Ids of `ux.md` 4: A… to the applicant, S… to staff. */
export type NoticeTemplate =
  | 'A01' | 'A02' | 'A03' | 'A04' | 'A05' | 'A06' | 'A07' | 'A08' | 'A09' | 'A10' | 'A12' | 'A13' | 'A14' | 'A15' | 'A16'
  | 'A17' | 'A18' | 'A19' | 'A20' | 'A22' | 'A23' | 'A24' | 'A25' | 'A28' | 'A29' | 'A31' | 'A33' | 'S02' | 'S03' | 'S04' | 'S06' | 'S07' | 'S08' | 'S10';

/** A 文书 to number and keep: its 字 in the organ's register. Numbers are taken last in the transaction and never reused. */
export interface DocumentEffect {
  readonly type: 'document';
  readonly kind: DocumentKind;
  readonly matterId: string | null;
  /** The document of the same kind and matter that this one replaces. */
  readonly replaces: boolean;
  /** Whoever did what the document tells; the law, where silence did it. */
  readonly issuedBy: { readonly id: string; readonly onBehalfOf: string | null };
}

export type DocumentKind = '收' | '受' | '补' | '不受' | '容' | '诺' | '特' | '延' | '准' | '不准' | '终' | '撤' | '送' | '差整' | '督';

export interface CardEffect {
  readonly type: 'card';
  readonly card: Card;
  /** What clock and matter looked like when it was issued. */
  readonly snapshot: { readonly clock: Clock | null; readonly state: string | null; readonly holder: string | null };
  /** The clock of its answer; null for a 预警. */
  readonly reply: Clock | null;
  /** In a supervisor's own words; absent where time issued it. */
  readonly reason?: string;
}

/** The registration was taken back: its documents are annulled, its messages are not sent, and nothing of either may have left the house. */
export interface StrikingEffect {
  readonly type: 'striking';
}

/** What the applicant said. The words are kept beside the application, never in its events, so a person can be erased. */
export interface RatingEffect {
  readonly type: 'rating';
  readonly code: 1 | 2 | 3 | 4 | 5;
  readonly comment: string | null;
  readonly anonymous: boolean;
  /** 指标 that were ticked. */
  readonly indicators: readonly RatingIndicator[];
}

/** What a person wrote with a verb (reason, opinion, notice given). Kept beside the event the verb recorded, never in it, so a person can be erased. */
export interface RemarkEffect {
  readonly type: 'remark';
  readonly eventId: string;
  readonly matterId: string | null;
  readonly words: Readonly<Record<string, unknown>>;
}

/** A 差评 (codes 4 and 5) opens a rectification, which has its own task and its own end. */
export interface RectificationEffect {
  readonly type: 'rectification';
  readonly id: string;
  readonly ratingCode: 4 | 5;
  /** 回访 and 整改. */
  readonly clocks: readonly Clock[];
}
