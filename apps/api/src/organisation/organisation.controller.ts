import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrganisationQueries } from '@zonggui/casework/organisation-queries';
import { Answers } from '../http/operation';
import { OrganisationView } from './organisation.view';

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
}
