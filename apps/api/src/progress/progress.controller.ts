import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { keyOf } from '../http/command-request';
import { Answers } from '../http/operation';
import { Public } from '../sessions/public';
import { Applicants } from './applicants';
import { FeedbackAnswerDto, ProgressQuery, RatingDto } from './progress.dto';
import { ProgressView } from './progress.view';

/** For applicants, who are known by number and query code and by nothing else. */
@ApiTags('progress')
@Controller('progress/:number')
@Public()
@Answers()
export class ProgressController {
  constructor(private readonly applicants: Applicants) {}

  /** How far it is. Five wrong codes lock the number for a quarter of an hour; which half was wrong is never said. */
  @Get()
  getProgress(@Param('number') number: string, @Query() { code }: ProgressQuery): Promise<ProgressView> {
    return this.applicants.progress(number, code);
  }

  /** 好差评. */
  @Post('rating')
  @HttpCode(200)
  rateService(@Param('number') number: string, @Body() body: RatingDto, @Req() request: Request): Promise<ProgressView> {
    return this.applicants.rate(number, body, keyOf(request));
  }

  /** 差评反馈: how content one is with what was done about the bad rating; a first 不满意 begins a second round. */
  @Post('feedback')
  @HttpCode(200)
  answerFeedback(@Param('number') number: string, @Body() body: FeedbackAnswerDto, @Req() request: Request): Promise<ProgressView> {
    return this.applicants.answer(number, body, keyOf(request));
  }
}
