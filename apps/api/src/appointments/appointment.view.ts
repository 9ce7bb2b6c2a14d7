import { ApiProperty } from '@nestjs/swagger';
import type * as Desk from '@zonggui/casework/appointments/appointment-lines';
import type * as Offers from '@zonggui/casework/appointments/appointment-offers';
import type { Said } from '@zonggui/casework/appointments/appointment-rows';
import type * as Own from '@zonggui/casework/appointments/appointments';
import type { Ground } from '@zonggui/domain/appointment/appointment';
import type { Slot, SlotDay } from '@zonggui/domain/appointment/slots';
import { Named, SourceView } from '../applications/terms-values.view';
import { VisitorDto } from './appointment.dto';

const kinds = ['visit', 'home'];
const states = ['booked', 'asked', 'agreed', 'arrived', 'missed', 'cancelled', 'done', 'unmet', 'refused'];
const verbs = ['book', 'ask', 'arrive', 'miss', 'fail', 'cancel', 'agree', 'refuse'];

/** A situation for which a document names 上门办. */
export class GroundView implements Ground {
  readonly code: string;
  readonly text: string;
}

export class HomeRuleView implements Offers.HomeRule {
  @ApiProperty({ type: [GroundView] })
  readonly grounds: readonly GroundView[];
  readonly source: SourceView;
}

/** An office that can be visited by appointment, or whose people visit. */
export class OfferingOfficeView implements Offers.OfferingOffice {
  readonly code: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly region: Named;
  /** 预约 to its windows. */
  readonly visits: boolean;
  /** 上门办; null where no document names it. */
  readonly home: HomeRuleView | null;
}

export class SlotView implements Slot {
  /** 'HH:mm', Asia/Shanghai: it lasts half an hour. */
  readonly at: string;
  readonly left: number;
}

export class SlotDayView implements SlotDay {
  readonly day: string;
  @ApiProperty({ type: [SlotView] })
  readonly slots: readonly SlotView[];
}

/** What can still be booked at an office. */
export class AppointmentOptionsView extends OfferingOfficeView implements Offers.AppointmentOptions {
  @ApiProperty({ type: [SlotDayView] })
  readonly days: readonly SlotDayView[];
}

export class AppointmentOfficeView {
  readonly code: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly region: string;
}

/** An appointment as its applicant sees it. */
export class OwnAppointmentView implements Own.OwnAppointment {
  readonly number: string;
  readonly queryCode: string;
  @ApiProperty({ enum: kinds })
  readonly kind: Own.OwnAppointment['kind'];
  @ApiProperty({ enum: states })
  readonly state: Own.OwnAppointment['state'];
  readonly item: Named;
  readonly office: AppointmentOfficeView;
  readonly day: string | null;
  readonly slot: string | null;
  /** Its day is today. */
  readonly today: boolean;
  /** Id of the number taken in the hall. */
  readonly ticket: string | null;
  /** The words of the notice of an agreed 上门办. */
  readonly told: string | null;
  /** Why 上门办 is refused, or could not be. */
  readonly reason: string | null;
}

/** One line of 预约与上门. */
export class AppointmentLineView implements Desk.AppointmentLine {
  readonly id: string;
  readonly number: string;
  @ApiProperty({ enum: kinds })
  readonly kind: Desk.AppointmentLine['kind'];
  @ApiProperty({ enum: states })
  readonly state: Desk.AppointmentLine['state'];
  readonly office: Named;
  readonly item: Named;
  /** Masked. */
  readonly applicant: string;
  readonly ground: string | null;
  readonly day: string | null;
  readonly slot: string | null;
  /** Who goes. */
  readonly goes: string | null;
  /** The number taken in the hall. */
  readonly ticket: string | null;
  readonly madeAt: string;
}

/** What was said with a step. */
export class AppointmentSaidView implements Said {
  /** Who goes. */
  readonly goes?: string;
  readonly told?: string;
  readonly reason?: string;
}

/** One step; `by` null: the applicant, or the time. */
export class AppointmentStepView implements Desk.AppointmentStep {
  @ApiProperty({ enum: verbs })
  readonly verb: Desk.AppointmentStep['verb'];
  readonly at: string;
  readonly by: string | null;
  readonly day: string | null;
  readonly slot: string | null;
  readonly said: AppointmentSaidView;
}

/** With what whoever goes there has to know. */
export class AppointmentDetailView extends AppointmentLineView implements Desk.AppointmentDetail {
  readonly visitor: VisitorDto;
  readonly address: string | null;
  readonly remark: string | null;
  @ApiProperty({ type: [AppointmentStepView] })
  readonly steps: readonly AppointmentStepView[];
}
