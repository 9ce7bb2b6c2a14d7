import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { databaseOptions } from '@zonggui/casework/database';
import type { Env } from '@zonggui/env/env';
import { AccountController } from './account/account.controller';
import { WithdrawalController } from './account/withdrawal.controller';
import { ApplicantLogins } from './account/applicant-logins';
import { OpenIdLogin } from './account/open-id-login';
import { ApplicationsController } from './applications/applications.controller';
import { DutyController } from './applications/duty.controller';
import { IntakeController } from './applications/intake.controller';
import { OutputController } from './applications/output.controller';
import { Registrations } from './applications/registrations';
import { ClockController } from './applications/clock.controller';
import { ReviewController } from './applications/review.controller';
import { VerbRunner } from './applications/verb-runner';
import { AssessmentsController } from './assessments/assessments.controller';
import { ApplicantAttachmentsController } from './attachments/applicant-attachments.controller';
import { AttachmentsController } from './attachments/attachments.controller';
import { CalendarsController } from './calendars/calendars.controller';
import { PublicationsController } from './calendars/publications.controller';
import { CardsController } from './cards/cards.controller';
import { OrdersController } from './supervision-orders/orders.controller';
import { RectificationsController } from './rectifications/rectifications.controller';
import { caseworkProviders } from './casework.providers';
import { CatalogueController } from './catalogue/catalogue.controller';
import { DeskController } from './catalogue/desk.controller';
import { DemoController } from './demo/demo.controller';
import { ApplicantDocumentsController } from './documents/applicant-documents.controller';
import { DocumentsController } from './documents/documents.controller';
import { PaperDesk } from './documents/paper-desk';
import { FilePrintsController } from './documents/file-prints.controller';
import { ReviewSheetsController } from './documents/review-sheets.controller';
import { VerificationController } from './documents/verification.controller';
import { ENV } from './env-token';
import { ExplanationsController } from './explanations/explanations.controller';
import { AppointmentDeskController } from './appointments/appointment-desk.controller';
import { AppointmentsController } from './appointments/appointments.controller';
import { HallController } from './hall/hall.controller';
import { WindowQueueController } from './hall/window-queue.controller';
import { HandOutsController } from './hand-outs/hand-outs.controller';
import { MailingsController } from './hand-outs/mailings.controller';
import { OutputPrintsController } from './hand-outs/output-prints.controller';
import { HealthController } from './health/health.controller';
import { RedisLine } from './health/redis-line';
import { loggerOptions } from './http/logging';
import { PerAddress } from './http/per-address';
import { ProblemFilter } from './http/problem.filter';
import { WhoMay } from './http/who-may';
import { InstructionsController } from './instructions/instructions.controller';
import { LiveController } from './live/live.controller';
import { LiveHub } from './live/live-hub';
import { MessagesController } from './messages/messages.controller';
import { MailboxController } from './messages/mailbox.controller';
import { TelephoneCallsController } from './messages/telephone-calls.controller';
import { UndecidedMessagesController } from './messages/undecided.controller';
import { ApiMetrics } from './metrics/api-metrics';
import { OrganisationController } from './organisation/organisation.controller';
import { OwedPapersController } from './reports/owed-papers.controller';
import { LateEntriesController } from './outage/late-entries.controller';
import { OutageSheetsController } from './outage/outage-sheets.controller';
import { PaperTransfersController } from './papers/paper-transfers.controller';
import { PaperPrintsController } from './papers/paper-prints.controller';
import { Applicants } from './progress/applicants';
import { ProgressPageController } from './progress/progress-page.controller';
import { ProgressController } from './progress/progress.controller';
import { ApplicantWaysController } from './progress/applicant-ways.controller';
import { PhonePageController } from './progress/phone-page.controller';
import { WrongTries } from './progress/wrong-tries';
import { WaitingPrintsController } from './prints/waiting-prints.controller';
import { DraftsController } from './reception/drafts.controller';
import { WorkbenchController } from './reception/workbench.controller';
import { WorkbooksController } from './reports/workbooks.controller';
import { ReportsController } from './reports/reports.controller';
import { ReviewDeskController } from './review/review-desk.controller';
import { SearchController } from './search/search.controller';
import { SecondScreenController } from './second-screen/second-screen.controller';
import { WindowScreensController } from './second-screen/window-screens.controller';
import { SecondPeople } from './sessions/second-people';
import { SessionController } from './sessions/session.controller';
import { SessionGuard } from './sessions/session.guard';
import { Sessions } from './sessions/sessions';
import { PreReviewsController } from './submissions/pre-reviews.controller';
import { SubmissionsController } from './submissions/submissions.controller';
import { TasksController } from './tasks/tasks.controller';

@Module({
  controllers: [
    SessionController, OrganisationController, CatalogueController, DeskController, AssessmentsController, ApplicationsController, ExplanationsController, IntakeController, ReviewController, ReviewDeskController, ClockController,
    OutputController, TasksController, ReportsController, CalendarsController, PublicationsController, CardsController, OrdersController, RectificationsController, ProgressController, LiveController, DemoController,
    HealthController, SearchController, MessagesController, UndecidedMessagesController, TelephoneCallsController, PhonePageController, AccountController, WithdrawalController, ApplicantWaysController, MailboxController, ProgressPageController, SecondScreenController, WindowScreensController, HandOutsController, MailingsController, OutputPrintsController, FilePrintsController, WorkbooksController,
    DocumentsController, ReviewSheetsController, ApplicantDocumentsController, VerificationController, AttachmentsController, ApplicantAttachmentsController, DraftsController, WorkbenchController, OutageSheetsController, LateEntriesController, PaperTransfersController, PaperPrintsController, OwedPapersController,
    SubmissionsController, PreReviewsController,
    InstructionsController, DutyController,
    AppointmentsController, AppointmentDeskController,
    HallController, WindowQueueController, WaitingPrintsController,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_INTERCEPTOR, useClass: WhoMay },
    ...caseworkProviders,
    ApiMetrics, LiveHub, RedisLine, Registrations, VerbRunner, Sessions, SecondPeople, Applicants, ApplicantLogins, OpenIdLogin, WrongTries, PaperDesk, PerAddress,
  ],
})
export class ApiModule {
  static with(env: Env): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(env.nodeEnv === 'test' ? 'silent' : 'info')),
        TypeOrmModule.forRootAsync({ useFactory: () => ({ ...databaseOptions(env.databaseUrl, () => undefined), retryAttempts: 3, retryDelay: 1000 }) }),
      ],
      providers: [{ provide: ENV, useValue: env }],
    };
  }
}
