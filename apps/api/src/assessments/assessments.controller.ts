import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Assessments } from '@zonggui/casework/assessments';
import { Answers } from '../http/operation';
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
  assess(@Body() { receivedAt, ...input }: AssessmentDto): Promise<Assessment> {
    return this.assessments.assess({ ...input, ...(receivedAt !== undefined && { receivedAt: new Date(receivedAt) }) });
  }
}
