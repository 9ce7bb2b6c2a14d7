import { Controller, Get, Header, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Documents } from '@zonggui/casework/document/documents';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { Applicants } from '../progress/applicants';
import { ProgressQuery } from '../progress/progress.dto';
import { Public } from '../sessions/public';
import { ApplicantSheetQuery } from './document.dto';
import { DocumentView } from './document.view';
import { pdfFile } from './documents.controller';
import { PaperDesk } from './paper-desk';

/** An applicant's own documents, by number and query code. */
@ApiTags('progress')
@Controller('progress/:number/documents')
@Public()
@Answers()
export class ApplicantDocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly applicants: Applicants,
    private readonly desk: PaperDesk,
  ) {}

  /** What was issued to him. */
  @Get()
  getOwnDocuments(@Param('number') number: string, @Query() { code }: ProgressQuery): Promise<DocumentView[]> {
    return this.applicants.guarded(number, (known) => this.documents.listOfApplicant(known, code));
  }

  /** As PDF, A4. */
  @Get(':id.pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The document.', schema: { type: 'string', format: 'binary' } })
  @Header('Cache-Control', 'private, no-store')
  async getOwnDocumentPdf(@Param('number') number: string, @Id() id: string, @Query() { code }: ApplicantSheetQuery, @Req() request: Request): Promise<StreamableFile> {
    const issued = await this.applicants.guarded(number, (known) => this.documents.paperOfApplicant(id, known, code));
    return pdfFile(await this.desk.pdf(issued, 'applicant', request), issued.number);
  }

  /** As print page. */
  @Get(':id')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The document.', schema: { type: 'string' } })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  async getOwnDocument(@Param('number') number: string, @Id() id: string, @Query() { code }: ApplicantSheetQuery, @Req() request: Request): Promise<string> {
    return this.desk.html(await this.applicants.guarded(number, (known) => this.documents.paperOfApplicant(id, known, code)), 'applicant', request);
  }
}
