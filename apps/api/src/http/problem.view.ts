import { ApiProperty } from '@nestjs/swagger';
import { statusOf } from './status-of';

/** A field that is not as it should be. */
export class FieldFaultView {
  /** Path of the field: `matters.0.item`. */
  readonly field: string;
  /** What to do, in Chinese. */
  readonly remedy: string;
}

/** Beside the refusals of the domain: what goes wrong before any code of ours is reached, and what nobody foresaw. */
const types = [...Object.keys(statusOf), 'too-large', 'unsupported-media-type', 'internal'].map((code) => `/problems/${code}`);

/** RFC 9457 application/problem+json. Besides these a problem carries what its remedy needs (`state` and `allowed`, `missing`, `nearest` …). */
export class ProblemView {
  @ApiProperty({ enum: types })
  readonly type: string;
  /** For the log reader; the words for people live in the web client, by type. */
  readonly title: string;
  readonly status: number;
  readonly requestId: string;
  /** With `/problems/invalid`. */
  @ApiProperty({ type: [FieldFaultView], required: false })
  readonly fields?: readonly FieldFaultView[];
}
