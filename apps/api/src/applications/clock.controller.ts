import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { ApiVerb } from '../http/operation';
import { ExtendDto, ResumeDto, SuspendDto } from './clock.dto';
import { CommandReceipt } from './receipt.view';
import { VerbRunner } from './verb-runner';

/** Verbs that stop, start anew and extend the clocks of a matter. */
@ApiTags('review')
@Controller('applications/:id')
@ApiVerb()
export class ClockController {
  constructor(private readonly verbs: VerbRunner) {}

  /** 特别程序: the clocks stand. */
  @Post('suspend')
  @HttpCode(200)
  suspendMatter(@Id() id: string, @Body() body: SuspendDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'suspend', ...body }, request);
  }

  /** One ground of the special procedure is over; with the last the clocks run again. */
  @Post('resume')
  @HttpCode(200)
  resumeMatter(@Id() id: string, @Body() { endedAt, ...body }: ResumeDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'resume', ...body, ...(endedAt !== undefined && { endedAt: new Date(endedAt) }) }, request);
  }

  /** 延期, with the record of how the applicant was told. */
  @Post('extend')
  @HttpCode(200)
  extendMatter(@Id() id: string, @Body() { notice, ...body }: ExtendDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'extend', ...body, ...(notice !== undefined && { notice: noticeOf(notice) }) }, request);
  }
}

const noticeOf = ({ at, ...notice }: NonNullable<ExtendDto['notice']>) => ({ ...notice, ...(at !== undefined && { at: new Date(at) }) });
