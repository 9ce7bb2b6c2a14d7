import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Consultations } from '@zonggui/casework/counter/consultations';
import { WindowFavourites } from '@zonggui/casework/counter/window-favourites';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { ConsultationDto } from './catalogue.dto';
import { ConsultationView, FavouriteView } from './catalogue.view';

/** What a window has at hand, and what it told without an application. */
@ApiTags('desk')
@Controller()
@Answers()
export class DeskController {
  constructor(
    private readonly favourites: WindowFavourites,
    private readonly consultations: Consultations,
  ) {}

  /** 收藏 first, then 近 30 天常用; at most nine, one per digit key. */
  @Get('windows/:window/favourites')
  getFavourites(@Param('window') window: string, @CurrentActor() actor: Actor): Promise<FavouriteView[]> {
    return this.favourites.of(window, actor);
  }

  /** 收藏; doing it twice is doing it once. */
  @Put('windows/:window/favourites/:item')
  @HttpCode(200)
  starItem(@Param('window') window: string, @Param('item') item: string, @CurrentActor() actor: Actor): Promise<FavouriteView[]> {
    return this.favourites.star(window, item, actor);
  }

  /** 取消收藏. */
  @Delete('windows/:window/favourites/:item')
  @HttpCode(200)
  unstarItem(@Param('window') window: string, @Param('item') item: string, @CurrentActor() actor: Actor): Promise<FavouriteView[]> {
    return this.favourites.unstar(window, item, actor);
  }

  /** Logs a 咨询. */
  @Post('consultations')
  @HttpCode(201)
  logConsultation(@Body() body: ConsultationDto, @CurrentActor() actor: Actor): Promise<ConsultationView> {
    return this.consultations.log(body, actor);
  }
}
