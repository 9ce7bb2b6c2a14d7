import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Appointments } from '@zonggui/casework/appointments/appointments';
import { DomainError } from '@zonggui/domain/errors';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { PerAddress } from '../http/per-address';
import { Applicants } from '../progress/applicants';
import { Public } from '../sessions/public';
import { OwnQuery } from '../submissions/submission.dto';
import { AppointmentDto } from './appointment.dto';
import { AppointmentOptionsView, OfferingOfficeView, OwnAppointmentView } from './appointment.view';

/** 预约 and 上门办, by applicants: no account, only the number and the code that booking gives. */
@ApiTags('appointments')
@Controller('appointments')
@Public()
@Answers()
export class AppointmentsController {
  constructor(
    private readonly appointments: Appointments,
    private readonly applicants: Applicants,
    private readonly perAddress: PerAddress,
  ) {}

  /** Offices that can be visited by appointment, or whose people visit. */
  @Get('offices')
  getAppointmentOffices(): Promise<OfferingOfficeView[]> {
    return this.appointments.offices();
  }

  /** Days and half hours that can still be booked, and the situations of 上门办; `not-offered`. */
  @Get('offices/:office')
  getAppointmentOptions(@Param('office') office: string): Promise<AppointmentOptionsView> {
    return this.appointments.options(office);
  }

  /** The id is a UUID of the applicant's making; sent again it answers the same. `appointment-full`, `appointment-open`. Two hundred a quarter of an hour from one address. */
  @Put(':id')
  async makeAppointment(@Id() id: string, @Body() body: AppointmentDto, @Req() request: Request): Promise<OwnAppointmentView> {
    await this.perAddress.count('appointment', request.ip ?? '');
    return this.appointments.make(id, body);
  }

  /** Five wrong codes lock it for a quarter of an hour. */
  @Get('own/:number')
  getOwnAppointment(@Param('number') number: string, @Query() { code }: OwnQuery): Promise<OwnAppointmentView> {
    return this.counted(number, (known) => this.appointments.own(known, code));
  }

  /** 取消, until its time begins. */
  @Post('own/:number/cancel')
  @HttpCode(200)
  cancelAppointment(@Param('number') number: string, @Query() { code }: OwnQuery): Promise<OwnAppointmentView> {
    return this.counted(number, (known) => this.appointments.cancel(known, code));
  }

  /** 取号 in the hall, from half an hour before the time on. */
  @Post('own/:number/ticket')
  @HttpCode(200)
  takeAppointmentTicket(@Param('number') number: string, @Query() { code }: OwnQuery): Promise<OwnAppointmentView> {
    return this.counted(number, (known) => this.appointments.takeTicket(known, code));
  }

  /** @throws DomainError `locked-out`, `wrong-query-code` */
  private counted<T>(number: string, work: (number: string) => Promise<T>): Promise<T> {
    const known = number.toUpperCase();
    // what cannot be a number is answered like one that is wrong, and not counted
    if (!/^Y\d{10}$/.test(known)) throw new DomainError('wrong-query-code', 'Number and query code do not fit together.');
    return this.applicants.counted(known, work);
  }
}
