import { AppointmentRow } from './entities/appointment.entity';
import { AppointmentStepRow } from './entities/appointment-step.entity';
import { AlertChoiceRow } from './entities/alert-choice.entity';
import { ApplicationRow } from './entities/application.entity';
import { ApplicationNumberRow } from './entities/application-number.entity';
import { AssistanceRow } from './entities/assistance.entity';
import { AttachmentRow } from './entities/attachment.entity';
import { AttachmentContentRow } from './entities/attachment-content.entity';
import { AttachmentReadRow } from './entities/attachment-read.entity';
import { CalendarRow } from './entities/calendar.entity';
import { CalendarPublicationRow } from './entities/calendar-publication.entity';
import { CalendarDayRow } from './entities/calendar-day.entity';
import { CardRow } from './entities/card.entity';
import { CatalogueVersionRow } from './entities/catalogue-version.entity';
import { ClockRow } from './entities/clock.entity';
import { ClockExtensionRow } from './entities/clock-extension.entity';
import { ClockMoveRow } from './entities/clock-move.entity';
import { ClockSegmentRow } from './entities/clock-segment.entity';
import { CommandRow } from './entities/command.entity';
import { ConsultationRow } from './entities/consultation.entity';
import { DeferralRow } from './entities/deferral.entity';
import { DelegationRow } from './entities/delegation.entity';
import { DeliveryRow } from './entities/delivery.entity';
import { HandOverRow } from './entities/hand-over.entity';
import { DemoClockRow } from './entities/demo-clock.entity';
import { DepartmentRow } from './entities/department.entity';
import { DocumentRow } from './entities/document.entity';
import { DocumentContentRow } from './entities/document-content.entity';
import { DocumentCounterRow } from './entities/document-counter.entity';
import { DocumentPrintRow } from './entities/document-print.entity';
import { ExampleMessageRow } from './entities/example-message.entity';
import { EventRow } from './entities/event.entity';
import { LateEntryRow } from './entities/late-entry.entity';
import { MailImportLineRow, MailImportRow } from './entities/mail-import.entity';
import { MatterRow } from './entities/matter.entity';
import { NoticeDecisionRow } from './entities/notice-decision.entity';
import { NoticeRow } from './entities/notice.entity';
import { NumberBlockRow } from './entities/number-block.entity';
import { OpeningDayRow } from './entities/opening-day.entity';
import { OpeningScheduleRow } from './entities/opening-schedule.entity';
import { OnlineSubmissionRow } from './entities/online-submission.entity';
import { OfficeRow } from './entities/office.entity';
import { OrganRow } from './entities/organ.entity';
import { InstructionRow } from './entities/instruction.entity';
import { OutageSheetRow } from './entities/outage-sheet.entity';
import { OutboxRow } from './entities/outbox.entity';
import { PaperRow } from './entities/paper.entity';
import { PaperTransferLineRow, PaperTransferRow } from './entities/paper-transfer.entity';
import { PartyRow } from './entities/party.entity';
import { PartyRevealRow } from './entities/party-reveal.entity';
import { PigeonholeRow } from './entities/pigeonhole.entity';
import { PublicationLaneRow } from './entities/publication-lane.entity';
import { RatingRow } from './entities/rating.entity';
import { RectificationRow } from './entities/rectification.entity';
import { RegionRow } from './entities/region.entity';
import { RemarkRow } from './entities/remark.entity';
import { ReviewLeaseRow } from './entities/review-lease.entity';
import { SavedViewRow } from './entities/saved-view.entity';
import { SecondScreenRow, SecondScreenShowingRow } from './entities/second-screen.entity';
import { SealRow } from './entities/seal.entity';
import { ServiceWindowRow } from './entities/service-window.entity';
import { SessionRow } from './entities/session.entity';
import { StaffRow } from './entities/staff.entity';
import { StaffGrantRow } from './entities/staff-grant.entity';
import { StreamRow } from './entities/stream.entity';
import { SupervisionOrderRow } from './entities/supervision-order.entity';
import { SuspensionRow } from './entities/suspension.entity';
import { TableColumnsRow } from './entities/table-columns.entity';
import { TallyDeltaRow } from './entities/tally-delta.entity';
import { TallyRow } from './entities/tally.entity';
import { TaskRow } from './entities/task.entity';
import { TelephoneCallRow } from './entities/telephone-call.entity';
import { TicketApplicationRow, TicketDayRow, TicketRow } from './entities/ticket.entity';
import { TimeFaultRow } from './entities/time-fault.entity';
import { ApplicantLoginRow } from './entities/applicant-login.entity';
import { ApplicantSessionRow } from './entities/applicant-session.entity';
import { VerificationCodeRow } from './entities/verification-code.entity';
import { VisitDraftRow } from './entities/visit-draft.entity';
import { WaitingPrintRow } from './entities/waiting-print.entity';
import { WindowFavouriteRow } from './entities/window-favourite.entity';
import { WindowPauseRow } from './entities/window-pause.entity';

/** Every table there is: `schema diff` proves that they and the migrations say the same. */
export const entities = [
  AlertChoiceRow,
  ApplicationRow,
  ApplicationNumberRow,
  AssistanceRow,
  AttachmentRow,
  AttachmentContentRow,
  AttachmentReadRow,
  CalendarRow,
  CalendarDayRow,
  CalendarPublicationRow,
  PigeonholeRow,
  PublicationLaneRow,
  CardRow,
  CatalogueVersionRow,
  ClockRow,
  ClockExtensionRow,
  ClockMoveRow,
  ClockSegmentRow,
  CommandRow,
  ConsultationRow,
  DeferralRow,
  DelegationRow,
  DeliveryRow,
  HandOverRow,
  DemoClockRow,
  DepartmentRow,
  DocumentRow,
  DocumentContentRow,
  DocumentCounterRow,
  DocumentPrintRow,
  EventRow,
  ExampleMessageRow,
  LateEntryRow,
  MailImportRow,
  MailImportLineRow,
  MatterRow,
  NoticeRow,
  NoticeDecisionRow,
  NumberBlockRow,
  OfficeRow,
  OnlineSubmissionRow,
  OpeningDayRow,
  OpeningScheduleRow,
  OrganRow,
  InstructionRow,
  OutageSheetRow,
  OutboxRow,
  PaperRow,
  PaperTransferLineRow,
  PaperTransferRow,
  PartyRow,
  PartyRevealRow,
  RatingRow,
  RectificationRow,
  RegionRow,
  RemarkRow,
  ReviewLeaseRow,
  SavedViewRow,
  SecondScreenRow,
  SecondScreenShowingRow,
  SealRow,
  ServiceWindowRow,
  SessionRow,
  StaffRow,
  StaffGrantRow,
  StreamRow,
  SupervisionOrderRow,
  SuspensionRow,
  TableColumnsRow,
  TallyRow,
  TallyDeltaRow,
  TaskRow,
  TelephoneCallRow,
  TicketRow,
  TicketApplicationRow,
  TicketDayRow,
  TimeFaultRow,
  AppointmentRow,
  AppointmentStepRow,
  ApplicantLoginRow, ApplicantSessionRow, VerificationCodeRow,
  VisitDraftRow,
  WaitingPrintRow,
  WindowFavouriteRow,
  WindowPauseRow,
];
