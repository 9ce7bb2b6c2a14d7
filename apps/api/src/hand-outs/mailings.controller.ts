import { Body, Controller, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Mailings } from '@zonggui/casework/mailings';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { DeliveriesDto, MailingDto, MailingFileDto } from './hand-out.dto';
import { BatchView, CheckedRowView } from './hand-out.view';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 邮寄 by the batch. */
@ApiTags('output')
@Controller('mailings')
@Answers()
export class MailingsController {
  constructor(private readonly mailings: Mailings) {}

  /** 寄递清单 of what was chosen, for the carrier; that it was taken is recorded. */
  @Post('list')
  @HttpCode(200)
  @Header('Content-Type', xlsx)
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async makeMailingList(@Body() { deliveryIds }: DeliveriesDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.mailings.list(deliveryIds, actor));
  }

  /** The list as the carrier filled it in, row by row; nothing is written. */
  @Post('check')
  @HttpCode(200)
  checkMailingFile(@Body() { file }: MailingFileDto, @CurrentActor() actor: Actor): Promise<CheckedRowView[]> {
    return this.mailings.read(Buffer.from(file, 'base64'), actor);
  }

  /** 已寄: all rows or none. */
  @Post()
  @HttpCode(200)
  @ApiCommand()
  sendMail(@Body() { rows }: MailingDto, @Commanded() { envelope }: CommandRequest): Promise<BatchView> {
    return this.mailings.send(rows, envelope);
  }

  /** 签收: the post delivered them. */
  @Post('arrivals')
  @HttpCode(200)
  @ApiCommand()
  recordArrival(@Body() { deliveryIds }: DeliveriesDto, @Commanded() { envelope }: CommandRequest): Promise<BatchView> {
    return this.mailings.arrive(deliveryIds, envelope);
  }
}
