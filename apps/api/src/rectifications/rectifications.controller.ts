import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RectificationCommands } from '@zonggui/casework/supervision/rectification-commands';
import { RectificationQueries } from '@zonggui/casework/supervision/rectification-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Commanded, CommandRequest } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { ContactDto, DisputeDto, ExplainDto, FinishDto, RectificationOpinionDto, RectificationQuery, RectifyDto, ReportDto, RevisitDto, SkipContactDto } from './rectification.dto';
import { RectificationMoved, RectificationPage, RectificationView } from './rectification.view';

/** 差评整改. The id is the subject of the task of kind `rectify`. */
@ApiTags('rectifications')
@Controller('rectifications')
@Answers()
export class RectificationsController {
  constructor(
    private readonly rectifications: RectificationCommands,
    private readonly lists: RectificationQueries,
  ) {}

  /** 差评台账, the newest first. */
  @Get()
  getRectifications(@Query() filter: RectificationQuery, @CurrentActor() actor: Actor): Promise<RectificationPage> {
    return this.lists.page(actor, filter);
  }

  /** One 差评 with every step. */
  @Get(':id')
  getRectification(@Id() id: string, @CurrentActor() actor: Actor): Promise<RectificationView> {
    return this.lists.one(id, actor);
  }

  /** 回访. */
  @Post(':id/contact')
  @HttpCode(200)
  @ApiCommand()
  contactApplicant(@Id() id: string, @Body() said: ContactDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'contact', ...said }, envelope);
  }

  /** No 回访, for a rating without a name. */
  @Post(':id/skipContact')
  @HttpCode(200)
  @ApiCommand()
  skipContact(@Id() id: string, @Body() said: SkipContactDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'skipContact', ...said }, envelope);
  }

  /** 立行立改, 限期整改. */
  @Post(':id/rectify')
  @HttpCode(200)
  @ApiCommand()
  rectify(@Id() id: string, @Body() said: RectifyDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'rectify', ...said }, envelope);
  }

  /** 解释说明. */
  @Post(':id/explain')
  @HttpCode(200)
  @ApiCommand()
  explain(@Id() id: string, @Body() said: ExplainDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'explain', handling: 'explain', ...said }, envelope);
  }

  /** 误评或恶意: asks for a second person's decision. */
  @Post(':id/dispute')
  @HttpCode(200)
  @ApiCommand()
  disputeRating(@Id() id: string, @Body() said: DisputeDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'dispute', handling: 'setAside', ...said }, envelope);
  }

  /** The second person holds the rating to be fair. */
  @Post(':id/upholdRating')
  @HttpCode(200)
  @ApiCommand()
  upholdRating(@Id() id: string, @Body() said: RectificationOpinionDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'upholdRating', ...said }, envelope);
  }

  /** 不予采纳, by the second person; the 报告单 is numbered with it. */
  @Post(':id/setAside')
  @HttpCode(200)
  @ApiCommand()
  setRatingAside(@Id() id: string, @Body() said: RectificationOpinionDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'setAside', ...said }, envelope);
  }

  /** 整改完成; the applicant is told and may answer. */
  @Post(':id/finish')
  @HttpCode(200)
  @ApiCommand()
  finish(@Id() id: string, @Body() said: FinishDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'finish', ...said }, envelope);
  }

  /** 反馈 and 二次满意度, as the handler heard them; a first 不满意 begins the second round. */
  @Post(':id/revisit')
  @HttpCode(200)
  @ApiCommand()
  revisit(@Id() id: string, @Body() { satisfaction, ...said }: RevisitDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'revisit', satisfaction: satisfaction ?? null, ...said }, envelope);
  }

  /** 报告单 numbered and handed in. */
  @Post(':id/report')
  @HttpCode(200)
  @ApiCommand()
  report(@Id() id: string, @Body() said: ReportDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'report', ...said }, envelope);
  }

  /** 办结. */
  @Post(':id/close')
  @HttpCode(200)
  @ApiCommand()
  closeRectification(@Id() id: string, @Body() said: RectificationOpinionDto, @Commanded() { envelope }: CommandRequest): Promise<RectificationMoved> {
    return this.rectifications.move(id, { verb: 'close', ...said }, envelope);
  }
}
