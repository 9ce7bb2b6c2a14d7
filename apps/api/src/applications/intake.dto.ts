import { Code, Sentence } from '../input/text';
import { Flag, ListOf, Maybe, Nested } from '../input/values';
import { MatterOnlyDto, MaybeReasonDto } from './matter.dto';
import { FindingsDto, PaperDto } from './register.dto';

/** The papers as they are now, and what was found out. */
export class CheckMaterialDto extends MatterOnlyDto {
  @ListOf(() => PaperDto, 0, 200)
  readonly papers: PaperDto[];

  @Maybe()
  @Nested(() => FindingsDto)
  readonly findings?: FindingsDto;
}

/** 受理. */
export class AcceptDto extends MatterOnlyDto {
  /** Whether what the verdict names is signed: a 告知承诺书, or the 信用承诺 of an item that pays out money. */
  @Maybe()
  @Flag()
  readonly undertakingSigned?: boolean;
}

/** 容缺受理. */
export class AcceptDeferredDto extends MatterOnlyDto {
  /** Whether the 告知承诺书 is signed, where the rule asks for one. */
  @Flag()
  readonly undertakingSigned: boolean;
}

/** What is wrong with one material. */
export class DefectDto {
  @Code()
  readonly material: string;

  @Sentence()
  readonly defect: string;
}

/** 一次性补正告知: everything that is missing, at once. */
export class RequestSupplementDto extends MaybeReasonDto {
  @ListOf(() => DefectDto, 1, 200)
  readonly defects: DefectDto[];
}

/** The papers supplied. */
export class SupplementDto extends MatterOnlyDto {
  @ListOf(() => PaperDto, 1, 200)
  readonly papers: PaperDto[];
}

/** 拆包分办. */
export class DispatchDto extends MatterOnlyDto {
  /** Needed where the terms name no department. */
  @Maybe()
  @Code()
  readonly department?: string;

  @Maybe()
  @Sentence()
  readonly reason?: string;
}
