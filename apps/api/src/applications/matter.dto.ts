import { Sentence } from '../input/text';
import { FormMap, Maybe, Uuid } from '../input/values';

/** A verb that says nothing more than which matter it is about. */
export class MatterOnlyDto {
  @Uuid()
  readonly matterId: string;
}

/** 待启动 is taken up, with what its form asks for. */
export class StartDto extends MatterOnlyDto {
  /** 业务信息: code of the field (`terms.form`) → what was filled in. */
  @Maybe()
  @FormMap()
  readonly form?: Record<string, string>;
}

/** A verb that needs its reason. */
export class ReasonDto extends MatterOnlyDto {
  @Sentence()
  readonly reason: string;
}

/** 更正业务信息: all of it as it is from now on, and why. */
export class AmendFormDto extends ReasonDto {
  /** Code of the field (`terms.form`) → what was filled in; what is left out is empty. A refusal names `form.<code>`. */
  @Maybe()
  @FormMap()
  readonly form?: Record<string, string>;
}

/** A verb that may give its reason. */
export class MaybeReasonDto extends MatterOnlyDto {
  @Maybe()
  @Sentence()
  readonly reason?: string;
}

/** A verb that may come with an opinion. */
export class OpinionDto extends MatterOnlyDto {
  @Maybe()
  @Sentence()
  readonly opinion?: string;
}
