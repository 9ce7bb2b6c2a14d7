import { Navigate, Route, Routes, useLocation } from 'react-router';
import { explain } from '../api/problem';
import { useSession } from '../api/queries';
import { paths, patterns } from '../paths';
import { pagesOf } from '../shell/reach';
import { Shell } from '../shell/shell';
import { Arriving } from '../ui/arriving';
import { Loading } from '../ui/loading';
import { EmptyLine, Notice } from '../ui/notice';
import {
  ApplicationPage, AppointmentPage, AppointmentsPage, ApplyPage, CalendarDraftPage, CalendarsPage, CardsPage, ConflictsPage, ConsultationPage, CoveragePage, ExamplesPage, GuidePage, GuidesPage, HallBoardPage, HandOutPage, InstructionsPage, HandPapersPage,
  LateEntriesPage, LocalDaysPage, MattersPage, OrdersPage, OutageSheetsPage, OverduePage, OwedPapersPage, PaperTransferPage, PaperTransfersPage, PreReviewPage, PreReviewsPage, ProgressPage, PublicationPage, QueuePage, ReceptionPage,
  RectificationPage, RectificationsPage, ReviewPage, SecondScreenPage, SettingsPage, SupervisionPage, SupplyPage, TelephoneCallsPage, ThresholdsPage, TicketPage, UndecidedMessagesPage, WorkbenchPage, fetchAhead,
} from './loaded';
import { SignInPage } from './sign-in.page';

export function Pages() {
  return (
    <Arriving place="">
      <Routes>
        <Route path={paths.secondScreen} element={<SecondScreenPage />} />
        <Route path={paths.progress} element={<ProgressPage />} />
        <Route path={paths.guides} element={<GuidesPage />} />
        <Route path={patterns.guidesOf} element={<GuidesPage />} />
        <Route path={patterns.guide} element={<GuidePage />} />
        <Route path={paths.appointments} element={<AppointmentPage />} />
        <Route path={patterns.apply} element={<ApplyPage />} />
        <Route path={patterns.hall} element={<HallBoardPage />} />
        <Route path={patterns.ticket} element={<TicketPage />} />
        <Route path={paths.signIn} element={<SignInPage />} />
        <Route element={<StaffOnly />}>
          <Route path={paths.home} element={<Home />} />
          <Route path={paths.reception} element={<ReceptionPage />} />
          <Route path={paths.workbench} element={<WorkbenchPage />} />
          <Route path={paths.instructions} element={<InstructionsPage />} />
          <Route path={paths.appointmentDesk} element={<AppointmentsPage />} />
          <Route path={paths.preReviews} element={<PreReviewsPage />} />
          <Route path={patterns.preReview} element={<PreReviewPage />} />
          <Route path={paths.supply} element={<SupplyPage />} />
          <Route path={paths.outageSheets} element={<OutageSheetsPage />} />
          <Route path={paths.consultation} element={<ConsultationPage />} />
          <Route path={paths.conflicts} element={<ConflictsPage />} />
          <Route path={paths.coverage} element={<CoveragePage />} />
          <Route path={paths.queue} element={<QueuePage />} />
          <Route path={patterns.review} element={<ReviewPage />} />
          <Route path={patterns.application} element={<ApplicationPage />} />
          <Route path={paths.handOut} element={<HandOutPage />} />
          <Route path={paths.paperTransfers} element={<PaperTransfersPage />} />
          <Route path={paths.handPapers} element={<HandPapersPage />} />
          <Route path={patterns.paperTransfer} element={<PaperTransferPage />} />
          <Route path={paths.supervision} element={<SupervisionPage />} />
          <Route path={paths.matters} element={<MattersPage />} />
          <Route path={paths.thresholds} element={<ThresholdsPage />} />
          <Route path={paths.owed} element={<OwedPapersPage />} />
          <Route path={paths.telephoneCalls} element={<TelephoneCallsPage />} />
          <Route path={paths.undecidedMessages} element={<UndecidedMessagesPage />} />
          <Route path={paths.lateEntries} element={<LateEntriesPage />} />
          <Route path={paths.overdue} element={<OverduePage />} />
          <Route path={paths.cards} element={<CardsPage />} />
          <Route path={paths.orders} element={<OrdersPage />} />
          <Route path={paths.rectifications} element={<RectificationsPage />} />
          <Route path={patterns.rectification} element={<RectificationPage />} />
          <Route path={paths.calendars} element={<CalendarsPage />} />
          <Route path={paths.calendarDraft} element={<CalendarDraftPage />} />
          <Route path={patterns.localDraft} element={<LocalDaysPage />} />
          <Route path={patterns.publication} element={<PublicationPage />} />
          <Route path={paths.settings} element={<SettingsPage />} />
          <Route path={paths.examples} element={<ExamplesPage />} />
          <Route path="*" element={<EmptyLine>没有这个页面，请从左侧导航进入。</EmptyLine>} />
        </Route>
      </Routes>
    </Arriving>
  );
}

/** Nobody signed in: to the sign-in page, and back here afterwards. */
function StaffOnly() {
  const { data, error, isPending } = useSession();
  const { pathname } = useLocation();
  if (isPending) return <Loading />;
  if (error !== null) return <Notice {...explain(error)} />;
  return data ? <Shell session={data} onShown={fetchAhead} /> : <Navigate to={paths.signIn} replace state={{ back: pathname }} />;
}

function Home() {
  const { data } = useSession();
  const first = data ? pagesOf(data)[0] : undefined;
  return first ? <Navigate to={first.path} replace /> : <EmptyLine>您的岗位还没有可用的页面；如需办件，请联系系统管理岗授权。</EmptyLine>;
}
