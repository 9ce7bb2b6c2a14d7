import { Matches } from 'class-validator';
import { Code, Sentence } from '../input/text';
import { Maybe, Uuid } from '../input/values';

/** The fields of the form beside `file`. */
export class UploadDto {
  /** Code of the counter's region, for what is captured before there is an application. */
  @Maybe()
  @Code()
  readonly region?: string;

  /** Part of this file at once, as the last page of its material. */
  @Maybe()
  @Uuid()
  readonly applicationId?: string;

  /** Code of the material; needed with `applicationId`. */
  @Maybe()
  @Code()
  readonly material?: string;

  /** 暂存 it was captured for (any UUID): kept thirty days instead of one. */
  @Maybe()
  @Uuid()
  readonly draftId?: string;
}

/** Why the counter does not take what the applicant supplied. */
export class RefusalDto {
  @Sentence()
  readonly reason: string;
}

/** Of what is missing. */
export class SupplyDto {
  /** Code of the material, as the progress page lists it. */
  @Code()
  readonly material: string;
}

/** With 查询码, as on the applicant's other pages. */
export class SupplyQuery {
  @Matches(/^\d{4,12}$/, { message: '请填写回执上的查询码（数字）' })
  readonly code: string;
}
