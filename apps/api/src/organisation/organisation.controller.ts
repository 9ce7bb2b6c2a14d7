import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrganisationQueries } from '@zonggui/casework/organisation/organisation-queries';
import { Answers } from '../http/operation';
import type { Actor } from '@zonggui/domain/posts';
import { CurrentActor } from '../sessions/current-actor';
import { ColleaguesQuery } from './organisation.dto';
import { ColleagueView, OrganisationView } from './organisation.view';

@ApiTags('organisation')
@Controller('organisation')
@Answers()
export class OrganisationController {
  constructor(private readonly organisation: OrganisationQueries) {}

  /** Regions, departments, offices and windows. */
  @Get()
  getOrganisation(): Promise<OrganisationView> {
    return this.organisation.organisation();
  }

  /** Who holds a post now in the regions of the person asking. */
  @Get('colleagues')
  getColleagues(@Query() query: ColleaguesQuery, @CurrentActor() actor: Actor): Promise<ColleagueView[]> {
    return this.organisation.colleagues(actor, query);
  }
}
