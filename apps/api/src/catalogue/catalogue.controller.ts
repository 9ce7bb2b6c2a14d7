import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CatalogueQueries } from '@zonggui/casework/catalogue-queries';
import { Answers } from '../http/operation';
import { BundlesQuery, GuideParameters, ItemsQuery, factsOf } from './catalogue.dto';
import { BundleView, ItemView, SourceDocumentView } from './catalogue.view';
import { GuideView } from './guide.view';

@ApiTags('catalogue')
@Controller('catalogue')
@Answers()
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueQueries) {}

  /** Items by name, alias or code; at most twenty, those the region can take first. */
  @Get('items')
  findItems(@Query() { region, q }: ItemsQuery): Promise<ItemView[]> {
    return this.catalogue.items(region, q);
  }

  /** 一件事 of a region. */
  @Get('bundles')
  findBundles(@Query() { region }: BundlesQuery): Promise<BundleView[]> {
    return this.catalogue.bundles(region);
  }

  /** The documents that sources name. */
  @Get('documents')
  getDocuments(): Promise<SourceDocumentView[]> {
    return this.catalogue.documents();
  }

  /** The guide in force today, each value with its source. */
  @Get('guide')
  getGuide(@Query() { fact, ...query }: GuideParameters): Promise<GuideView> {
    return this.catalogue.guide({ ...query, facts: factsOf(fact) });
  }
}
