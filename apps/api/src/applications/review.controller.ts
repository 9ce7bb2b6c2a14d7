import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { ApiVerb } from '../http/operation';
import { SecondPeople } from '../sessions/second-people';
import { MatterOnlyDto, OpinionDto, ReasonDto } from './matter.dto';
import { CommandReceipt } from './receipt.view';
import { AnswerDto, ApproveDto, AssignDto, AssistDto, DenyDto, HandOffDto, NoteDto, RequestRescanDto, SubmitDto } from './review.dto';
import { VerbRunner } from './verb-runner';

/** Verbs of the back office (后台审批). */
@ApiTags('review')
@Controller('applications/:id')
@ApiVerb()
export class ReviewController {
  constructor(
    private readonly verbs: VerbRunner,
    private readonly secondPeople: SecondPeople,
  ) {}

  /** 签收. */
  @Post('claim')
  @HttpCode(200)
  claimMatter(@Id() id: string, @Body() body: MatterOnlyDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'claim', ...body }, request);
  }

  /** 退签: back to the queue. */
  @Post('release')
  @HttpCode(200)
  releaseMatter(@Id() id: string, @Body() body: MatterOnlyDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'release', ...body }, request);
  }

  /** To a colleague. */
  @Post('assign')
  @HttpCode(200)
  assignMatter(@Id() id: string, @Body() body: AssignDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'assign', ...body }, request);
  }

  /** 抽查 by a supervisor: the matter is then decided by itself. */
  @Post('draw')
  @HttpCode(200)
  drawMatter(@Id() id: string, @Body() body: ReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'draw', ...body }, request);
  }

  /** 备注: among the staff; it moves nothing and is told to nobody else. */
  @Post('note')
  @HttpCode(200)
  noteMatter(@Id() id: string, @Body() body: NoteDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'note', ...body }, request);
  }

  /** 重扫请求: the window makes the images of one paper anew; the matter stays where it is and its clocks run on. */
  @Post('requestRescan')
  @HttpCode(200)
  requestRescan(@Id() id: string, @Body() body: RequestRescanDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'requestRescan', ...body }, request);
  }

  /** 准予; at the counter 受理并办结, with the second person's key where money is paid out. */
  @Post('approve')
  @HttpCode(200)
  async approveMatter(@Id() id: string, @Body() { secondPerson, ...body }: ApproveDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'approve', ...body, ...(await this.secondPeople.verifyFor(id, secondPerson, request)) }, request);
  }

  /** 不予, with its legal basis. */
  @Post('deny')
  @HttpCode(200)
  denyMatter(@Id() id: string, @Body() body: DenyDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'deny', ...body }, request);
  }

  /** 送审. */
  @Post('submit')
  @HttpCode(200)
  submitMatter(@Id() id: string, @Body() body: SubmitDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'submit', ...body }, request);
  }

  /** The auditor confirms the proposal. */
  @Post('confirm')
  @HttpCode(200)
  confirmMatter(@Id() id: string, @Body() body: OpinionDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'confirm', ...body }, request);
  }

  /** 退回窗口; from the audit back to the review. */
  @Post('sendBack')
  @HttpCode(200)
  sendBackMatter(@Id() id: string, @Body() body: ReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'sendBack', ...body }, request);
  }

  /** 协办. */
  @Post('assist')
  @HttpCode(200)
  askDepartment(@Id() id: string, @Body() body: AssistDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'assist', ...body }, request);
  }

  /** 异地协办. */
  @Post('handOff')
  @HttpCode(200)
  askRegion(@Id() id: string, @Body() body: HandOffDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'handOff', ...body }, request);
  }

  /** Answers 协办 or 异地协办. */
  @Post('answer')
  @HttpCode(200)
  answerAssistance(@Id() id: string, @Body() body: AnswerDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'answer', ...body }, request);
  }
}
