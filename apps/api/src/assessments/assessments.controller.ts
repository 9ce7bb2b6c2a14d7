import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Assessments } from '@zonggui/casework/counter/assessments';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { AssessmentDto } from './assessment.dto';
import { Assessment } from './assessment.view';

@ApiTags('assessments')
@Controller('assessments')
@Answers()
export class AssessmentsController {
  constructor(private readonly assessments: Assessments) {}

  /** The verdict as the clerk types; nothing is written. */
  @Post()
  @HttpCode(200)
  assess(@Body() { receivedAt, ...input }: AssessmentDto, @CurrentActor() actor: Actor): Promise<Assessment> {
    return this.assessments.assess({ ...input, ...(receivedAt !== undefined && { receivedAt: new Date(receivedAt) }) }, actor);
  }
}
