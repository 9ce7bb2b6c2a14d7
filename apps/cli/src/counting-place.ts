import { join } from 'node:path';
import type { Command } from 'commander';
import { buildCatalogue, type Catalogue } from '@zonggui/catalogue/catalogue';
import { countingAt } from '@zonggui/catalogue/check-calendar-folder';
import { loadCalendarFolder } from '@zonggui/catalogue/load-calendar';
import { loadCatalogueFiles } from '@zonggui/catalogue/load-catalogue';
import { nearestNames } from '@zonggui/catalogue/names';
import type { Office } from '@zonggui/catalogue/organisation';
import { covers } from '@zonggui/domain/application/permissions';
import type { Calendar } from '@zonggui/domain/deadline/calendar';
import type { OpeningHours } from '@zonggui/domain/deadline/opening-hours';
import { nation } from '@zonggui/domain/deadline/regional-calendar';
import { spoken } from './commands/catalogue-answers';
import { configFolder } from './config-folder';

export interface PlaceOptions {
  region?: string;
  office?: string;
}

/** Where something is counted: the nation unless a region or an office is named, whose days and hours then hold. */
export interface CountingPlace {
  readonly region: { readonly code: string; readonly name: string };
  readonly office: { readonly code: string; readonly name: string } | null;
  readonly calendar: Calendar;
  readonly hours: OpeningHours;
  readonly catalogue: Catalogue;
}

export const placed = (command: Command): Command =>
  command.option('--region <region>', '地区名称或区划代码：按当地日历计算').option('--office <office>', '办事地点名称或代码：按其开放时间计算');

/** @throws Error in one Chinese sentence for a name nobody has, or an office outside the region */
export function countingPlace(options: PlaceOptions): CountingPlace {
  const config = configFolder();
  const catalogue = buildCatalogue(loadCatalogueFiles(config));
  const office = options.office === undefined ? null : officeOf(catalogue, options.office);
  const region = regionOf(catalogue, options.region ?? office?.region ?? nation);
  if (office !== null && !covers(region.code, office.region)) throw new Error(`“${office.name}”不在${region.name}。`);
  const counted = countingAt(loadCalendarFolder(join(config, 'calendar')), office?.region ?? region.code, office ?? undefined);
  return { region, office: office && { code: office.code, name: office.name }, catalogue, ...counted };
}

function regionOf(catalogue: Catalogue, name: string): { code: string; name: string } {
  return spoken(() => catalogue.getRegion(name));
}

function officeOf({ organisation: { offices } }: Catalogue, name: string): Office {
  const found = offices.find((office) => office.code === name || office.name === name);
  if (found !== undefined) return found;
  throw new Error(`没有名为“${name}”的办事地点。最接近的有：${nearestNames(name, offices.map((office) => office.name)).join('、')}。`);
}
