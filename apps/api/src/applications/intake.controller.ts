import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApplicationCommands } from '@zonggui/casework/command/application-commands';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { ApiVerb } from '../http/operation';
import { AcceptDeferredDto, AcceptDto, CheckMaterialDto, DispatchDto, RequestSupplementDto, SupplementDto } from './intake.dto';
import { AmendFormDto, MatterOnlyDto, MaybeReasonDto, ReasonDto, StartDto } from './matter.dto';
import { SupplyDto } from '../reception/reception.dto';
import { CommandReceipt } from './receipt.view';
import { VerbRunner } from './verb-runner';

/** Verbs of the counter (前台受理、拆包分办). */
@ApiTags('intake')
@Controller('applications/:id')
@ApiVerb()
export class IntakeController {
  constructor(
    private readonly verbs: VerbRunner,
    private readonly commands: ApplicationCommands,
  ) {}

  /** Opens a matter that was 待启动. */
  @Post('start')
  @HttpCode(200)
  startMatter(@Id() id: string, @Body() body: StartDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'start', ...body }, request);
  }

  /** Records what is in hand and computes the verdict again. */
  @Post('checkMaterial')
  @HttpCode(200)
  checkMaterial(@Id() id: string, @Body() body: CheckMaterialDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'checkMaterial', ...body }, request);
  }

  /** 受理, and dispatch when the department is known. */
  @Post('accept')
  @HttpCode(200)
  acceptMatter(@Id() id: string, @Body() body: AcceptDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'accept', ...body }, request);
  }

  /** 容缺受理, and dispatch when the department is known. */
  @Post('acceptDeferred')
  @HttpCode(200)
  acceptMatterDeferred(@Id() id: string, @Body() body: AcceptDeferredDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'acceptDeferred', ...body }, request);
  }

  /** 一次性补正告知. */
  @Post('requestSupplement')
  @HttpCode(200)
  requestSupplement(@Id() id: string, @Body() body: RequestSupplementDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'requestSupplement', ...body }, request);
  }

  /** The applicant supplied the papers. */
  @Post('supplement')
  @HttpCode(200)
  supplementMatter(@Id() id: string, @Body() body: SupplementDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'supplement', ...body }, request);
  }

  /** The images that somebody in review could not read, made anew. */
  @Post('rescan')
  @HttpCode(200)
  rescanPapers(@Id() id: string, @Body() body: SupplementDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'rescan', ...body }, request);
  }

  /** 补交材料 with one key: every matter and every 容缺 that waits for these papers, and the acceptance that follows. */
  @Post('supply')
  @HttpCode(200)
  supplyPapers(@Id() id: string, @Body() body: SupplyDto, @Commanded() { envelope }: CommandRequest): Promise<CommandReceipt> {
    return this.commands.supply(id, body, envelope);
  }

  /** 撤销误录: within ten seconds, by whoever registered it, before anything left the house. */
  @Post('undo')
  @HttpCode(200)
  undoRegistration(@Id() id: string, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'undo' }, request);
  }

  /** 不予受理. */
  @Post('decline')
  @HttpCode(200)
  declineMatter(@Id() id: string, @Body() body: MaybeReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'decline', ...body }, request);
  }

  /** 不受理: it need not be applied for at all. */
  @Post('declareNotNeeded')
  @HttpCode(200)
  declareNotNeeded(@Id() id: string, @Body() body: ReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'declareNotNeeded', ...body }, request);
  }

  /** The applicant withdraws. */
  @Post('withdraw')
  @HttpCode(200)
  withdrawMatter(@Id() id: string, @Body() body: ReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'withdraw', ...body }, request);
  }

  /** 作废; needs the supervise post. */
  @Post('annul')
  @HttpCode(200)
  annulMatter(@Id() id: string, @Body() body: ReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'annul', ...body }, request);
  }

  /** 更正业务信息 of what is registered and not decided; the old answers stay with the history. */
  @Post('amendForm')
  @HttpCode(200)
  amendForm(@Id() id: string, @Body() body: AmendFormDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'amendForm', ...body }, request);
  }

  /** Annuls the receipt and issues another. */
  @Post('amendReceipt')
  @HttpCode(200)
  amendReceipt(@Id() id: string, @Body() body: ReasonDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'amendReceipt', ...body }, request);
  }

  /** 拆包分办: to the department that decides. */
  @Post('dispatch')
  @HttpCode(200)
  dispatchMatter(@Id() id: string, @Body() body: DispatchDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'dispatch', ...body }, request);
  }

  /** 退回窗口 answered: back to the department. */
  @Post('resubmit')
  @HttpCode(200)
  resubmitMatter(@Id() id: string, @Body() body: MatterOnlyDto, @Commanded() request: CommandRequest): Promise<CommandReceipt> {
    return this.verbs.run(id, { type: 'resubmit', ...body }, request);
  }
}
