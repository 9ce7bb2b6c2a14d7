import { ApiProperty } from '@nestjs/swagger';
import type * as Desk from '@zonggui/casework/appointments/appointment-desk';
import type * as Offers from '@zonggui/casework/appointments/appointment-offers';
import type * as Own from '@zonggui/casework/appointments/appointments';
import type { Ground } from '@zonggui/domain/appointment/appointment';
import type { Slot, SlotDay } from '@zonggui/domain/appointment/slots';
import { Named, SourceView } from '../applications/terms-values.view';
import { VisitorDto } from './appointment.dto';

const kinds = ['visit', 'home'];
const states = ['booked', 'asked', 'agreed', 'arrived', 'missed', 'cancelled', 'done', 'refused'];

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

/** An office that takes appointments. */
export class OfferingOfficeView implements Offers.OfferingOffice {
  readonly code: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly region: Named;
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
  /** The words of the notice of an agreed 上门办. */
  readonly told: string | null;
  /** Why 上门办 is refused. */
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
  readonly madeAt: string;
}

/** With what whoever goes there has to know. */
export class AppointmentDetailView extends AppointmentLineView implements Desk.AppointmentDetail {
  readonly visitor: VisitorDto;
  readonly address: string | null;
  readonly remark: string | null;
  readonly reason: string | null;
  readonly told: string | null;
}
