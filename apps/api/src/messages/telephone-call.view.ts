import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '@zonggui/casework/application/views';
import type * as Told from '@zonggui/casework/messages/telephone-calls';

/** An applicant of 绿色通道 to telephone, or a call that was made. */
export class TelephoneCallView implements Told.TelephoneCallRow {
  /** Of the application while it is due, of the call once it was made. */
  readonly id: string;
  readonly applicationId: string;
  readonly number: string;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  readonly applicant: string;
  readonly phoneMasked: string | null;
  /** What he is told: A01 … A33. */
  @ApiProperty({ type: [String] })
  readonly templates: readonly string[];
  /** Since when it is due; when it was called. */
  readonly at: string;
  /** 未接通, so far. */
  readonly tries: number;
  readonly lastTry: string | null;
  readonly reached: boolean | null;
  readonly answeredBy: Told.TelephoneCallRow['answeredBy'];
  readonly note: string | null;
  readonly calledBy: string | null;
}

export class TelephoneCallPage implements Page<Told.TelephoneCallRow> {
  @ApiProperty({ type: [TelephoneCallView] })
  readonly rows: readonly TelephoneCallView[];
  readonly next: string | null;
}

/** What is to be said. */
export class ToSayView implements Told.ToSay {
  readonly noticeId: string;
  readonly template: string;
  /** null: something the sentence must say is not there. */
  readonly text: string | null;
}

export class CallKeptView {
  readonly id: string;
}
