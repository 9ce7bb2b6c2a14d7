import { ApiProperty } from '@nestjs/swagger';
import type { RectificationState, RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';
import type * as Told from '@zonggui/casework/rectification-commands';

const verbs = Object.keys({ contact: true, rectify: true, explain: true, dispute: true, upholdRating: true, setAside: true, finish: true, report: true, revisit: true, close: true } satisfies Record<RectificationVerb, true>);

/** Where the rectification stands after the step, and what may follow. */
export class RectificationStep implements Told.RectificationStep {
  readonly id: string;
  readonly state: RectificationState;
  @ApiProperty({ enum: verbs, isArray: true })
  readonly actions: readonly RectificationVerb[];
}
