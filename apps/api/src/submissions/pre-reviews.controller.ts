import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PreReviews } from '@zonggui/casework/submissions/pre-reviews';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { PreReviewsQuery, SendBackDto } from './submission.dto';
import { PreReviewPage, PreReviewRowView, PreReviewView } from './submission.view';

/** 网上待预审, of the counters of a region. 预审通过 is a registration that names the submission (`POST /applications`, `submission`). */
@ApiTags('reception')
@Controller('pre-reviews')
@Answers()
export class PreReviewsController {
  constructor(private readonly preReviews: PreReviews) {}

  /** What waits (or, `state=returned`, lies with its applicant again); the oldest first. */
  @Get()
  getPreReviews(@Query() { state = 'waiting', ...page }: PreReviewsQuery, @CurrentActor() actor: Actor): Promise<PreReviewPage> {
    return this.preReviews.list({ state, ...page }, actor);
  }

  /** Everything the applicant sent; `stale-version` names who was quicker. */
  @Get(':id')
  getPreReview(@Id() id: string, @CurrentActor() actor: Actor): Promise<PreReviewView> {
    return this.preReviews.view(id, actor);
  }

  /** 预审退回 with every defect at once; a second one needs a senior post and the reason why it was not told at first. */
  @Post(':id/return')
  @ApiCommand()
  @HttpCode(200)
  async returnSubmission(@Id() id: string, @Body() body: SendBackDto, @Commanded() { envelope }: CommandRequest): Promise<PreReviewRowView> {
    return this.preReviews.return(id, body, envelope);
  }
}
