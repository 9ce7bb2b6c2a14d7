import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Documents } from '@zonggui/casework/document/documents';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { Public } from '../sessions/public';
import { PrintQuery } from './document.dto';
import { DocumentPrintView } from './document.view';
import { PaperDesk, type Copy } from './paper-desk';

/** 文书 as print page and PDF. */
@ApiTags('documents')
@Controller('documents')
@Answers()
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly desk: PaperDesk,
  ) {}

  /** The typeface of the print page, for machines that have no 仿宋 of their own. */
  @Get('fonts/:face')
  @Public()
  @ApiExcludeEndpoint()
  getFont(@Param('face') face: string, @Res() response: Response): void {
    if (face !== 'body' && face !== 'title') throw new DomainError('not-found', 'No such typeface.', { face });
    response.sendFile(this.desk.faces[face], { maxAge: '30d', dotfiles: 'allow', headers: { 'Content-Type': 'font/ttf' } });
  }

  /** As PDF, A4. */
  @Get(':id.pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The document.', schema: { type: 'string', format: 'binary' } })
  @Header('Cache-Control', 'private, no-store')
  async getDocumentPdf(@Id() id: string, @Query() { print }: PrintQuery, @CurrentActor() actor: Actor, @Req() request: Request): Promise<StreamableFile> {
    const issued = await this.documents.paper(id, actor);
    return pdfFile(await this.desk.pdf(issued, await this.copyOf(id, print), request), issued.number);
  }

  /** As print page. Without `print` it is a preview and says so. */
  @Get(':id')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The document.', schema: { type: 'string' } })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  async getDocument(@Id() id: string, @Query() { print }: PrintQuery, @CurrentActor() actor: Actor, @Req() request: Request): Promise<string> {
    return this.desk.html(await this.documents.paper(id, actor), await this.copyOf(id, print), request);
  }

  /** Counts a print; the sheet is then asked for with its id, and says 补打 from the second on. */
  @Post(':id/prints')
  @HttpCode(201)
  printDocument(@Id() id: string, @CurrentActor() actor: Actor): Promise<DocumentPrintView> {
    return this.documents.print(id, actor);
  }

  private async copyOf(documentId: string, print: string | undefined): Promise<Copy> {
    return print === undefined ? 'preview' : this.documents.printOf(print, documentId);
  }
}

export const pdfFile = (pdf: Buffer, number: string): StreamableFile =>
  new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename*=UTF-8''${encodeURIComponent(`${number}.pdf`)}`, length: pdf.length });
