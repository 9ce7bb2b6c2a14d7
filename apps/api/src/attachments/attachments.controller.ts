import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Attachments } from '@zonggui/casework/attachments/attachments';
import { SuppliedAttachments } from '@zonggui/casework/attachments/supplied-attachments';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { invalid } from '../input/invalid';
import { CurrentActor } from '../sessions/current-actor';
import { RefusalDto, UploadDto } from './attachment.dto';
import { AttachmentView } from './attachment.view';
import { isFurtherPart, sendFile } from './served-file';
import { TheFile, Upload, type Uploaded } from './upload';

/**
 * 影像 of papers. The counter uploads them while it registers and names their ids with the papers (`papers[].attachments`), or uploads to an
 * application that is there; reviewers look at them; what an applicant supplied is confirmed by being named in a verb, or refused here.
 */
@ApiTags('attachments')
@Controller()
@Answers()
export class AttachmentsController {
  constructor(
    private readonly attachments: Attachments,
    private readonly supplied: SuppliedAttachments,
  ) {}

  /** One image or PDF. With `region` it is held until a registration or a verb names it, a day at most; with `applicationId` it is part of that file at once. */
  @Post('attachments')
  @ApiCommand()
  @Upload({
    region: 'Code of the counter’s region; this or `applicationId`.',
    applicationId: 'Part of this file at once, as the last page of its material.',
    material: 'Code of the material; needed with `applicationId`.',
    draftId: '暂存 it was captured for (any UUID): kept thirty days instead of one.',
  })
  uploadAttachment(@TheFile() file: Uploaded, @Body() body: UploadDto, @Commanded() { envelope }: CommandRequest): Promise<AttachmentView> {
    if ((body.region === undefined) === (body.applicationId === undefined)) throw invalid({ field: 'region', remedy: '请填写 region、applicationId 中的一个，且只填一个' });
    return this.attachments.upload({ ...body, file: file.bytes, name: file.name }, { ...envelope, body: { sent: envelope.body, name: file.name, sha256: file.sha256 } });
  }

  /** Everything of one application: what is filed, what the applicant supplied, what was refused. */
  @Get('applications/:id/attachments')
  getAttachments(@Id() id: string, @CurrentActor() actor: Actor): Promise<AttachmentView[]> {
    return this.attachments.ofApplication(id, actor);
  }

  /** The bytes, whole or a range. Who opened it is written down. */
  @Get('attachments/:id')
  @ApiProduces('image/jpeg', 'image/png', 'application/pdf')
  @ApiOkResponse({ description: 'The image or PDF.', schema: { type: 'string', format: 'binary' } })
  async getAttachment(@Id() id: string, @CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendFile(await this.attachments.open(id, actor, isFurtherPart(request)), request, response);
  }

  /** Throws away what is part of no file yet. */
  @Delete('attachments/:id')
  @HttpCode(204)
  discardAttachment(@Id() id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.attachments.discard(id, actor);
  }

  /** The counter does not take what the applicant supplied, and says why. */
  @Post('attachments/:id/refuse')
  @HttpCode(200)
  refuseAttachment(@Id() id: string, @Body() { reason }: RefusalDto, @CurrentActor() actor: Actor): Promise<AttachmentView> {
    return this.supplied.refuse(id, reason, actor);
  }
}
