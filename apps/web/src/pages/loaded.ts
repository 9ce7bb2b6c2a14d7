import { lazy } from 'react';
import type { ComponentType } from 'react';
import { NotArrived } from '../ui/arriving';

type Named<N extends string> = Readonly<Record<N, ComponentType>>;

const waiting: (() => Promise<unknown>)[] = [];

/** A page in a file of its own: who queries a case on a telephone does not fetch the desks of the staff. */
function loaded<N extends string>(load: () => Promise<Named<N>>, name: N) {
  waiting.push(load);
  return lazy(() =>
    load().then(
      (file) => ({ default: file[name] }),
      (error: unknown) => {
        throw new NotArrived(name, { cause: error });
      },
    ),
  );
}

/** Milliseconds for the page in front of the person before the others are fetched. */
const first = 10_000;

/** Fetches every page, later and while nobody types, so that going to one never waits for the line, nor needs it. */
export const fetchAhead = (): void => void setTimeout(fetchNext, first);

function fetchNext(): void {
  const next = waiting.shift();
  // what did not come is asked for again by whoever opens the page
  if (next) window.requestIdleCallback(() => void next().catch(() => undefined).then(fetchNext));
}

export const ApplicationPage = loaded(() => import('./application/application.page'), 'ApplicationPage');
export const AppointmentPage = loaded(() => import('./appointment/appointment.page'), 'AppointmentPage');
export const AppointmentsPage = loaded(() => import('./appointment/appointments.page'), 'AppointmentsPage');
export const ApplyPage = loaded(() => import('./apply/apply.page'), 'ApplyPage');
export const ConflictsPage = loaded(() => import('./guide/conflicts.page'), 'ConflictsPage');
export const ConsultationPage = loaded(() => import('./reception/consultation.page'), 'ConsultationPage');
export const CoveragePage = loaded(() => import('./guide/coverage.page'), 'CoveragePage');
export const GuidePage = loaded(() => import('./guide/guide.page'), 'GuidePage');
export const GuidesPage = loaded(() => import('./guide/guides.page'), 'GuidesPage');
export const CardsPage = loaded(() => import('./supervision/cards.page'), 'CardsPage');
export const CalendarDraftPage = loaded(() => import('./calendar/calendar-draft.page'), 'CalendarDraftPage');
export const CalendarsPage = loaded(() => import('./calendar/calendars.page'), 'CalendarsPage');
export const LateEntriesPage = loaded(() => import('./supervision/late-entries.page'), 'LateEntriesPage');
export const LocalDaysPage = loaded(() => import('./calendar/local-days.page'), 'LocalDaysPage');
export const PaperTransfersPage = loaded(() => import('./papers/paper-transfers.page'), 'PaperTransfersPage');
export const PaperTransferPage = loaded(() => import('./papers/paper-transfer.page'), 'PaperTransferPage');
export const HandPapersPage = loaded(() => import('./papers/hand-papers.page'), 'HandPapersPage');
export const InstructionsPage = loaded(() => import('./instructions/instructions.page'), 'InstructionsPage');
export const HandOutPage = loaded(() => import('./hand-out/hand-out.page'), 'HandOutPage');
export const HallBoardPage = loaded(() => import('./hall/hall-board.page'), 'HallBoardPage');
export const TicketPage = loaded(() => import('./hall/ticket.page'), 'TicketPage');
export const TelephoneCallsPage = loaded(() => import('./telephone/telephone-calls.page'), 'TelephoneCallsPage');
export const UndecidedMessagesPage = loaded(() => import('./supervision/undecided-messages.page'), 'UndecidedMessagesPage');
export const OwedPapersPage = loaded(() => import('./supervision/owed-papers.page'), 'OwedPapersPage');
export const ThresholdsPage = loaded(() => import('./supervision/thresholds.page'), 'ThresholdsPage');
export const OrdersPage = loaded(() => import('./supervision/orders.page'), 'OrdersPage');
export const MattersPage = loaded(() => import('./supervision/matters.page'), 'MattersPage');
export const SupervisionPage = loaded(() => import('./supervision/supervision.page'), 'SupervisionPage');
export const OutageSheetsPage = loaded(() => import('./reception/outage-sheets.page'), 'OutageSheetsPage');
export const OverduePage = loaded(() => import('./supervision/overdue.page'), 'OverduePage');
export const PreReviewPage = loaded(() => import('./pre-review/pre-review.page'), 'PreReviewPage');
export const PreReviewsPage = loaded(() => import('./pre-review/pre-reviews.page'), 'PreReviewsPage');
export const ProgressPage = loaded(() => import('./applicant/progress.page'), 'ProgressPage');
export const PublicationPage = loaded(() => import('./calendar/publication.page'), 'PublicationPage');
export const RectificationPage = loaded(() => import('./rectification/rectification.page'), 'RectificationPage');
export const RectificationsPage = loaded(() => import('./rectification/rectifications.page'), 'RectificationsPage');
export const QueuePage = loaded(() => import('./queue/queue.page'), 'QueuePage');
export const ReceptionPage = loaded(() => import('./reception/reception.page'), 'ReceptionPage');
export const SupplyPage = loaded(() => import('./reception/supply.page'), 'SupplyPage');
export const WorkbenchPage = loaded(() => import('./reception/workbench.page'), 'WorkbenchPage');
export const ReviewPage = loaded(() => import('./review/review.page'), 'ReviewPage');
export const SettingsPage = loaded(() => import('./settings.page'), 'SettingsPage');
export const SecondScreenPage = loaded(() => import('./applicant/second-screen.page'), 'SecondScreenPage');
export const ExamplesPage = lazy(() => import('./examples/examples.page'));
