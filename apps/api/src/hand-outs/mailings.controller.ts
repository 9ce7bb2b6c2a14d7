import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MailImports } from '@zonggui/casework/output/mail-imports';
import { Mailings } from '@zonggui/casework/output/mailings';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { Workbook } from '../http/workbook';
import { CurrentActor } from '../sessions/current-actor';
import { DeliveriesDto, MailingDto, MailingFileDto } from './hand-out.dto';
import { BatchView, CheckedRowView, MailImportedView, MailImportView } from './hand-out.view';

/** 邮寄 by the batch. */
@ApiTags('output')
@Controller('mailings')
@Answers()
export class MailingsController {
  constructor(
    private readonly mailings: Mailings,
    private readonly imports: MailImports,
  ) {}

  /** 模板 of the list of 运单号. */
  @Get('template.xlsx')
  @Workbook('template', '运单号导入模板')
  async getMailTemplate(): Promise<StreamableFile> {
    return new StreamableFile(await this.imports.template());
  }

  /** The list as the carrier filled it in, row by row; nothing is written. */
  @Post('check')
  @HttpCode(200)
  checkMailingFile(@Body() { file }: MailingFileDto, @CurrentActor() actor: Actor): Promise<CheckedRowView[]> {
    return this.imports.read(Buffer.from(file, 'base64'), actor);
  }

  /** 已寄: all rows or none. */
  @Post()
  @HttpCode(200)
  @ApiCommand()
  sendMail(@Body() { source, rows }: MailingDto, @Commanded() { envelope }: CommandRequest): Promise<MailImportedView> {
    return this.imports.take(source, rows, envelope);
  }

  /** What was taken in today, the last first. */
  @Get('imports')
  getMailImports(@CurrentActor() actor: Actor): Promise<MailImportView[]> {
    return this.imports.ofToday(actor);
  }

  /** 撤销导入: on its day, while nothing of it has gone further; all rows or none. */
  @Post('imports/:id/undo')
  @HttpCode(200)
  @ApiCommand()
  undoMailImport(@Id() id: string, @Commanded() { envelope }: CommandRequest): Promise<BatchView> {
    return this.imports.undo(id, envelope);
  }

  /** 签收: the post delivered them. */
  @Post('arrivals')
  @HttpCode(200)
  @ApiCommand()
  recordArrival(@Body() { deliveryIds }: DeliveriesDto, @Commanded() { envelope }: CommandRequest): Promise<BatchView> {
    return this.mailings.arrive(deliveryIds, envelope);
  }
}
