import { Controller, Get } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Explanations } from '@zonggui/casework/application/explanations';
import type { Actor } from '@zonggui/domain/posts';
import { Id, IdNamed } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { ClockExplanationView, MatterTimeView } from './explanation.view';

@ApiTags('applications')
@Controller('applications')
@Answers()
export class ExplanationsController {
  constructor(private readonly explanations: Explanations) {}

  /** 为什么是这一天: every day from a clock's start to its end, counted or not and why; and who had the matter meanwhile. */
  @Get(':id/clocks/:clockId/explanation')
  @ApiParam({ name: 'clockId', description: 'One of its clocks.', type: String, format: 'uuid' })
  @ApiParam({ name: 'id', description: 'The application.', type: String, format: 'uuid' })
  explainClock(@Id() id: string, @IdNamed('clockId') clockId: string, @CurrentActor() actor: Actor): Promise<ClockExplanationView> {
    return this.explanations.ofClock(id, clockId, actor);
  }

  /** 时间去哪了: which unit had the matter, from when to when, and for how much working time. */
  @Get(':id/matters/:matterId/time')
  @ApiParam({ name: 'matterId', description: 'One of its matters.', type: String, format: 'uuid' })
  @ApiParam({ name: 'id', description: 'The application.', type: String, format: 'uuid' })
  getMatterTime(@Id() id: string, @IdNamed('matterId') matterId: string, @CurrentActor() actor: Actor): Promise<MatterTimeView> {
    return this.explanations.ofMatter(id, matterId, actor);
  }
}
