import { ApiProperty } from '@nestjs/swagger';
import { ratingIndicators } from '@zonggui/domain/output/rating-indicators';
import type { RectificationAction, RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';
import { contactWays, findings, handlings, problemCategories } from '@zonggui/domain/rectification/rectification-steps';
import type * as Done from '@zonggui/casework/supervision/rectification-commands';
import type * as Told from '@zonggui/casework/supervision/rectification-views';
import type { Page } from '@zonggui/casework/application/views';

const actions = Object.keys({ contact: true, skipContact: true, rectify: true, explain: true, dispute: true, upholdRating: true, setAside: true, finish: true, report: true, revisit: true, close: true } satisfies Record<RectificationAction, true>);
const verbs = Object.keys({ contact: true, tryContact: true, skipContact: true, rectify: true, explain: true, dispute: true, upholdRating: true, setAside: true, finish: true, report: true, revisit: true, reopen: true, close: true } satisfies Record<RectificationVerb, true>);

/** Where the rectification stands after the step, and what may follow. */
export class RectificationMoved implements Done.RectificationMoved {
  readonly id: string;
  readonly state: Done.RectificationMoved['state'];
  @ApiProperty({ enum: actions, isArray: true })
  readonly actions: Done.RectificationMoved['actions'];
}

/** 回访、整改 or 报告单时限. */
export class RectificationDueView {
  readonly kind: 'contact' | 'rectify' | 'report';
  readonly on: string;
  readonly light: 'green' | 'yellow' | 'red' | 'paused' | 'finished';
}

/** A line of 差评台账. */
export class RectificationRow implements Told.RectificationRow {
  readonly id: string;
  /** 评价编号. */
  readonly number: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
  readonly ratedAt: string;
  readonly channel: Told.RectificationRow['channel'];
  /** GB/T 39046 A.8: 4 不满意, 5 非常不满意. */
  @ApiProperty({ enum: [1, 2, 3, 4, 5] })
  readonly code: Told.RectificationRow['code'];
  @ApiProperty({ enum: ratingIndicators, isArray: true })
  readonly indicators: Told.RectificationRow['indicators'];
  readonly comment: string | null;
  readonly anonymous: boolean;
  /** 责任单位. */
  readonly unit: string;
  /** 责任人. */
  readonly person: string;
  readonly state: Told.RectificationRow['state'];
  /** 2 once the answer to the first was 不满意. */
  @ApiProperty({ enum: [1, 2] })
  readonly round: 1 | 2;
  @ApiProperty({ enum: findings, nullable: true, type: String })
  readonly finding: Told.RectificationRow['finding'];
  @ApiProperty({ enum: problemCategories, nullable: true, type: String })
  readonly category: Told.RectificationRow['category'];
  @ApiProperty({ enum: handlings, nullable: true, type: String })
  readonly handling: Told.RectificationRow['handling'];
  /** 二次满意度: 1 满意, 2 基本满意, 3 不满意. */
  @ApiProperty({ enum: [1, 2, 3], nullable: true, type: Number })
  readonly satisfaction: Told.RectificationRow['satisfaction'];
  readonly due: RectificationDueView | null;
  /** What the person asking may do now. */
  @ApiProperty({ enum: actions, isArray: true })
  readonly actions: Told.RectificationRow['actions'];
}

/** A page of 差评台账. */
export class RectificationPage implements Page<Told.RectificationRow> {
  @ApiProperty({ type: [RectificationRow] })
  readonly rows: readonly RectificationRow[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** What was said in a step: what its verb asks for, and nothing else. */
export class StepSaidView {
  readonly at?: string;
  @ApiProperty({ enum: [...contactWays, 'online'], required: false })
  readonly way?: Told.RectificationStepView['said']['way'];
  readonly connected?: boolean;
  readonly content?: string;
  readonly reason?: string;
  @ApiProperty({ enum: findings, required: false })
  readonly finding?: Told.RectificationStepView['said']['finding'];
  @ApiProperty({ enum: problemCategories, required: false })
  readonly category?: Told.RectificationStepView['said']['category'];
  @ApiProperty({ enum: handlings, required: false })
  readonly handling?: Told.RectificationStepView['said']['handling'];
  readonly demand?: string;
  readonly inquiry?: string;
  readonly due?: string;
  readonly evidence?: string;
  readonly opinion?: string;
  readonly measures?: string;
  readonly unit?: string;
  readonly person?: string;
  readonly finishedOn?: string;
  readonly lessons?: string;
  @ApiProperty({ enum: [1, 2, 3], nullable: true, required: false, type: Number })
  readonly satisfaction?: 1 | 2 | 3 | null;
  readonly said?: string;
  readonly note?: string;
}

/** One step as it was taken. */
export class RectificationStepView implements Told.RectificationStepView {
  readonly id: string;
  @ApiProperty({ enum: verbs })
  readonly verb: Told.RectificationStepView['verb'];
  readonly at: string;
  /** '申请人' where he answered himself. */
  readonly by: string;
  readonly said: StepSaidView;
}

/** A 报告单 that was numbered. */
export class ReportNumberView {
  readonly id: string;
  readonly number: string;
}

/** One 差评 with all that was done about it. */
export class RectificationView extends RectificationRow implements Told.RectificationView {
  /** Calls that nobody took. */
  readonly tries: number;
  /** The person asking took part in the service that is complained about. */
  readonly concerned: boolean;
  /** Who asked to set it aside; another person decides. */
  readonly disputedBy: string | null;
  @ApiProperty({ type: [RectificationStepView] })
  readonly steps: readonly RectificationStepView[];
  @ApiProperty({ type: [ReportNumberView] })
  readonly reports: readonly ReportNumberView[];
}
