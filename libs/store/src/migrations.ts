import { Organisation1790000000001 } from '../../../migrations/0001-organisation';
import { Staff1790000000002 } from '../../../migrations/0002-staff';
import { Calendar1790000000003 } from '../../../migrations/0003-calendar';
import { Catalogue1790000000004 } from '../../../migrations/0004-catalogue';
import { Party1790000000005 } from '../../../migrations/0005-party';
import { Application1790000000006 } from '../../../migrations/0006-application';
import { Clock1790000000007 } from '../../../migrations/0007-clock';
import { Task1790000000008 } from '../../../migrations/0008-task';
import { Event1790000000009 } from '../../../migrations/0009-event';
import { CommandOutbox1790000000010 } from '../../../migrations/0010-command-outbox';
import { Document1790000000011 } from '../../../migrations/0011-document';
import { Rating1790000000012 } from '../../../migrations/0012-rating';
import { DemoClock1790000000013 } from '../../../migrations/0013-demo-clock';
import { Remark1790000000014 } from '../../../migrations/0014-remark';
import { Suspension1790000000015 } from '../../../migrations/0015-suspension';
import { CalendarPublication1790000000017 } from '../../../migrations/0017-calendar-publication';
import { Supervision1790000000018 } from '../../../migrations/0018-supervision';
import { Counting1790000000019 } from '../../../migrations/0019-counting';
import { Report1790000000020 } from '../../../migrations/0020-report';
import { Herd1790000000021 } from '../../../migrations/0021-herd';
import { PublicationScreen1790000000022 } from '../../../migrations/0022-publication-screen';
import { WindowFavourite1790000000023 } from '../../../migrations/0023-window-favourite';
import { Elsewhere1790000000024 } from '../../../migrations/0024-elsewhere';
import { DocumentContent1790000000025 } from '../../../migrations/0025-document-content';
import { WarningRule1790000000026 } from '../../../migrations/0026-warning-rule';
import { Attachment1790000000027 } from '../../../migrations/0027-attachment';
import { Review1790000000028 } from '../../../migrations/0028-review';
import { Reception1790000000029 } from '../../../migrations/0029-reception';
import { HandOver1790000000030 } from '../../../migrations/0030-hand-over';
import { Finding1790000000031 } from '../../../migrations/0031-finding';
import { DiscardedDraft1790000000033 } from '../../../migrations/0033-discarded-draft';
import { SecondScreen1790000000034 } from '../../../migrations/0034-second-screen';
import { SpecialService1790000000035 } from '../../../migrations/0035-special-service';
import { Sampling1790000000037 } from '../../../migrations/0037-sampling';
import { PublicationLane1790000000040 } from '../../../migrations/0040-publication-lane';
import { Outage1790000000041 } from '../../../migrations/0041-outage';
import { RatingLoop1790000000043 } from '../../../migrations/0043-rating-loop';
import { OutputDesk1790000000045 } from '../../../migrations/0045-output-desk';
import { OnlineSubmission1790000000047 } from '../../../migrations/0047-online-submission';
import { Rescan1790000000049 } from '../../../migrations/0049-rescan';
import { Hall1790000000050 } from '../../../migrations/0050-hall';
import { PaperTransfer1790000000052 } from '../../../migrations/0052-paper-transfer';
import { Instruction1790000000054 } from '../../../migrations/0054-instruction';
import { Batch1790000000056 } from '../../../migrations/0056-batch';
import { OwedPapers1790000000057 } from '../../../migrations/0057-owed-papers';
import { Transfers1790000000058 } from '../../../migrations/0058-transfers';
import { WaitingPrint1790000000059 } from '../../../migrations/0059-waiting-print';
import { AlertChoice1790000000060 } from '../../../migrations/0060-alert-choice';
import { MessageOut1790000000061 } from '../../../migrations/0061-message-out';
import { Appointment1790000000065 } from '../../../migrations/0065-appointment';
import { AssistanceLimit1790000000067 } from '../../../migrations/0067-assistance-limit';
import { WaitingSheet1790000000068 } from '../../../migrations/0068-waiting-sheet';
import { TelephoneCall1790000000069 } from '../../../migrations/0069-telephone-call';
import { VerificationCode1790000000062 } from '../../../migrations/0062-verification-code';
import { ApplicantSession1790000000063 } from '../../../migrations/0063-applicant-session';

/** In order; TypeORM runs those whose names its table `schema_migration` does not hold yet. */
export const migrations = [
  Organisation1790000000001,
  Staff1790000000002,
  Calendar1790000000003,
  Catalogue1790000000004,
  Party1790000000005,
  Application1790000000006,
  Clock1790000000007,
  Task1790000000008,
  Event1790000000009,
  CommandOutbox1790000000010,
  Document1790000000011,
  Rating1790000000012,
  DemoClock1790000000013,
  Remark1790000000014,
  Suspension1790000000015,
  CalendarPublication1790000000017,
  Supervision1790000000018,
  Counting1790000000019,
  Report1790000000020,
  Herd1790000000021,
  PublicationScreen1790000000022,
  WindowFavourite1790000000023,
  Elsewhere1790000000024,
  DocumentContent1790000000025,
  WarningRule1790000000026,
  Attachment1790000000027,
  Review1790000000028,
  Reception1790000000029,
  HandOver1790000000030,
  Finding1790000000031,
  DiscardedDraft1790000000033,
  SecondScreen1790000000034,
  SpecialService1790000000035,
  Sampling1790000000037,
  PublicationLane1790000000040,
  Outage1790000000041,
  RatingLoop1790000000043,
  OutputDesk1790000000045,
  OnlineSubmission1790000000047,
  Rescan1790000000049,
  Hall1790000000050,
  PaperTransfer1790000000052,
  Instruction1790000000054,
  Batch1790000000056,
  OwedPapers1790000000057,
  Transfers1790000000058,
  WaitingPrint1790000000059,
  AlertChoice1790000000060,
  MessageOut1790000000061,
  VerificationCode1790000000062,
  ApplicantSession1790000000063,
  Appointment1790000000065,
  AssistanceLimit1790000000067,
  WaitingSheet1790000000068,
  TelephoneCall1790000000069,
];
