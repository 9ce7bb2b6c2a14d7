import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SuppliedAttachments } from '@zonggui/casework/attachments/supplied-attachments';
import { keyOf } from '../http/command-request';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { Applicants } from '../progress/applicants';
import { Public } from '../sessions/public';
import { SupplyDto, SupplyQuery } from './attachment.dto';
import { AttachmentView } from './attachment.view';
import { QueryCodeGuard } from './query-code.guard';
import { sendFile } from './served-file';
import { TheFile, Upload, type Uploaded } from './upload';

/** 补材料 by number and query code. */
@ApiTags('progress')
@Controller('progress/:number/attachments')
@Public()
@Answers()
export class ApplicantAttachmentsController {
  constructor(
    private readonly supplied: SuppliedAttachments,
    private readonly applicants: Applicants,
  ) {}

  /** Uploads one file for a material that is missing; it waits for the counter. The query code is looked at before the file is read. */
  @Post()
  @UseGuards(QueryCodeGuard)
  @Upload({ material: 'Code of the missing material.' }, ['material'])
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A UUID made by the client; the same key and form answer the same.', schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'code', required: true, schema: { type: 'string' } })
  supplyAttachment(@Param('number') number: string, @Query() { code }: SupplyQuery, @TheFile() file: Uploaded, @Body() { material }: SupplyDto, @Req() request: Request): Promise<AttachmentView> {
    return this.supplied.supply(number, code, { file: file.bytes, name: file.name, material }, keyOf(request));
  }

  /** His own uploads and what became of them. */
  @Get()
  getOwnAttachments(@Param('number') number: string, @Query() { code }: SupplyQuery): Promise<AttachmentView[]> {
    return this.applicants.guarded(number, (known) => this.supplied.listOfApplicant(known, code));
  }

  /** The bytes of one of them. */
  @Get(':id')
  @ApiProduces('image/jpeg', 'image/png', 'application/pdf')
  @ApiOkResponse({ description: 'The image or PDF.', schema: { type: 'string', format: 'binary' } })
  async getOwnAttachment(@Param('number') number: string, @Id() id: string, @Query() { code }: SupplyQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendFile(await this.applicants.guarded(number, (known) => this.supplied.openOwn(id, known, code)), request, response);
  }
}
