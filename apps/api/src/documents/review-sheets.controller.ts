import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ReviewSheets } from '@zonggui/casework/document/review-sheets';
import type { Actor } from '@zonggui/domain/posts';
import { Id, IdNamed } from '../http/id';
import { Answers } from '../http/operation';
import { PrintPage } from '../http/print-page';
import { CurrentActor } from '../sessions/current-actor';
import { pdfFile } from './documents.controller';
import { PaperDesk } from './paper-desk';

const OfMatter = (): MethodDecorator => ApiParam({ name: 'matterId', description: 'One of its matters.', type: String, format: 'uuid' });

/** 审批表(内部): for the posts that decide or supervise, never for the counter or the applicant. */
@ApiTags('documents')
@Controller('applications/:id/matters/:matterId')
@Answers()
export class ReviewSheetsController {
  constructor(
    private readonly sheets: ReviewSheets,
    private readonly desk: PaperDesk,
  ) {}

  /** As PDF, A4; that it was taken is recorded. */
  @Get('review-sheet.pdf')
  @OfMatter()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The sheet.', schema: { type: 'string', format: 'binary' } })
  @Header('Cache-Control', 'private, no-store')
  async getReviewSheetPdf(@Id() id: string, @IdNamed('matterId') matterId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { sheet, printing } = await this.sheets.of(id, matterId, actor);
    return pdfFile(await this.desk.plainPdf(sheet, printing), `审批表 ${sheet.caseNumber}`);
  }

  /** As print page; that it was taken is recorded. */
  @Get('review-sheet')
  @OfMatter()
  @PrintPage()
  async printReviewSheet(@Id() id: string, @IdNamed('matterId') matterId: string, @CurrentActor() actor: Actor): Promise<string> {
    const { sheet, printing } = await this.sheets.of(id, matterId, actor);
    return this.desk.plainHtml(sheet, printing);
  }
}
