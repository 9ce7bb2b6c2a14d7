import { contactWays, findings, problemCategories, satisfactions, type ContactWay, type Finding, type ProblemCategory, type Satisfaction } from '@zonggui/domain/rectification/rectification-steps';
import type { RectificationState } from '@zonggui/domain/rectification/rectification.machine';
import { Name, Sentence } from '../input/text';
import { Day, Flag, Instant, Maybe, OneOf, WholeInQuery } from '../input/values';
import { PageQuery } from '../tasks/task.dto';

const states = Object.keys({ open: true, contacted: true, rectifying: true, explaining: true, disputed: true, rectified: true, revisited: true, reported: true, closed: true } satisfies Record<RectificationState, true>);

/** Which 差评 of the ledger; `pending` are all that are not closed. */
export class RectificationQuery extends PageQuery {
  @Maybe()
  @OneOf(['pending', ...states])
  readonly state?: RectificationState | 'pending';

  /** 问题类型. */
  @Maybe()
  @OneOf(problemCategories)
  readonly category?: ProblemCategory;

  /** 核实结论. */
  @Maybe()
  @OneOf(findings)
  readonly finding?: Finding;

  /** 4 不满意, 5 非常不满意. */
  @Maybe()
  @WholeInQuery(4, 5)
  readonly code?: 4 | 5;

  /** 实名, 匿名. */
  @Maybe()
  @OneOf(['named', 'anonymous'])
  readonly signed?: 'named' | 'anonymous';
}

/** 回访: one call, taken or not. The third in vain, on a second day, gives it up. */
export class ContactDto {
  @Instant()
  readonly at: string;

  @OneOf(contactWays)
  readonly way: ContactWay;

  /** 是否接通. */
  @Flag()
  readonly connected: boolean;

  @Sentence()
  readonly content: string;
}

/** Why whoever rated without a name is not called back. */
export class SkipContactDto {
  @Sentence()
  readonly reason: string;
}

/** 核实情况. */
class VerifiedDto {
  /** 核实结论. */
  @OneOf(findings)
  readonly finding: Finding;

  /** 问题类型. */
  @OneOf(problemCategories)
  readonly category: ProblemCategory;

  /** 服务对象诉求. */
  @Maybe()
  @Sentence()
  readonly demand?: string;

  /** 调查经过. */
  @Sentence()
  readonly inquiry: string;
}

/** 立行立改 (atOnce), or 限期整改 (byDate) until `due`. */
export class RectifyDto extends VerifiedDto {
  @OneOf(['atOnce', 'byDate'])
  readonly handling: 'atOnce' | 'byDate';

  @Maybe()
  @Day()
  readonly due?: string;
}

/** 解释说明. */
export class ExplainDto extends VerifiedDto {}

/** 不予采纳申请, with its evidence. */
export class DisputeDto extends VerifiedDto {
  @Sentence()
  readonly evidence: string;
}

/** What the second person, or 行风办, says. */
export class RectificationOpinionDto {
  @Sentence()
  readonly opinion: string;
}

/** 整改完成; the measures are told to the applicant. */
export class FinishDto {
  /** 整改措施. */
  @Sentence()
  readonly measures: string;

  /** 责任单位. */
  @Name()
  readonly unit: string;

  /** 责任人. */
  @Maybe()
  @Name()
  readonly person?: string;

  @Day()
  readonly finishedOn: string;

  /** 举一反三措施. */
  @Maybe()
  @Sentence()
  readonly lessons?: string;

  @Maybe()
  @Sentence()
  readonly evidence?: string;
}

/** 反馈 by the handler, with 二次满意度; left out where nothing was answered. */
export class RevisitDto {
  @Instant()
  readonly at: string;

  @OneOf(contactWays)
  readonly way: ContactWay;

  /** 1 满意, 2 基本满意, 3 不满意. */
  @Maybe()
  @OneOf(satisfactions)
  readonly satisfaction?: Satisfaction;

  @Maybe()
  @Sentence()
  readonly said?: string;
}

/** 报告单. */
export class ReportDto {
  @Maybe()
  @Sentence()
  readonly note?: string;
}
