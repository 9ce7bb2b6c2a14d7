import { join } from 'node:path';
import { createPrivateKey } from 'node:crypto';
import type { FactoryProvider, Provider, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApplicationCommands } from '@zonggui/casework/command/application-commands';
import { ApplicationQueries } from '@zonggui/casework/application/application-queries';
import { Assessments } from '@zonggui/casework/counter/assessments';
import { Attachments } from '@zonggui/casework/attachments/attachments';
import { SuppliedAttachments } from '@zonggui/casework/attachments/supplied-attachments';
import { BusinessClock } from '@zonggui/casework/time/business-clock';
import { CalendarNotices } from '@zonggui/casework/calendar/calendar-notices';
import { CalendarPublications } from '@zonggui/casework/calendar/calendar-publications';
import { CalendarQueries } from '@zonggui/casework/calendar/calendar-queries';
import { createCasework, type Casework } from '@zonggui/casework/casework';
import { CatalogueQueries } from '@zonggui/casework/catalogue/catalogue-queries';
import { Consultations } from '@zonggui/casework/counter/consultations';
import { Documents } from '@zonggui/casework/document/documents';
import { Explanations } from '@zonggui/casework/application/explanations';
import { FileIndexes } from '@zonggui/casework/document/file-index';
import { Finder } from '@zonggui/casework/application/finder';
import { AppointmentDesk } from '@zonggui/casework/appointments/appointment-desk';
import { Appointments } from '@zonggui/casework/appointments/appointments';
import { HallReports } from '@zonggui/casework/hall/hall-reports';
import { Halls } from '@zonggui/casework/hall/halls';
import { WindowQueues } from '@zonggui/casework/hall/window-queues';
import { HandOutLists } from '@zonggui/casework/output/hand-out-lists';
import { HandOuts } from '@zonggui/casework/output/hand-outs';
import { InstructionLists } from '@zonggui/casework/instructions/instruction-lists';
import { Instructions } from '@zonggui/casework/instructions/instructions';
import { MailImports } from '@zonggui/casework/output/mail-imports';
import { Mailings } from '@zonggui/casework/output/mailings';
import { Messages } from '@zonggui/casework/messages/messages';
import { ExampleMailbox } from '@zonggui/casework/messages/example-mailbox';
import { VerificationCodes } from '@zonggui/casework/messages/verification-codes';
import { ApplicantAccounts } from '@zonggui/casework/applicant/applicant-accounts';
import { OwnWithdrawals } from '@zonggui/casework/applicant/own-withdrawals';
import { OwnApplications } from '@zonggui/casework/applicant/own-applications';
import { TelephoneCalls } from '@zonggui/casework/messages/telephone-calls';
import { UndecidedMessages } from '@zonggui/casework/messages/undecided';
import { SecondScreens } from '@zonggui/casework/applicant/second-screens';
import { OutputPrints } from '@zonggui/casework/output/output-prints';
import { PaperPrints } from '@zonggui/casework/paper/paper-prints';
import { PaperTransferLists } from '@zonggui/casework/paper/paper-transfer-lists';
import { PaperTransfers } from '@zonggui/casework/paper/paper-transfers';
import { Pigeonholes } from '@zonggui/casework/output/pigeonholes';
import { OrganisationQueries } from '@zonggui/casework/organisation/organisation-queries';
import { PublicationQueries } from '@zonggui/casework/calendar/publication-queries';
import { Ratings } from '@zonggui/casework/applicant/ratings';
import { RectificationCommands } from '@zonggui/casework/supervision/rectification-commands';
import { RectificationQueries } from '@zonggui/casework/supervision/rectification-queries';
import { Standings } from '@zonggui/casework/counter/standings';
import { SupervisionCommands } from '@zonggui/casework/supervision/supervision-commands';
import { SupervisionQueries } from '@zonggui/casework/supervision/supervision-queries';
import { CardCountQueries } from '@zonggui/casework/reports/card-counts';
import { DueForecasts } from '@zonggui/casework/reports/due-forecast';
import { DueLists } from '@zonggui/casework/reports/due-lists';
import { FigureQueries } from '@zonggui/casework/reports/figure-queries';
import { LateEntries } from '@zonggui/casework/reports/late-entries';
import { MadeUpRates } from '@zonggui/casework/reports/made-up-rate';
import { OwedPapers } from '@zonggui/casework/reports/owed-papers';
import { ListExports } from '@zonggui/casework/reports/list-exports';
import { MatterLists } from '@zonggui/casework/reports/matter-lists';
import { PromiseRateQueries } from '@zonggui/casework/reports/promise-rates';
import { OutageSheets } from '@zonggui/casework/counter/outage-sheets';
import { OpinionTemplates } from '@zonggui/casework/review/opinion-templates';
import { PartyHistory } from '@zonggui/casework/party/party-history';
import { PartyReveals } from '@zonggui/casework/party/party-reveals';
import { ReviewLeases } from '@zonggui/casework/review/review-leases';
import { ReviewSheets } from '@zonggui/casework/document/review-sheets';
import { AlertChoices } from '@zonggui/casework/tasks/alert-choices';
import { SavedViews } from '@zonggui/casework/tasks/saved-views';
import { TableColumnChoices } from '@zonggui/casework/tasks/table-columns';
import { TaskQueries } from '@zonggui/casework/tasks/task-queries';
import { OnlineSubmissions } from '@zonggui/casework/submissions/online-submissions';
import { PreReviews } from '@zonggui/casework/submissions/pre-reviews';
import { SubmissionFiles } from '@zonggui/casework/submissions/submission-files';
import { VisitDrafts } from '@zonggui/casework/counter/visit-drafts';
import { WaitingPrints } from '@zonggui/casework/counter/waiting-prints';
import { WindowFavourites } from '@zonggui/casework/counter/window-favourites';
import { WorkbenchQueries } from '@zonggui/casework/counter/workbench-queries';
import type { Env } from '@zonggui/env/env';
import { ENV } from './env-token';
import { LiveHub } from './live/live-hub';
import { ApiMetrics } from './metrics/api-metrics';

export const CASEWORK = Symbol('casework');

/** One casework per process, over the process's own pool. */
const casework: FactoryProvider<Casework> = {
  provide: CASEWORK,
  inject: [DataSource, ENV, LiveHub, ApiMetrics],
  useFactory: (dataSource: DataSource, env: Env, live: LiveHub, { observe }: ApiMetrics) =>
    createCasework({
      dataSource,
      demo: env.demo,
      configDir: join(process.cwd(), 'config'),
      keys: { hmac: env.secrets.partyKey, cipher: env.secrets.numberKey },
      sealKey: createPrivateKey(env.secrets.sealKey),
      sealFile: env.sealFile,
      numberBlockSize: env.numberBlockSize,
      observe,
      draftDays: env.draftDays,
      lateEntryDays: env.lateEntryDays,
      sms: env.sms,
      changed: (where) => live.publish(where),
    }),
};

const part = <T>(provide: Type<T>, pick: (whole: Casework) => T): Provider => ({ provide, inject: [CASEWORK], useFactory: pick });

/** The use cases, each by its class. */
export const caseworkProviders: Provider[] = [
  casework,
  part<BusinessClock>(BusinessClock, ({ clock }) => clock),
  part<ApplicationCommands>(ApplicationCommands, ({ commands }) => commands),
  part<ApplicationQueries>(ApplicationQueries, ({ queries }) => queries),
  part<Attachments>(Attachments, ({ attachments }) => attachments),
  part<SuppliedAttachments>(SuppliedAttachments, ({ supplied }) => supplied),
  part<Documents>(Documents, ({ documents }) => documents),
  part<Explanations>(Explanations, ({ explanations }) => explanations),
  part<Assessments>(Assessments, ({ assessments }) => assessments),
  part<CalendarQueries>(CalendarQueries, ({ calendarQueries }) => calendarQueries),
  part<CalendarNotices>(CalendarNotices, ({ calendarNotices }) => calendarNotices),
  part<CalendarPublications>(CalendarPublications, ({ publications }) => publications),
  part<PublicationQueries>(PublicationQueries, ({ publicationQueries }) => publicationQueries),
  part<CatalogueQueries>(CatalogueQueries, ({ catalogue }) => catalogue),
  part<WaitingPrints>(WaitingPrints, ({ waitingPrints }) => waitingPrints),
  part<WindowFavourites>(WindowFavourites, ({ favourites }) => favourites),
  part<Consultations>(Consultations, ({ consultations }) => consultations),
  part<OrganisationQueries>(OrganisationQueries, ({ organisation }) => organisation),
  part<TaskQueries>(TaskQueries, ({ tasks }) => tasks),
  part<SavedViews>(SavedViews, ({ savedViews }) => savedViews),
  part<AlertChoices>(AlertChoices, ({ alertChoices }) => alertChoices),
  part<TableColumnChoices>(TableColumnChoices, ({ tableColumns }) => tableColumns),
  part<ReviewSheets>(ReviewSheets, ({ reviewSheets }) => reviewSheets),
  part<ReviewLeases>(ReviewLeases, ({ leases }) => leases),
  part<OpinionTemplates>(OpinionTemplates, ({ opinions }) => opinions),
  part<PartyHistory>(PartyHistory, ({ partyHistory }) => partyHistory),
  part<PartyReveals>(PartyReveals, ({ reveals }) => reveals),
  part<SupervisionCommands>(SupervisionCommands, ({ supervision }) => supervision),
  part<SupervisionQueries>(SupervisionQueries, ({ supervisionLists }) => supervisionLists),
  part<DueLists>(DueLists, ({ dueLists }) => dueLists),
  part<DueForecasts>(DueForecasts, ({ forecasts }) => forecasts),
  part<PromiseRateQueries>(PromiseRateQueries, ({ rates }) => rates),
  part<FigureQueries>(FigureQueries, ({ figures }) => figures),
  part<LateEntries>(LateEntries, ({ lateEntries }) => lateEntries),
  part<OwedPapers>(OwedPapers, ({ owedPapers }) => owedPapers),
  part<MadeUpRates>(MadeUpRates, ({ madeUpRates }) => madeUpRates),
  part<ListExports>(ListExports, ({ exports }) => exports),
  part<MatterLists>(MatterLists, ({ matterLists }) => matterLists),
  part<CardCountQueries>(CardCountQueries, ({ cardCounts }) => cardCounts),
  part<RectificationCommands>(RectificationCommands, ({ rectifications }) => rectifications),
  part<RectificationQueries>(RectificationQueries, ({ rectificationQueries }) => rectificationQueries),
  part<Instructions>(Instructions, ({ instructions }) => instructions),
  part<InstructionLists>(InstructionLists, ({ instructionLists }) => instructionLists),
  part<VisitDrafts>(VisitDrafts, ({ drafts }) => drafts),
  part<OnlineSubmissions>(OnlineSubmissions, ({ submissions }) => submissions),
  part<SubmissionFiles>(SubmissionFiles, ({ submissionFiles }) => submissionFiles),
  part<PreReviews>(PreReviews, ({ preReviews }) => preReviews),
  part<Standings>(Standings, ({ standings }) => standings),
  part<WorkbenchQueries>(WorkbenchQueries, ({ workbench }) => workbench),
  part<HandOuts>(HandOuts, ({ handOuts }) => handOuts),
  part<HandOutLists>(HandOutLists, ({ handOutLists }) => handOutLists),
  part<MailImports>(MailImports, ({ mailImports }) => mailImports),
  part<FileIndexes>(FileIndexes, ({ fileIndexes }) => fileIndexes),
  part<OutputPrints>(OutputPrints, ({ outputPrints }) => outputPrints),
  part<PaperTransfers>(PaperTransfers, ({ paperTransfers }) => paperTransfers),
  part<PaperTransferLists>(PaperTransferLists, ({ paperLists }) => paperLists),
  part<PaperPrints>(PaperPrints, ({ paperPrints }) => paperPrints),
  part<Pigeonholes>(Pigeonholes, ({ pigeonholes }) => pigeonholes),
  part<Mailings>(Mailings, ({ mailings }) => mailings),
  part<Finder>(Finder, ({ finder }) => finder),
  part<Messages>(Messages, ({ messages }) => messages),
  part<VerificationCodes>(VerificationCodes, ({ verificationCodes }) => verificationCodes),
  part<ApplicantAccounts>(ApplicantAccounts, ({ applicantAccounts }) => applicantAccounts),
  part<OwnWithdrawals>(OwnWithdrawals, ({ ownWithdrawals }) => ownWithdrawals),
  part<OwnApplications>(OwnApplications, ({ ownApplications }) => ownApplications),
  part<ExampleMailbox>(ExampleMailbox, ({ mailbox }) => mailbox),
  part<TelephoneCalls>(TelephoneCalls, ({ telephoneCalls }) => telephoneCalls),
  part<UndecidedMessages>(UndecidedMessages, ({ undecidedMessages }) => undecidedMessages),
  part<SecondScreens>(SecondScreens, ({ secondScreens }) => secondScreens),
  part<Appointments>(Appointments, ({ appointments }) => appointments),
  part<AppointmentDesk>(AppointmentDesk, ({ appointmentDesk }) => appointmentDesk),
  part<Halls>(Halls, ({ halls }) => halls),
  part<WindowQueues>(WindowQueues, ({ windowQueues }) => windowQueues),
  part<HallReports>(HallReports, ({ hallReports }) => hallReports),
  part<OutageSheets>(OutageSheets, ({ outageSheets }) => outageSheets),
  part<Ratings>(Ratings, ({ ratings }) => ratings),
];
