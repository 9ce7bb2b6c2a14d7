import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AlertChoices } from '@zonggui/casework/tasks/alert-choices';
import { SavedViews } from '@zonggui/casework/tasks/saved-views';
import { TableColumnChoices } from '@zonggui/casework/tasks/table-columns';
import { TaskQueries } from '@zonggui/casework/tasks/task-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { AlertChoiceDto, KeepColumnsDto, QueueQuery, SaveViewDto } from './task.dto';
import { AlertChoiceView, SavedViewView, TableColumnsView, TaskCount, TaskPage, TaskViewCounts } from './task.view';

@ApiTags('tasks')
@Controller()
@Answers()
export class TasksController {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly saved: SavedViews,
    private readonly columns: TableColumnChoices,
    private readonly alerts: AlertChoices,
  ) {}

  /** 待办, ordered by due instant unless told, those without one last; what one did, the latest first. */
  @Get('tasks')
  getQueue(@Query() { view = 'all', order = 'asc', ...filter }: QueueQuery, @CurrentActor() actor: Actor): Promise<TaskPage> {
    return this.tasks.queue(actor, { view, descending: order === 'desc', ...filter });
  }

  /** How many of each kind are open, and how many late. */
  @Get('tasks/counts')
  getTaskCounts(@CurrentActor() actor: Actor): Promise<TaskCount[]> {
    return this.tasks.counts(actor);
  }

  /** How many tasks each view holds. */
  @Get('tasks/views')
  getTaskViews(@CurrentActor() actor: Actor): Promise<TaskViewCounts> {
    return this.tasks.viewCounts(actor);
  }

  /** 列 of the tables, as the person asking wants them. */
  @Get('table-columns')
  getTableColumns(@CurrentActor() actor: Actor): Promise<TableColumnsView[]> {
    return this.columns.of(actor);
  }

  @Put('table-columns')
  @HttpCode(200)
  keepTableColumns(@Body() body: KeepColumnsDto, @CurrentActor() actor: Actor): Promise<TableColumnsView[]> {
    return this.columns.keep(body, actor);
  }

  /** 即办提醒, as the person asking wants it. */
  @Get('alerts')
  getAlerts(@CurrentActor() actor: Actor): Promise<AlertChoiceView> {
    return this.alerts.of(actor);
  }

  @Put('alerts')
  @HttpCode(200)
  keepAlerts(@Body() body: AlertChoiceDto, @CurrentActor() actor: Actor): Promise<AlertChoiceView> {
    return this.alerts.keep(body, actor);
  }

  /** 我的视图. */
  @Get('saved-views')
  getSavedViews(@CurrentActor() actor: Actor): Promise<SavedViewView[]> {
    return this.saved.of(actor);
  }

  /** Keeps a view under an id of the client's; a name used again is that view, changed. */
  @Put('saved-views/:id')
  @HttpCode(200)
  saveView(@Id() id: string, @Body() body: SaveViewDto, @CurrentActor() actor: Actor): Promise<SavedViewView[]> {
    return this.saved.save({ id, ...body }, actor);
  }

  @Delete('saved-views/:id')
  @HttpCode(200)
  removeView(@Id() id: string, @CurrentActor() actor: Actor): Promise<SavedViewView[]> {
    return this.saved.remove(id, actor);
  }
}
