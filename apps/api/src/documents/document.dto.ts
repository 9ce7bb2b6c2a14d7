import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

/** How a sheet is laid out. */
export class SheetQuery {
  /** 1 = 大字版. */
  @IsOptional()
  @Matches(/^[01]$/, { message: '请填写 1（大字版）或 0' })
  readonly large?: string;

  /** A5 for 收件凭证; every other document stays on A4. */
  @IsOptional()
  @IsIn(['A4', 'A5'], { message: '请填写 A4 或 A5' })
  readonly paper?: string;
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

/** A blank in the name of the organ of this region. */
export class BlankQuery {
  @Matches(/^\d{6}$/, { message: '请填写六位行政区划代码' })
  readonly region: string;
}
