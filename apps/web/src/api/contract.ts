import type { components } from './schema';

/** The shapes the pages use, under the api's own names; generated, so a change of the api breaks the build and not the counter. */
type Schemas = components['schemas'];

export type ApplicationView = Schemas['ApplicationView'];
export type MatterView = Schemas['MatterView'];
export type EventView = Schemas['EventView'];
export type TableColumns = Schemas['TableColumnsView'];
export type ClockView = Schemas['ClockView'];
export type ClockExplanation = Schemas['ClockExplanationView'];
export type MatterTime = Schemas['MatterTimeView'];
export type TimeSegment = Schemas['TimeSegmentView'];
export type CardView = Schemas['CardView'];
export type CardPage = Schemas['CardPage'];
export type ExplainedCard = Schemas['ExplainedCard'];
export type OrderView = Schemas['OrderView'];
export type OrderPage = Schemas['OrderPage'];
export type OrderInput = Schemas['IssueOrderDto'];
export type CardInput = Schemas['IssueCardDto'];
export type AssistanceView = Schemas['AssistanceView'];
export type Standing = Schemas['StandingView'];
export type SubmissionBegun = Schemas['SubmissionBegunView'];
export type SubmissionSent = Schemas['SubmissionSentView'];
export type SubmissionInput = Schemas['SendDto'];
export type OwnSubmission = Schemas['OwnSubmissionView'];
export type PreReviewRow = Schemas['PreReviewRowView'];
export type PreReviewPage = Schemas['PreReviewPage'];
export type PreReview = Schemas['PreReviewView'];
export type SendBackInput = Schemas['SendBackDto'];
export type SubmissionState = PreReviewRow['state'];
export type DraftRow = Schemas['DraftRowView'];
export type VisitDraft = Schemas['DraftView'];
export type DraftInput = Schemas['DraftDto'];
export type DayFigures = Schemas['DayFiguresView'];
export type FollowedRow = Schemas['FollowedRowView'];
export type FollowedPage = Schemas['FollowedPage'];
export type ReceivedRow = Schemas['ReceivedRowView'];
export type ReceivedPage = Schemas['ReceivedPage'];
export type CommandReceipt = Schemas['CommandReceipt'];
export type Verdict = Schemas['VerdictView'];
export type Assessment = Schemas['Assessment'];
export type AssessedMatter = Schemas['AssessedMatter'];
export type AssessedMaterial = Schemas['MergedMaterialView'];
export type FormField = Schemas['FormFieldView'];
export type Guide = Schemas['GuideView'];
export type Fact = Schemas['FactView'];
export type ItemHit = Schemas['ItemView'];
export type Favourite = Schemas['FavouriteView'];
export type RegionRow = Schemas['RegionView'];
export type Sourced = Schemas['SourcedView'];
export type GuideMaterial = Schemas['GuideMaterialView'];
export type GuideDeferral = Schemas['GuideDeferralView'];
export type GuideLimit = Schemas['GuideLimitView'];
export type CatalogueConflict = Schemas['CatalogueConflictView'];
export type CatalogueCoverage = Schemas['CatalogueCoverageView'];
export type ListCoverage = Schemas['ListCoverageView'];
export type ConsultationInput = Schemas['ConsultationDto'];
export type Bundle = Schemas['BundleView'];
export type Clause = Schemas['ClauseView'];
export type Source = Schemas['SourceView'];
export type Organisation = Schemas['OrganisationView'];
export type Office = Schemas['OfficeView'];
export type CounterWindow = Schemas['CounterWindowView'];
export type SourceDocument = Schemas['SourceDocumentView'];
export type Colleague = Schemas['ColleagueView'];
export type Session = Schemas['SessionView'];
export type TaskRow = Schemas['TaskRow'];
export type TaskPage = Schemas['TaskPage'];
export type TaskViewCounts = Schemas['TaskViewCounts'];
export type SavedView = Schemas['SavedViewView'];
export type ReviewLease = Schemas['ReviewLeaseView'];
export type Opinions = Schemas['OpinionsView'];
export type OpinionTemplate = Schemas['OpinionTemplateView'];
export type OtherApplication = Schemas['OtherApplicationView'];
export type Revealed = Schemas['RevealedView'];
export type DueRow = Schemas['DueRow'];
export type DuePage = Schemas['DuePage'];
export type MatterListRow = Schemas['MatterListRow'];
export type MatterListPage = Schemas['MatterListPage'];
export type CardsReport = Schemas['CardsReportView'];
export type Waiting = Schemas['WaitingView'];
export type StandingReport = Schemas['StandingReportView'];
export type DueForecast = Schemas['DueForecastView'];
export type ScreenContent = Schemas['ScreenContentView'];
export type ScreenStatus = Schemas['ScreenStatusView'];
export type PairingCode = Schemas['PairingCodeView'];
export type HandOutRow = Schemas['HandOutRow'];
export type HandOutPage = Schemas['HandOutPage'];
export type HandOutCounts = Schemas['HandOutCountsView'];
export type HandOutTab = keyof HandOutCounts['counts'];
export type FoundHandOut = Schemas['FoundHandOutView'];
export type HandOverInput = Schemas['HandOverDto'];
export type HandOverView = Schemas['HandOverView'];
export type CheckedRow = Schemas['CheckedRowView'];
export type MailedRow = Schemas['MailedRowDto'];
export type MailImported = Schemas['MailImportedView'];
export type MailImport = Schemas['MailImportView'];
export type PutAway = Schemas['PutAwayView'];
export type FiguresReport = Schemas['FiguresReportView'];
export type Found = Schemas['FoundView'];
export type FoundApplication = Schemas['FoundApplicationView'];
export type Message = Schemas['MessageView'];
export type ProgressView = Schemas['ProgressView'];
export type DocumentView = Schemas['DocumentView'];
/** 影像: upload by `call('/attachments', { method: 'POST', body: form, key })`, show by `/api/attachments/{id}`. */
export type Attachment = Schemas['AttachmentView'];
export type DocumentPrint = Schemas['DocumentPrintView'];
export type DemoClock = Schemas['DemoClockView'];
export type Coverage = Schemas['CoverageView'];
export type RegionCalendar = Schemas['RegionCalendarView'];
export type LocalYear = Schemas['LocalYearView'];
export type LocalDraft = Schemas['LocalDraftDto'];
export type CalendarDay = Schemas['CalendarDayView'];
export type CalendarYear = Schemas['YearView'];
export type HintedDay = Schemas['HintedDayView'];
export type NoticeReading = Schemas['ReadingView'];
export type NoticeFault = Schemas['NoticeFaultView'];
export type Publication = Schemas['PublicationView'];
export type PublicationDetail = Schemas['PublicationDetailView'];
export type PublicationProgress = Schemas['PublicationProgressView'];
export type MovedGroup = Schemas['MovedGroupView'];
export type AffectedRow = Schemas['AffectedRow'];
export type AffectedPage = Schemas['AffectedPage'];

export type AssessInput = Schemas['AssessmentDto'];
export type WindowSheets = Schemas['WindowSheetsView'];
export type SheetRow = Schemas['SheetRowView'];
export type SheetRange = Schemas['SheetRangeView'];
export type LateEntryRow = Schemas['LateEntryView'];
export type LateEntryPage = Schemas['LateEntryPage'];
export type AnnulledRow = Schemas['AnnulledView'];
export type AnnulledPage = Schemas['AnnulledPage'];
export type RegisterInput = Schemas['RegisterDto'];
export type MatterInput = Schemas['MatterDto'];
export type PaperInput = Schemas['PaperDto'];
export type Findings = Schemas['FindingsDto'];
export type PartyInput = Schemas['PartyDto'];
export type AgentInput = Schemas['AgentDto'];
export type SecondPerson = Schemas['SecondPersonDto'];
export type Credentials = Schemas['CredentialsDto'];
export type RatingInput = Schemas['RatingDto'];
export type DayCorrection = Schemas['DayCorrectionDto'];
export type NoticeDraft = Schemas['NoticeDraftDto'];

export type Verb = ApplicationView['actions'][number];
export type ApplicationState = ApplicationView['state'];
export type MatterState = MatterView['state'];
export type Channel = ApplicationView['channel'];
export type DeliveryMethod = ApplicationView['deliveryMethod'];
export type Light = ClockView['light'];
export type ClockKind = ClockView['kind'];
export type TimeUnit = TimeSegment['unit'];
export type CardVerb = CardView['actions'][number];
export type CardState = CardView['state'];
export type CardGround = CardInput['ground'];
export type OrderVerb = OrderView['actions'][number];
export type OrderState = OrderView['state'];
export type DeferralWay = Schemas['DeferralView']['way'];
export type DeferralState = Schemas['DeferralView']['state'];
export type MaterialStatus = PaperInput['status'];
export type Outcome = Verdict['verdict'];
export type LimitUnit = Schemas['LimitView']['unit'];
export type Post = Session['grants'][number]['post'];
export type TaskKind = TaskRow['kind'];
export type TaskFlag = TaskRow['flags'][number];
export type TaskView = TaskViewCounts['views'][number]['view'];
export type SpecialService = ApplicationView['services'][number];
export type IdType = PartyInput['idType'];
export type SuspensionGround = Schemas['SuspendDto']['ground'];
/** GB/T 39046—2020 A.8: 1 非常满意 … 5 非常不满意. */
export type RatingCode = RatingInput['code'];
export type RefusalCode = CodeOf<Schemas['ProblemView']['type']>;
type CodeOf<Type> = Type extends `/problems/${infer Code}` ? Code : never;

/** What history calls what happened; the api's document only says that it is text. */
export type EventType =
  | 'registered' | 'started' | 'materialChecked' | 'accepted' | 'acceptedDeferred' | 'deemedAccepted' | 'supplementRequested' | 'supplemented'
  | 'declined' | 'foundNotNeeded' | 'withdrawn' | 'annulled' | 'receiptAmended' | 'dispatched' | 'claimed' | 'released' | 'assigned' | 'drawn' | 'noted' | 'rescanRequested' | 'rescanned' | 'approved'
  | 'denied' | 'submitted' | 'confirmed' | 'sentBack' | 'resubmitted' | 'suspended' | 'resumed' | 'extended' | 'assistanceAsked' | 'handedOff'
  | 'answered' | 'produced' | 'issued' | 'reissued' | 'delivered' | 'mailed' | 'unmailed' | 'redirected' | 'mailArrived' | 'lapsed' | 'deferralOpened' | 'deferralMadeUp' | 'deferralWaived'
  | 'deferralLapsed' | 'deferralEscalated' | 'warned' | 'fellDue' | 'ratingInvited' | 'rated' | 'ratingWaived' | 'archived'
  | 'partyErased' | 'rectificationMoved' | 'cardIssued' | 'cardMoved' | 'orderIssued' | 'orderMoved'
  | 'attachmentsFiled' | 'attachmentSupplied' | 'attachmentRefused'
  // of a 网上申报, before there is an application
  | 'sentOnline' | 'preReviewReturned' | 'preReviewPassed';
