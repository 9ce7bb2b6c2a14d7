import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AppointmentDesk } from '@zonggui/casework/appointments/appointment-desk';
import type { Actor } from '@zonggui/domain/posts';
import { CommandRequest, Commanded } from '../http/command-request';
import { Id } from '../http/id';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { AgreementDto, AppointmentsQuery, ReasonDto } from './appointment.dto';
import { AppointmentDetailView, AppointmentLineView } from './appointment.view';

/** 预约与上门, by the counters of a region. */
@ApiTags('appointments')
@Controller('appointment-desk')
@Answers()
export class AppointmentDeskController {
  constructor(private readonly desk: AppointmentDesk) {}

  /** Who comes on a day, by time; 爽约 once the day is over. */
  @Get('visits')
  getVisits(@Query() { day }: AppointmentsQuery, @CurrentActor() actor: Actor): Promise<AppointmentLineView[]> {
    return this.desk.visits(day ?? null, actor);
  }

  /** 上门办 that is asked for or agreed to. */
  @Get('homes')
  getHomeVisits(@CurrentActor() actor: Actor): Promise<AppointmentLineView[]> {
    return this.desk.homes(actor);
  }

  /** With name, telephone and address. */
  @Get(':id')
  getAppointment(@Id() id: string, @CurrentActor() actor: Actor): Promise<AppointmentDetailView> {
    return this.desk.view(id, actor);
  }

  /** 到场, or 已上门; never ahead of the day. */
  @Post(':id/arrive')
  @HttpCode(200)
  @ApiCommand()
  arriveAppointment(@Id() id: string, @Commanded() { envelope }: CommandRequest): Promise<AppointmentLineView> {
    return this.desk.arrive(id, envelope);
  }

  /** 到场 of somebody who waits: a number of the hall, before the others while it is his time. */
  @Post(':id/number')
  @HttpCode(200)
  @ApiCommand()
  numberAppointment(@Id() id: string, @Commanded() { envelope }: CommandRequest): Promise<AppointmentLineView> {
    return this.desk.number(id, envelope);
  }

  /** 同意上门, also at another time than before. */
  @Post(':id/agree')
  @HttpCode(200)
  @ApiCommand()
  agreeHomeVisit(@Id() id: string, @Body() body: AgreementDto, @Commanded() { envelope }: CommandRequest): Promise<AppointmentLineView> {
    return this.desk.agree(id, body, envelope);
  }

  /** 未能上门 with the reason. */
  @Post(':id/fail')
  @HttpCode(200)
  @ApiCommand()
  failHomeVisit(@Id() id: string, @Body() { reason }: ReasonDto, @Commanded() { envelope }: CommandRequest): Promise<AppointmentLineView> {
    return this.desk.fail(id, reason, envelope);
  }

  /** 不予 with the reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @ApiCommand()
  refuseHomeVisit(@Id() id: string, @Body() { reason }: ReasonDto, @Commanded() { envelope }: CommandRequest): Promise<AppointmentLineView> {
    return this.desk.refuse(id, reason, envelope);
  }
}
