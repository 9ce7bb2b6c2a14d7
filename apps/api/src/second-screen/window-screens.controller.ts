import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SecondScreens } from '@zonggui/casework/applicant/second-screens';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { ShowDto } from './second-screen.dto';
import { PairingCodeView, ScreenStatusView } from './second-screen.view';

/** 副屏, as the clerk of its window handles it. */
@ApiTags('second screen')
@Controller('windows/:window/second-screen')
@Answers()
export class WindowScreensController {
  constructor(private readonly screens: SecondScreens) {}

  /** Whether one is paired, what it shows, and what the applicant answered. */
  @Get()
  getScreenStatus(@Param('window') window: string, @CurrentActor() actor: Actor): Promise<ScreenStatusView> {
    return this.screens.status(window, actor);
  }

  /** A code to type into a screen; five minutes, one screen. */
  @Post('code')
  makePairingCode(@Param('window') window: string, @CurrentActor() actor: Actor): Promise<PairingCodeView> {
    return this.screens.offer(window, actor);
  }

  /** Puts an application on the screen. */
  @Post('show')
  @HttpCode(200)
  showApplication(@Param('window') window: string, @Body() { applicationId }: ShowDto, @CurrentActor() actor: Actor): Promise<ScreenStatusView> {
    return this.screens.show(window, applicationId, actor);
  }

  /** Takes an application off the screen, before the next person comes. */
  @Delete('showing')
  clearScreen(@Param('window') window: string, @Query() { applicationId }: ShowDto, @CurrentActor() actor: Actor): Promise<ScreenStatusView> {
    return this.screens.clear(window, applicationId, actor);
  }
}
