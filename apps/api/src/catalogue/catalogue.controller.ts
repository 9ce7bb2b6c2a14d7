import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CatalogueQueries } from '@zonggui/casework/catalogue/catalogue-queries';
import type { Actor } from '@zonggui/domain/posts';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { Public } from '../sessions/public';
import { BundlesQuery, GuideParameters, ItemsQuery, factsOf } from './catalogue.dto';
import { BundleView, CatalogueConflictView, CatalogueCoverageView, ItemView, RegionView, SourceDocumentView, ThresholdView } from './catalogue.view';
import { GuideView } from './guide.view';

/** What the documents say is for everybody to read; what a desk makes of it is for the staff. */
@ApiTags('catalogue')
@Controller('catalogue')
@Answers()
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueQueries) {}

  /** Items by name, alias, code or pinyin; the best match first, and among equals those the region can take. */
  @Get('items')
  @Public()
  findItems(@Query() { region, q, near, limit }: ItemsQuery): Promise<ItemView[]> {
    return this.catalogue.items(region, { ...(q === undefined ? {} : { text: q }), near: near === 'true', ...(limit === undefined ? {} : { limit }) });
  }

  /** Regions, with how many items each offers. */
  @Get('regions')
  @Public()
  getRegions(): Promise<RegionView[]> {
    return this.catalogue.regions();
  }

  /** Where the documents contradict each other; for 事项管理岗, 监督岗 and 值班负责人. */
  @Get('conflicts')
  getConflicts(@CurrentActor() actor: Actor): Promise<CatalogueConflictView[]> {
    return this.catalogue.conflicts(actor);
  }

  /** How many rows of each list of the documents are held; for the same people. */
  @Get('coverage')
  getCoverage(@CurrentActor() actor: Actor): Promise<CatalogueCoverageView> {
    return this.catalogue.coverage(actor);
  }

  /** 口径与阈值: every rule and threshold the region works by today, with where it is written and set; for the same people. */
  @Get('thresholds')
  getThresholds(@Query() { region }: BundlesQuery, @CurrentActor() actor: Actor): Promise<ThresholdView[]> {
    return this.catalogue.thresholds(actor, region);
  }

  /** 一件事 of a region. */
  @Get('bundles')
  findBundles(@Query() { region }: BundlesQuery): Promise<BundleView[]> {
    return this.catalogue.bundles(region);
  }

  /** The documents that sources name. */
  @Get('documents')
  @Public()
  getDocuments(): Promise<SourceDocumentView[]> {
    return this.catalogue.documents();
  }

  /** The guide in force today, each value with its source. */
  @Get('guide')
  @Public()
  getGuide(@Query() { fact, ...query }: GuideParameters): Promise<GuideView> {
    return this.catalogue.guide({ ...query, facts: factsOf(fact) });
  }
}
