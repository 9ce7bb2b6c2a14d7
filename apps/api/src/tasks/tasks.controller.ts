import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TaskQueries } from '@zonggui/casework/task-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { QueueQuery } from './task.dto';
import { TaskCount, TaskPage } from './task.view';

@ApiTags('tasks')
@Controller()
@Answers()
export class TasksController {
  constructor(private readonly tasks: TaskQueries) {}

  /** 待办, ordered by due instant, those without one last. */
  @Get('tasks')
  getQueue(@Query() { view = 'all', ...filter }: QueueQuery, @CurrentActor() actor: Actor): Promise<TaskPage> {
    return this.tasks.queue(actor, { view, ...filter });
  }

  /** How many of each kind are open, and how many late. */
  @Get('tasks/counts')
  getTaskCounts(@CurrentActor() actor: Actor): Promise<TaskCount[]> {
    return this.tasks.counts(actor);
  }
}
