import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { loadOpeningHours } from '@zonggui/catalogue/load-calendar';
import { ApplicationCommands } from './application-commands';
import { ApplicationQueries } from './application-queries';
import { Assessments } from './assessments';
import { BesideTime } from './beside-time';
import { BesideWork } from './beside-work';
import { BusinessClock } from './business-clock';
import { CalendarPublications } from './calendar-publications';
import { CalendarReader } from './calendar-reader';
import { circumstancesBy } from './circumstances';
import { CatalogueQueries } from './catalogue-queries';
import { CatalogueReader } from './catalogue-reader';
import { Consultations } from './consultations';
import { Explanations } from './explanations';
import { Housekeeping } from './housekeeping';
import { inAppDelivery, NoticeSender } from './notice-sender';
import { NumberAllocator } from './number-allocator';
import { OrganisationQueries } from './organisation-queries';
import { OutboxRelay } from './outbox-relay';
import type { PartyKeys } from './parties';
import { Ratings } from './ratings';
import { RectificationCommands } from './rectification-commands';
import { Seals } from './seals';
import { SupervisionCommands } from './supervision-commands';
import { SupervisionQueries } from './supervision-queries';
import { Sweeps } from './sweeps';
import { TaskQueries } from './task-queries';
import { TermsReader } from './terms-reader';
import { WindowFavourites } from './window-favourites';

export interface CaseworkOptions {
  readonly dataSource: DataSource;
  /** The demonstration: the overlay speaks and the clock may be set. */
  readonly demo: boolean;
  readonly systemNow: () => Date;
  readonly configDir: string;
  readonly keys: PartyKeys;
  readonly sealKey: KeyObject;
  readonly sealFile: string;
  readonly numberBlockSize: number;
  /** Called after a commit that changed what screens show; may be lost. */
  readonly changed: (where: { region: string; departments: string[] }) => void;
}

export type Casework = ReturnType<typeof createCasework>;

/** Every use case over one database; api, worker and command line each make one. */
export function createCasework(options: CaseworkOptions) {
  const { dataSource, demo, keys } = options;
  const clock = new BusinessClock(dataSource, options);
  const calendars = new CalendarReader();
  const hours = loadOpeningHours(join(options.configDir, 'calendar'));
  const reader = new CatalogueReader(demo);
  const terms = new TermsReader(reader);
  const numbers = new NumberAllocator(dataSource, options.numberBlockSize);
  const circumstances = circumstancesBy(calendars, hours);
  const commands = new ApplicationCommands({ dataSource, clock, circumstances, terms, numbers, keys, changed: options.changed });
  const sweeps = new Sweeps(dataSource, clock, commands, new BesideTime(dataSource, clock, circumstances));
  const beside = new BesideWork({ dataSource, clock, circumstances, changed: options.changed, catchUp: async (id) => void (await sweeps.catchUp(id)) });
  const queries = new ApplicationQueries(dataSource, clock);
  const catalogue = new CatalogueQueries(dataSource, reader, clock);
  return {
    clock,
    commands,
    queries,
    explanations: new Explanations(dataSource, clock, calendars, hours),
    assessments: new Assessments(dataSource, terms, clock, calendars, hours),
    publications: new CalendarPublications(dataSource, clock, hours),
    catalogue,
    favourites: new WindowFavourites(dataSource, catalogue, clock),
    consultations: new Consultations(dataSource, reader, clock),
    organisation: new OrganisationQueries(dataSource, clock),
    tasks: new TaskQueries(dataSource, clock, calendars),
    supervision: new SupervisionCommands(beside, dataSource.manager),
    supervisionLists: new SupervisionQueries(dataSource, clock),
    ratings: new Ratings(commands, queries),
    rectifications: new RectificationCommands(beside, dataSource.manager),
    sweeps,
    relay: new OutboxRelay(dataSource, clock),
    notices: new NoticeSender(dataSource, clock, inAppDelivery),
    housekeeping: new Housekeeping(dataSource),
    seals: new Seals(dataSource, options.sealKey, options.sealFile),
  };
}
