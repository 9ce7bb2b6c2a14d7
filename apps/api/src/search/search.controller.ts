import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Finder } from '@zonggui/casework/application/finder';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { SearchQuery } from './search.dto';
import { FoundView } from './search.view';

@ApiTags('applications')
@Controller('search')
@Answers()
export class SearchController {
  constructor(private readonly finder: Finder) {}

  /** 办件, 网上申报, 申请人 and 文书 by the end of any of their numbers or the beginning of a name, of what the person's grants reach. */
  @Get()
  search(@Query() { q }: SearchQuery, @CurrentActor() actor: Actor): Promise<FoundView> {
    return this.finder.find(q, actor);
  }
}
