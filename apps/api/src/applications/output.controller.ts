import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { ApiVerb } from '../http/operation';
import { MatterOnlyDto, ReasonDto } from './matter.dto';
import { DeliverDto, LapseDto, MailDto, MakeUpDto, ProduceDto, RedirectDto, WaiveDto, subjectOf } from './output.dto';
import { CommandReceipt } from './receipt.view';
import { VerbRunner } from './verb-runner';

/** Verbs of the output window (综合出件) and of what is still owed. */
@ApiTags('output')
@Controller('applications/:id')
@ApiVerb()
export class OutputController {
  constructor(private readonly verbs: VerbRunner) {}

  /** 制证. */
  @Post('produce')
  @HttpCode(200)
  produceResult(@Id() id: string, @Body() body: ProduceDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'produce', ...body }, request);
  }

  /** 出件. */
  @Post('issue')
  @HttpCode(200)
  issueResult(@Id() id: string, @Body() body: MatterOnlyDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'issue', ...body }, request);
  }

  /** 补发: annuls the result and issues another. */
  @Post('reissue')
  @HttpCode(200)
  reissueResult(@Id() id: string, @Body() body: ReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'reissue', ...body }, request);
  }

  /** 送达 at the window. */
  @Post('deliver')
  @HttpCode(200)
  deliverResult(@Id() id: string, @Body() body: DeliverDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'deliver', ...body }, request);
  }

  /** 寄出. */
  @Post('mail')
  @HttpCode(200)
  mailResult(@Id() id: string, @Body() body: MailDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'mail', ...body }, request);
  }

  /** 改送达方式; of what was sent already: the post brought it back. */
  @Post('redirect')
  @HttpCode(200)
  redirectResult(@Id() id: string, @Body() body: RedirectDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'redirect', ...body }, request);
  }

  /** 补交: the owed paper came. */
  @Post('makeUp')
  @HttpCode(200)
  makeUpDeferral(@Id() id: string, @Body() body: MakeUpDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'makeUp', ...body }, request);
  }

  /** A supervisor lets the owed paper go. */
  @Post('waive')
  @HttpCode(200)
  waiveDeferral(@Id() id: string, @Body() body: WaiveDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'waive', ...body }, request);
  }

  /** A supervisor lets a deferral or a matter lapse. */
  @Post('lapse')
  @HttpCode(200)
  lapse(@Id() id: string, @Body() { subject, reason }: LapseDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'lapse', subject: subjectOf(subject), reason }, request);
  }
}
