import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarQueries } from '@zonggui/casework/calendar/calendar-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { CalendarParameters, YearParameters } from './calendar.dto';
import { CoverageView, RegionCalendarView, YearView } from './calendar.view';

@ApiTags('calendars')
@Controller('calendars')
@Answers()
export class CalendarsController {
  constructor(private readonly calendars: CalendarQueries) {}

  /** Every region with the calendar it counts by. */
  @Get()
  getCalendars(@CurrentActor() actor: Actor): Promise<RegionCalendarView[]> {
    return this.calendars.regions(actor);
  }

  /** Which years a calendar covers, and up to which day the notices reach. */
  @Get(':calendar')
  getCalendar(@Param() { calendar }: CalendarParameters): Promise<CoverageView> {
    return this.calendars.coverage(calendar);
  }

  /** One year, day by day, with what the usual pattern would add. */
  @Get(':calendar/years/:year')
  getCalendarYear(@Param() { calendar, year }: YearParameters): Promise<YearView> {
    return this.calendars.year(calendar, year);
  }
}
