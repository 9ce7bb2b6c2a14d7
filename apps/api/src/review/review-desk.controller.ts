import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpinionTemplates } from '@zonggui/casework/review/opinion-templates';
import { PartyHistory } from '@zonggui/casework/party/party-history';
import { PartyReveals } from '@zonggui/casework/party/party-reveals';
import { ReviewLeases } from '@zonggui/casework/review/review-leases';
import type { Actor } from '@zonggui/domain/posts';
import { Id, IdNamed } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { LeaseDto, RevealDto } from './review-desk.dto';
import { OpinionsView, OtherApplicationView, RevealedView, ReviewLeaseView } from './review-desk.view';

/** What stands beside a review and decides nothing. */
@ApiTags('review')
@Controller()
@Answers()
export class ReviewDeskController {
  constructor(
    private readonly leases: ReviewLeases,
    private readonly reveals: PartyReveals,
    private readonly templates: OpinionTemplates,
    private readonly history: PartyHistory,
  ) {}

  /** Takes the matter for fifteen minutes, renews that, or answers who has it. */
  @Put('matters/:matter/lease')
  @HttpCode(200)
  takeLease(@IdNamed('matter') matter: string, @Body() { takeOver }: LeaseDto, @CurrentActor() actor: Actor): Promise<ReviewLeaseView> {
    return this.leases.take(matter, actor, takeOver);
  }

  /** Gives one's own lease back. */
  @Delete('matters/:matter/lease')
  @HttpCode(204)
  releaseLease(@IdNamed('matter') matter: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.leases.release(matter, actor);
  }

  /** 查看: one masked value in full; every look is logged. */
  @Post('applications/:id/reveals')
  @HttpCode(200)
  revealValue(@Id() id: string, @Body() body: RevealDto, @CurrentActor() actor: Actor): Promise<RevealedView> {
    return this.reveals.reveal(id, body, actor);
  }

  /** 历史办件 of the applicant, the latest first. */
  @Get('applications/:id/others')
  getOtherApplications(@Id() id: string, @CurrentActor() actor: Actor): Promise<OtherApplicationView[]> {
    return this.history.of(id, actor);
  }

  /** 意见模板. */
  @Get('review/opinions')
  getOpinions(): OpinionsView {
    return this.templates.all();
  }
}
