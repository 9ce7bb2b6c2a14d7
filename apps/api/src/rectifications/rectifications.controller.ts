import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RectificationCommands } from '@zonggui/casework/rectification-commands';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { RectificationStepDto } from './rectification.dto';
import { RectificationStep } from './rectification.view';

/** 差评整改. The id is the subject of the task of kind `rectify`. */
@ApiTags('rectifications')
@Controller('rectifications/:id')
@Answers()
export class RectificationsController {
  constructor(private readonly rectifications: RectificationCommands) {}

  /** 回访: the applicant was reached. */
  @Post('contact')
  @HttpCode(200)
  contactApplicant(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'contact', note, actor);
  }

  /** 限期整改. */
  @Post('rectify')
  @HttpCode(200)
  rectify(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'rectify', note, actor);
  }

  /** 解释说明. */
  @Post('explain')
  @HttpCode(200)
  explain(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'explain', note, actor);
  }

  /** 误评或恶意: asks for a second person's decision. */
  @Post('dispute')
  @HttpCode(200)
  disputeRating(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'dispute', note, actor);
  }

  /** The second person holds the rating to be fair. */
  @Post('upholdRating')
  @HttpCode(200)
  upholdRating(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'upholdRating', note, actor);
  }

  /** 不予采纳, by the second person. */
  @Post('setAside')
  @HttpCode(200)
  setRatingAside(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'setAside', note, actor);
  }

  /** 整改完成. */
  @Post('finish')
  @HttpCode(200)
  finish(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'finish', note, actor);
  }

  /** 报告单已报. */
  @Post('report')
  @HttpCode(200)
  report(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'report', note, actor);
  }

  /** 二次回访. */
  @Post('revisit')
  @HttpCode(200)
  revisit(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'revisit', note, actor);
  }

  /** 办结. */
  @Post('close')
  @HttpCode(200)
  closeRectification(@Id() id: string, @Body() { note }: RectificationStepDto, @CurrentActor() actor: Actor): Promise<RectificationStep> {
    return this.rectifications.move(id, 'close', note, actor);
  }
}
