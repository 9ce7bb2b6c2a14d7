import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FileIndexes } from '@zonggui/casework/document/file-index';
import { OrganisationQueries } from '@zonggui/casework/organisation/organisation-queries';
import type { Actor } from '@zonggui/domain/posts';
import { authorisationHtml } from '@zonggui/documents/authorisation';
import { listHtml } from '@zonggui/documents/lists';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { PrintPage } from '../http/print-page';
import { CurrentActor } from '../sessions/current-actor';
import { BlankQuery } from './document.dto';
import { fontAddress } from './paper-desk';

/** What belongs to a file on paper and is no numbered 文书. */
@ApiTags('documents')
@Controller()
@Answers()
export class FilePrintsController {
  constructor(
    private readonly indexes: FileIndexes,
    private readonly organisation: OrganisationQueries,
  ) {}

  /** 卷宗目录, once nothing in it is undecided; that it was taken is recorded. */
  @Get('applications/:id/file-index')
  @PrintPage()
  async printFileIndex(@Id() id: string, @CurrentActor() actor: Actor): Promise<string> {
    return listHtml(await this.indexes.of(id, actor), fontAddress);
  }

  /** 授权委托书, a blank. */
  @Get('blanks/authorisation')
  @PrintPage()
  async printAuthorisation(@Query() { region }: BlankQuery): Promise<string> {
    return authorisationHtml(await this.organisation.organOf(region), fontAddress);
  }
}
