import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InstructionLists } from '@zonggui/casework/instructions/instruction-lists';
import { Instructions } from '@zonggui/casework/instructions/instructions';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { AnswerDto, AskDto } from './instruction.dto';
import { InstructionBoard, InstructionDetail, InstructionView } from './instruction.view';

/** 请示 and 现场协调. */
@ApiTags('instructions')
@Controller('instructions')
@Answers()
export class InstructionsController {
  constructor(
    private readonly instructions: Instructions,
    private readonly lists: InstructionLists,
  ) {}

  /** 现场协调 of the duty officers of a region: who waits, the longest first, and what was answered today. */
  @Get()
  getBoard(@CurrentActor() actor: Actor): Promise<InstructionBoard> {
    return this.lists.board(actor);
  }

  /** One's own: of today, and whatever waits or was not read. */
  @Get('mine')
  listMine(@CurrentActor() actor: Actor): Promise<InstructionView[]> {
    return this.lists.mine(actor);
  }

  /** With the verdict, the papers that lack, and what may be done; of whoever asked and of the duty officers. */
  @Get(':id')
  getInstruction(@Id() id: string, @CurrentActor() actor: Actor): Promise<InstructionDetail> {
    return this.lists.read(id, actor);
  }

  /** 请示: one question to the duty officers of the region. */
  @Post()
  @ApiCommand()
  @HttpCode(201)
  askInstruction(@Body() body: AskDto, @Commanded() { envelope }: CommandRequest): Promise<InstructionView> {
    return this.instructions.ask(body, envelope);
  }

  /** 现场答复, 特批容缺, 同意二次补正 or 指定承办, each with its reason; what it does is done in the same transaction. */
  @Post(':id/answer')
  @ApiCommand()
  @HttpCode(200)
  answerInstruction(@Id() id: string, @Body() body: AnswerDto, @Commanded() { envelope }: CommandRequest): Promise<InstructionView> {
    return this.instructions.answer(id, body, envelope);
  }

  /** 撤回, while nobody has answered. */
  @Post(':id/withdraw')
  @HttpCode(204)
  withdrawInstruction(@Id() id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.instructions.withdraw(id, actor);
  }

  /** Whoever asked has read the answer. */
  @Post(':id/seen')
  @HttpCode(204)
  seeInstruction(@Id() id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.instructions.see(id, actor);
  }
}
