import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BusinessClock } from '@zonggui/casework/time/business-clock';
import { DomainError } from '@zonggui/domain/errors';
import { Answers } from '../http/operation';
import { ClockDto } from './clock.dto';
import { DemoClockView } from './clock.view';

@ApiTags('demo')
@Controller('demo/clock')
@Answers()
export class DemoController {
  constructor(private readonly clock: BusinessClock) {}

  /** What time it is for the bureau. */
  @Get()
  async getClock(): Promise<DemoClockView> {
    const offsetMs = this.clock.demo ? await this.clock.offsetMs() : 0;
    return { now: (await this.clock.now()).toISOString(), offsetMs, demo: this.clock.demo };
  }

  /** Sets the demonstration's clock, for everybody signed in to it. Outside a demonstration there is no such address. */
  @Put()
  async setClock(@Body() { now }: ClockDto): Promise<DemoClockView> {
    if (!this.clock.demo) throw new DomainError('not-found', 'The clock can be set in a demonstration only.');
    await this.clock.setDemo(new Date(now));
    return this.getClock();
  }
}
