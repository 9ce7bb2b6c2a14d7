import { ApiProperty } from '@nestjs/swagger';
import { DocumentView } from '../documents/document.view';
import { CardView } from '../cards/card.view';
import { OrderView } from '../supervision-orders/order.view';
import type * as Told from '@zonggui/casework/application/views';
import type { SpecialService } from '@zonggui/domain/application/application';
import type { Verb } from '@zonggui/domain/application/commands';
import type { MaterialStatus } from '@zonggui/domain/verdict/verdict';
import { MatterView } from './matter.view';
import { services } from './register.dto';
import { Named, SourceView } from './terms-values.view';
import { verbs } from './verbs';

/** The applicant; numbers are masked. */
export class PartyView implements Told.PartyView {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly idType: string;
  readonly idNumberMasked: string;
  readonly phoneMasked: string | null;
}

/** Who came in the applicant's place. */
export class AgentView extends PartyView {
  readonly relation: string | null;
}

/** A paper handed in. */
export class PaperView {
  readonly material: string;
  readonly name: string;
  readonly status: MaterialStatus;
  readonly defect: string | null;
  /** 重扫请求: the matter whose reviewer cannot read its image. */
  readonly rescanFor: string | null;
}

/** 容缺: a paper owed. */
export class DeferralView implements Told.DeferralView {
  readonly id: string;
  readonly matterId: string;
  readonly material: string;
  readonly name: string;
  readonly way: Told.DeferralView['way'];
  readonly state: Told.DeferralView['state'];
  readonly dueOn: string | null;
  readonly escalated: boolean;
  /** The document gives no period, so the promised date bounds it. */
  readonly boundedByPromise: boolean;
  readonly source: SourceView;
}

/** 送达: results on their way to the applicant. */
export class DeliveryView {
  readonly id: string;
  readonly method: Told.ApplicationView['deliveryMethod'];
  readonly state: 'open' | 'done';
  @ApiProperty({ type: [String] })
  readonly matterIds: readonly string[];
  readonly receiver: string | null;
  readonly tracking: string | null;
}

/** 协办 or 异地协办. */
export class AssistanceView {
  readonly id: string;
  readonly matterId: string;
  readonly kind: 'assistance' | 'handOff';
  readonly toRegion: string;
  readonly toDepartment: string | null;
  readonly question: string;
  /** 协办期限; null where none was set. */
  readonly dueAt: string | null;
  readonly state: 'open' | 'answered';
  readonly answer: string | null;
}

/** 审查要点 by their codes, as the reviewer left them with a decision. */
export class LookedView {
  /** Those that did not fit. */
  @ApiProperty({ type: [String] })
  readonly exceptions: readonly string[];
  /** Those with a ★ that he looked at himself. */
  @ApiProperty({ type: [String] })
  readonly ticked: readonly string[];
}

/** One line of the history. */
export class EventView implements Told.EventView {
  readonly seq: number;
  readonly type: string;
  readonly matterId: string | null;
  /** Legal instant; recordedAt is when it was written down. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** "B 代 A" when somebody covered. */
  readonly actor: string;
  /** What was written with it; null when nothing was, or when it was erased. */
  readonly words: string | null;
  readonly looked: LookedView | null;
  /** 批量通过: granted with others in one go. */
  readonly batch: boolean;
}

/** 申请 / 办件, as the person asking may see it. Instants are ISO 8601, days YYYY-MM-DD in Asia/Shanghai. */
export class ApplicationView implements Told.ApplicationView {
  readonly id: string;
  readonly number: string;
  readonly state: Told.ApplicationView['state'];
  readonly rating: Told.ApplicationView['rating'];
  readonly version: number;
  readonly region: Named;
  readonly office: Named;
  readonly window: Named | null;
  readonly channel: Told.ApplicationView['channel'];
  readonly bundle: string | null;
  readonly receivedAt: string;
  /** 特殊服务, and 急. */
  @ApiProperty({ enum: services, isArray: true })
  readonly services: readonly SpecialService[];
  /** 文书 on paper, else electronic and printed on request. */
  readonly paperDocuments: boolean;
  readonly deliveryMethod: Told.ApplicationView['deliveryMethod'];
  readonly queryCode: string;
  readonly party: PartyView;
  readonly agent: AgentView | null;
  readonly demo: boolean;
  /** Papers that served more than one matter (一次收取，多处使用). */
  readonly papersSaved: number;
  /** Latest promised day over all matters; null when none is promised. */
  readonly promisedOn: string | null;
  @ApiProperty({ type: [MatterView] })
  readonly matters: readonly MatterView[];
  @ApiProperty({ type: [PaperView] })
  readonly papers: readonly PaperView[];
  @ApiProperty({ type: [DeferralView] })
  readonly deferrals: readonly DeferralView[];
  @ApiProperty({ type: [DeliveryView] })
  readonly deliveries: readonly DeliveryView[];
  @ApiProperty({ type: [AssistanceView] })
  readonly assistances: readonly AssistanceView[];
  @ApiProperty({ type: [DocumentView] })
  readonly documents: readonly DocumentView[];
  @ApiProperty({ type: [CardView] })
  readonly cards: readonly CardView[];
  @ApiProperty({ type: [OrderView] })
  readonly orders: readonly OrderView[];
  @ApiProperty({ type: [EventView] })
  readonly events: readonly EventView[];
  /** Verbs on the whole that the person asking may use now. */
  @ApiProperty({ enum: verbs, isArray: true })
  readonly actions: readonly Verb[];
}
