import { ApiProperty } from '@nestjs/swagger';
import { statusOf } from './status-of';

/** A field that is not as it should be. */
export class FieldFaultView {
  /** Path of the field: `matters.0.item`. */
  readonly field: string;
  /** What to do, in Chinese. */
  readonly remedy: string;
}

/** RFC 9457 application/problem+json. Besides these a problem carries what its remedy needs (`state` and `allowed`, `missing`, `nearest` …). */
export class ProblemView {
  /** `/problems/<code>`. */
  readonly type: string;
  @ApiProperty({ enum: Object.keys(statusOf) })
  readonly code: string;
  /** For the log reader; the words for people live in the web client, by code. */
  readonly title: string;
  readonly status: number;
  readonly requestId: string;
  @ApiProperty({ type: [FieldFaultView], required: false })
  readonly fields?: readonly FieldFaultView[];
}
