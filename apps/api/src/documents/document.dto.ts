import { IsOptional, IsUUID, Matches } from 'class-validator';

/** How a sheet is laid out. */
export class SheetQuery {
  /** 1 = 大字版. */
  @IsOptional()
  @Matches(/^[01]$/, { message: '请填写 1（大字版）或 0' })
  readonly large?: string;
}

export class PrintQuery extends SheetQuery {
  /** A counted print; without it the sheet is a preview and says so. */
  @IsOptional()
  @IsUUID(undefined, { message: '请填写打印记录的编号（UUID）' })
  readonly print?: string;
}

/** With 查询码, as on the applicant's other pages. */
export class ApplicantSheetQuery extends SheetQuery {
  @Matches(/^\d{4,12}$/, { message: '请填写回执上的查询码（数字）' })
  readonly code: string;
}
