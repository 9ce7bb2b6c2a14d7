import type { KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Announce } from './command/announcement';
import { ApplicationCommands, type Observe } from './command/application-commands';
import { ApplicationQueries } from './application/application-queries';
import { Assessments } from './counter/assessments';
import { AttachmentStore } from './attachments/attachment-store';
import { Attachments } from './attachments/attachments';
import { SuppliedAttachments } from './attachments/supplied-attachments';
import { AppointmentDesk } from './appointments/appointment-desk';
import { Appointments } from './appointments/appointments';
import { Backlog } from './time/backlog';
import { BesideWork } from './supervision/beside-work';
import { BusinessClock } from './time/business-clock';
import { CalendarNotices } from './calendar/calendar-notices';
import { CalendarPublications } from './calendar/calendar-publications';
import { CalendarQueries } from './calendar/calendar-queries';
import { CalendarReader } from './calendar/calendar-reader';
import { circumstancesBy } from './command/circumstances';
import { CatalogueQueries } from './catalogue/catalogue-queries';
import { CatalogueReader } from './catalogue/catalogue-reader';
import { Consultations } from './counter/consultations';
import { Documents } from './document/documents';
import { Explanations } from './application/explanations';
import { FileIndexes } from './document/file-index';
import { Finder } from './application/finder';
import { HallReports } from './hall/hall-reports';
import { Halls } from './hall/halls';
import { WindowQueues } from './hall/window-queues';
import { HandOutLists } from './output/hand-out-lists';
import { HandOuts } from './output/hand-outs';
import { Housekeeping } from './time/housekeeping';
import { InstructionLists } from './instructions/instruction-lists';
import { Instructions, type InstructionParts } from './instructions/instructions';
import { MailImports } from './output/mail-imports';
import { Mailings } from './output/mailings';
import { Messages } from './messages/messages';
import { CallsInstead } from './messages/calls-instead';
import { ExampleMailbox } from './messages/example-mailbox';
import { HttpGateway, type HttpGatewaySettings } from './messages/http-gateway';
import { NoticeSender } from './messages/notice-sender';
import { NumberAllocator } from './command/number-allocator';
import { OrganisationQueries } from './organisation/organisation-queries';
import { OutageSheets } from './counter/outage-sheets';
import { OutboxRelay } from './messages/outbox-relay';
import { SmsComposer } from './messages/sms-composer';
import { SmsSender, type SmsOutcome } from './messages/sms-sender';
import { TelephoneCalls } from './messages/telephone-calls';
import { UndecidedMessages } from './messages/undecided';
import { VerificationCodes } from './messages/verification-codes';
import { ApplicantAccounts } from './applicant/applicant-accounts';
import { OwnApplications } from './applicant/own-applications';
import { OwnWithdrawals } from './applicant/own-withdrawals';
import { PaperPrints } from './paper/paper-prints';
import { PaperTransferLists } from './paper/paper-transfer-lists';
import { PaperTransfers } from './paper/paper-transfers';
import type { PartyKeys } from './party/parties';
import { OutputPrints } from './output/output-prints';
import { Pigeonholes } from './output/pigeonholes';
import { PublicationQueries } from './calendar/publication-queries';
import { Ratings } from './applicant/ratings';
import { OpinionTemplates } from './review/opinion-templates';
import { PartyHistory } from './party/party-history';
import { PartyReveals } from './party/party-reveals';
import { RectificationCommands } from './supervision/rectification-commands';
import { RectificationQueries } from './supervision/rectification-queries';
import { CardCountQueries } from './reports/card-counts';
import { DueForecasts } from './reports/due-forecast';
import { DueLists } from './reports/due-lists';
import { FigureQueries } from './reports/figure-queries';
import { LateEntries } from './reports/late-entries';
import { MadeUpRates } from './reports/made-up-rate';
import { OwedPapers } from './reports/owed-papers';
import { ListExports } from './reports/list-exports';
import { MatterLists } from './reports/matter-lists';
import { PromiseRateQueries } from './reports/promise-rates';
import { Tallies } from './reports/tallies';
import { ReviewLeases } from './review/review-leases';
import { ReviewSheets } from './document/review-sheets';
import { Seals } from './history/seals';
import { SupervisionCommands } from './supervision/supervision-commands';
import { SupervisionQueries } from './supervision/supervision-queries';
import { Standings } from './counter/standings';
import { SecondScreens } from './applicant/second-screens';
import { Sweeps } from './time/sweeps';
import { TaskQueries } from './tasks/task-queries';
import { AlertChoices } from './tasks/alert-choices';
import { SavedViews } from './tasks/saved-views';
import { TableColumnChoices } from './tasks/table-columns';
import { TermsReader } from './counter/terms-reader';
import { OnlineSubmissions } from './submissions/online-submissions';
import { PreReviews, type PreReviewParts } from './submissions/pre-reviews';
import { SubmissionFiles } from './submissions/submission-files';
import { submissionProgress } from './submissions/submission-progress';
import { VisitDrafts } from './counter/visit-drafts';
import { WaitingPrints } from './counter/waiting-prints';
import { WindowFavourites } from './counter/window-favourites';
import { WorkbenchQueries } from './counter/workbench-queries';

export interface CaseworkOptions {
  readonly dataSource: DataSource;
  /** The demonstration: the overlay speaks and the clock may be set. */
  readonly demo: boolean;
  /** Where the installation keeps the texts of the documents. */
  readonly configDir: string;
  readonly keys: PartyKeys;
  readonly sealKey: KeyObject;
  readonly sealFile: string;
  readonly numberBlockSize: number;
  /** How long a 暂存 is kept. */
  readonly draftDays: number;
  /** 补录: calendar days within which any clerk may enter a 断网收件单. */
  readonly lateEntryDays: number;
  readonly changed: Announce;
  /** The way out for SMS; `mailbox`: they are shown to anybody in the demonstration. Without one applicants are told when they look. */
  readonly sms?: HttpGatewaySettings | 'mailbox' | null;
  /** Hears what became of each message to an applicant. */
  readonly observeSms?: (outcome: SmsOutcome) => void;
  /** Hears of every command: its verbs, and `done` or the code of the refusal. */
  readonly observe?: Observe;
  /** That of the database server unless told. */
  readonly clock?: BusinessClock;
}

export type Casework = ReturnType<typeof createCasework>;

/** Every use case over one database; api, worker and command line each make one. */
export function createCasework(options: CaseworkOptions) {
  const { dataSource, demo, keys, changed, lateEntryDays } = options;
  const clock = options.clock ?? new BusinessClock(dataSource, { demo });
  const calendars = new CalendarReader();
  const reader = new CatalogueReader(demo);
  const terms = new TermsReader(reader);
  const numbers = new NumberAllocator(dataSource, options.numberBlockSize);
  const circumstances = circumstancesBy(calendars);
  const commands = new ApplicationCommands({ dataSource, clock, circumstances, terms, numbers, keys, changed, lateEntryDays, observe: options.observe ?? (() => undefined) });
  const sweeps = new Sweeps({ dataSource, clock, circumstances, changed });
  const beside = new BesideWork({ dataSource, clock, circumstances, changed, catchUp: async (id) => void (await sweeps.catchUp(id)) });
  const queries = new ApplicationQueries(dataSource, clock, (number, queryCode) => submissionProgress({ dataSource, clock, calendars, reader, keys }, number, queryCode));
  const catalogue = new CatalogueQueries(dataSource, reader, clock, options.configDir);
  const publications = new CalendarPublications(dataSource, clock);
  const drafts = new VisitDrafts(dataSource, clock, keys, options.draftDays);
  const online = onlineOf({ dataSource, clock, terms, reader, calendars, numbers, keys, changed });
  return {
    clock, commands, queries,
    ...online,
    ...filesOf({ dataSource, clock, queries, beside, submissions: online.submissions }, new AttachmentStore(keys.cipher)),
    documents: new Documents(dataSource, clock, reader, queries),
    explanations: new Explanations(dataSource, clock, calendars),
    assessments: new Assessments(dataSource, terms, clock, calendars),
    calendarQueries: new CalendarQueries(dataSource),
    calendarNotices: new CalendarNotices(dataSource, publications),
    publications,
    publicationQueries: new PublicationQueries(dataSource),
    catalogue,
    favourites: new WindowFavourites(dataSource, catalogue, clock),
    consultations: new Consultations(dataSource, reader, clock),
    organisation: new OrganisationQueries(dataSource, clock),
    tasks: new TaskQueries(dataSource, clock),
    savedViews: new SavedViews(dataSource, clock),
    tableColumns: new TableColumnChoices(dataSource),
    leases: new ReviewLeases(dataSource, clock),
    opinions: new OpinionTemplates(options.configDir, demo),
    partyHistory: new PartyHistory(dataSource),
    reveals: new PartyReveals(dataSource, clock, keys),
    supervision: new SupervisionCommands(beside, dataSource.manager),
    ...desksOf({ dataSource, clock, commands, keys, changed }, reader),
    finder: new Finder(dataSource, keys, (ending, actor) => online.preReviews.ending(ending, actor)),
    ...ratingsOf(commands, queries, new RectificationCommands(beside, dataSource.manager)),
    sweeps,
    backlog: new Backlog(dataSource, clock),
    relay: new OutboxRelay(dataSource, clock),
    ...messagesOf(options, clock, reader),
    applicantAccounts: new ApplicantAccounts(dataSource, keys, demo),
    ...ownOf({ dataSource, clock, commands, changed }, new OwnApplications(dataSource, clock, queries)),
    housekeeping: new Housekeeping(dataSource, drafts, online.submissions, online.appointments),
    drafts, ...instructionsOf({ dataSource, clock, terms, commands, keys, changed }),
    ...papersOf({ dataSource, clock, numbers, changed }, queries),
    outageSheets: new OutageSheets(dataSource, clock, lateEntryDays),
    standings: new Standings(dataSource, keys),
    workbench: new WorkbenchQueries(dataSource, clock),
    ...reportsOf(dataSource, clock, reader),
    seals: new Seals(dataSource, options.sealKey, options.sealFile),
  };
}

/** 站内信, and what leaves the house. */
function messagesOf(options: CaseworkOptions, clock: BusinessClock, reader: CatalogueReader) {
  const { dataSource, keys, changed, sms = null, observeSms = () => undefined } = options;
  const parts = { dataSource, clock, composer: new SmsComposer(keys, reader), changed };
  const mailbox = new ExampleMailbox(dataSource, clock, sms === 'mailbox');
  const gateway = sms === 'mailbox' ? mailbox : sms === null ? null : new HttpGateway(sms);
  const sender = gateway === null ? null : new SmsSender({ ...parts, gateway, observe: observeSms });
  return {
    messages: new Messages(dataSource),
    undecidedMessages: new UndecidedMessages(dataSource, clock, reader),
    notices: new NoticeSender(dataSource, clock, sender, new CallsInstead(parts)),
    mailbox, telephoneCalls: new TelephoneCalls(parts),
    verificationCodes: new VerificationCodes({ dataSource, clock, keys, offered: gateway !== null }),
  };
}

/** The paper files themselves: on whose desk they lie, and the sheet that is signed in them. */
function papersOf(parts: ConstructorParameters<typeof PaperTransfers>[0], queries: ApplicationQueries) {
  const paperLists = new PaperTransferLists(parts.dataSource, parts.clock);
  return { paperLists, paperTransfers: new PaperTransfers(parts), paperPrints: new PaperPrints(parts.dataSource, parts.clock, paperLists), reviewSheets: new ReviewSheets(parts.dataSource, parts.clock, queries) };
}

/** 网上申报, and 预约 and 上门办: the applicant's side and the window's. */
const onlineOf = (parts: ConstructorParameters<typeof OnlineSubmissions>[0] & PreReviewParts) => ({ submissions: new OnlineSubmissions(parts), preReviews: new PreReviews(parts), appointments: new Appointments(parts), appointmentDesk: new AppointmentDesk(parts) });

/** 影像: of the counter, of an applicant whose papers are missing, of a 网上申报. */
function filesOf({ dataSource, clock, queries, beside, submissions }: FileParts, store: AttachmentStore) {
  const attachments = new Attachments(dataSource, clock, store, beside);
  return {
    attachments,
    supplied: new SuppliedAttachments(dataSource, queries, store, attachments, beside),
    submissionFiles: new SubmissionFiles(dataSource, clock, submissions, store, attachments),
  };
}

/** 请示 and 现场协调. */
const instructionsOf = (parts: InstructionParts) => ({ instructions: new Instructions(parts), instructionLists: new InstructionLists(parts.dataSource, parts.clock, parts.terms) });

/** 我的办件. */
const ownOf = ({ dataSource, clock, commands, changed }: Omit<DeskParts, 'keys'>, ownApplications: OwnApplications) => ({ ownApplications, ownWithdrawals: new OwnWithdrawals(dataSource, clock, ownApplications, commands, changed) });

/** 好差评, and what follows a 差评. */
const ratingsOf = (commands: ApplicationCommands, queries: ApplicationQueries, rectifications: RectificationCommands) => ({ ratings: new Ratings(commands, queries, rectifications), rectifications });

interface FileParts {
  readonly dataSource: DataSource;
  readonly clock: BusinessClock;
  readonly queries: ApplicationQueries;
  readonly beside: BesideWork;
  readonly submissions: OnlineSubmissions;
}

interface DeskParts extends Pick<CaseworkOptions, 'dataSource' | 'keys' | 'changed'> {
  readonly clock: BusinessClock;
  readonly commands: ApplicationCommands;
}

/** 出件台, 副屏 and 叫号. */
function desksOf({ dataSource, clock, commands, keys, changed }: DeskParts, reader: CatalogueReader) {
  return {
    handOuts: new HandOuts(dataSource, commands, keys),
    handOutLists: new HandOutLists(dataSource, clock, reader),
    mailings: new Mailings(dataSource, clock, changed),
    mailImports: new MailImports(dataSource, clock, commands),
    pigeonholes: new Pigeonholes(dataSource, clock, changed),
    fileIndexes: new FileIndexes(dataSource, clock),
    outputPrints: new OutputPrints(dataSource, clock, keys),
    secondScreens: new SecondScreens(dataSource, clock, commands, changed),
    halls: new Halls(dataSource, clock, changed),
    windowQueues: new WindowQueues(dataSource, clock, reader, changed),
    waitingPrints: new WaitingPrints(dataSource, clock),
    alertChoices: new AlertChoices(dataSource),
  };
}

function reportsOf(dataSource: DataSource, clock: BusinessClock, reader: CatalogueReader) {
  const dueLists = new DueLists(dataSource, clock);
  const matterLists = new MatterLists(dataSource, clock);
  const supervisionLists = new SupervisionQueries(dataSource, clock);
  const rectificationLists = new RectificationQueries(dataSource, clock);
  const lateEntries = new LateEntries(dataSource);
  const owedPapers = new OwedPapers(dataSource, clock);
  return {
    dueLists, matterLists, supervisionLists, lateEntries, owedPapers,
    rectificationQueries: rectificationLists,
    madeUpRates: new MadeUpRates(dataSource, clock),
    cardCounts: new CardCountQueries(dataSource, clock, reader),
    exports: new ListExports(dataSource, clock, { due: dueLists, matters: matterLists, supervision: supervisionLists, rectifications: rectificationLists, late: lateEntries, owed: owedPapers }),
    forecasts: new DueForecasts(dataSource, clock, reader),
    rates: new PromiseRateQueries(dataSource, clock, reader),
    figures: new FigureQueries(dataSource, clock, reader),
    tallies: new Tallies(dataSource),
    hallReports: new HallReports(dataSource, clock),
  };
}
