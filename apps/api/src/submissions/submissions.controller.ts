import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OnlineSubmissions } from '@zonggui/casework/submissions/online-submissions';
import { SubmissionFiles } from '@zonggui/casework/submissions/submission-files';
import { AttachmentView } from '../attachments/attachment.view';
import { sendFile } from '../attachments/served-file';
import { TheFile, Upload, type Uploaded } from '../attachments/upload';
import { Id, IdNamed } from '../http/id';
import { Answers } from '../http/operation';
import { PerAddress } from '../http/per-address';
import { Public } from '../sessions/public';
import { OwnSubmissionGuard } from './own-submission.guard';
import { BeginDto, KeepDto, OwnQuery, PaperOfDto, SendDto } from './submission.dto';
import { OwnSubmissionView, SubmissionBegunView, SubmissionSentView } from './submission.view';

const Code = () => ApiQuery({ name: 'code', required: true, schema: { type: 'string' } });

/** 网上申报, by applicants: no account, only the id and the code that beginning gives. */
@ApiTags('progress')
@Controller('submissions')
@Public()
@Answers()
export class SubmissionsController {
  constructor(
    private readonly submissions: OnlineSubmissions,
    private readonly files: SubmissionFiles,
    private readonly perAddress: PerAddress,
  ) {}

  /** Begins one for an item that the documents let be done online in the region; `not-online` says why not. Two hundred a quarter of an hour from one address. */
  @Post()
  async beginSubmission(@Body() body: BeginDto, @Req() request: Request): Promise<SubmissionBegunView> {
    await this.perAddress.count('submission', request.ip ?? '');
    return this.submissions.begin(body);
  }

  /** Everything entered so far, and what it was sent back for. Five wrong codes lock it for a quarter of an hour. */
  @Get(':id')
  @UseGuards(OwnSubmissionGuard)
  getOwnSubmission(@Id() id: string, @Query() { code }: OwnQuery): Promise<OwnSubmissionView> {
    return this.submissions.own(id, code);
  }

  /** Keeps what was typed; not sent, it goes after a week. */
  @Put(':id')
  @HttpCode(204)
  @UseGuards(OwnSubmissionGuard)
  keepSubmission(@Id() id: string, @Query() { code }: OwnQuery, @Body() { draft }: KeepDto): Promise<void> {
    return this.submissions.keep(id, code, draft);
  }

  /** One photo or PDF of a paper. */
  @Post(':id/attachments')
  @UseGuards(OwnSubmissionGuard)
  @Upload({ material: 'Code of the material.' }, ['material'])
  @Code()
  addSubmissionFile(@Id() id: string, @Query() { code }: OwnQuery, @TheFile() file: Uploaded, @Body() { material }: PaperOfDto): Promise<AttachmentView> {
    return this.files.add(id, code, { file: file.bytes, name: file.name, material });
  }

  @Get(':id/attachments/:attachmentId')
  @UseGuards(OwnSubmissionGuard)
  @Code()
  @ApiProduces('image/jpeg', 'image/png', 'application/pdf')
  @ApiOkResponse({ description: 'The image or PDF.', schema: { type: 'string', format: 'binary' } })
  async getSubmissionFile(@Id() id: string, @IdNamed('attachmentId') attachmentId: string, @Query() { code }: OwnQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendFile(await this.files.open(id, code, attachmentId), request, response);
  }

  @Delete(':id/attachments/:attachmentId')
  @HttpCode(204)
  @UseGuards(OwnSubmissionGuard)
  dropSubmissionFile(@Id() id: string, @IdNamed('attachmentId') attachmentId: string, @Query() { code }: OwnQuery): Promise<void> {
    return this.files.drop(id, code, attachmentId);
  }

  /** 提交: answers the number and the code for 查进度, and the last day to be told. The same sent again answers the same. */
  @Post(':id/send')
  @HttpCode(200)
  @UseGuards(OwnSubmissionGuard)
  sendSubmission(@Id() id: string, @Query() { code }: OwnQuery, @Body() { draft, ...input }: SendDto): Promise<SubmissionSentView> {
    return this.submissions.send(id, code, input, draft);
  }
}
