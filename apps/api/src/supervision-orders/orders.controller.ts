import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SupervisionCommands } from '@zonggui/casework/supervision/supervision-commands';
import { SupervisionQueries } from '@zonggui/casework/supervision/supervision-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Commanded, CommandRequest } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { IssueOrderDto, OrderAnswerDto, OrderQuery, OrderReasonDto } from './order.dto';
import { OrderPage, OrderStep } from './order.view';

/** 督办: ordered by the supervisor, answered within its 反馈期限, closed or sent back. */
@ApiTags('supervision orders')
@Controller()
@Answers()
export class OrdersController {
  constructor(
    private readonly supervision: SupervisionCommands,
    private readonly lists: SupervisionQueries,
  ) {}

  /** 督办台账, the newest first. */
  @Get('supervision-orders')
  getOrders(@Query() filter: OrderQuery, @CurrentActor() actor: Actor): Promise<OrderPage> {
    return this.lists.orders(actor, filter);
  }

  /** 督办 of an application. */
  @Post('applications/:id/supervision-orders')
  @ApiCommand()
  issueOrder(@Id() id: string, @Body() order: IssueOrderDto, @Commanded() { envelope }: CommandRequest): Promise<OrderStep> {
    return this.supervision.issueOrder(id, order, envelope);
  }

  /** 反馈. */
  @Post('supervision-orders/:id/answer')
  @HttpCode(200)
  answerOrder(@Id() id: string, @Body() { answer }: OrderAnswerDto, @CurrentActor() actor: Actor): Promise<OrderStep> {
    return this.supervision.moveOrder(id, 'answer', answer, actor);
  }

  /** 办结督办. */
  @Post('supervision-orders/:id/close')
  @HttpCode(200)
  closeOrder(@Id() id: string, @Body() { reason }: OrderReasonDto, @CurrentActor() actor: Actor): Promise<OrderStep> {
    return this.supervision.moveOrder(id, 'close', reason, actor);
  }

  /** 退回重新反馈: its time begins anew. */
  @Post('supervision-orders/:id/sendBack')
  @HttpCode(200)
  sendOrderBack(@Id() id: string, @Body() { reason }: OrderReasonDto, @CurrentActor() actor: Actor): Promise<OrderStep> {
    return this.supervision.moveOrder(id, 'sendBack', reason, actor);
  }

  /** 撤销督办. */
  @Post('supervision-orders/:id/withdraw')
  @HttpCode(200)
  withdrawOrder(@Id() id: string, @Body() { reason }: OrderReasonDto, @CurrentActor() actor: Actor): Promise<OrderStep> {
    return this.supervision.moveOrder(id, 'withdraw', reason, actor);
  }
}
