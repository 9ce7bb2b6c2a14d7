import { Matches } from 'class-validator';
import type { AppointmentInput } from '@zonggui/casework/appointments/book-appointment';
import type { HomeAgreement } from '@zonggui/casework/appointments/appointment-desk';
import type { Visitor } from '@zonggui/casework/appointments/appointment-rows';
import { IdNumber } from '../input/identity-number';
import { Code, Name, Sentence, Text } from '../input/text';
import { Day, Maybe, Nested, OneOf, Phone } from '../input/values';

const Slot = (): PropertyDecorator => Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '请填写时间，如 09:30' });

/** Who comes, or is visited; he must be reachable. */
export class VisitorDto implements Visitor {
  @OneOf(['resident-id', 'passport', 'travel-permit', 'other'])
  readonly idType: Visitor['idType'];

  @IdNumber()
  readonly idNumber: string;

  @Name()
  readonly name: string;

  @Phone()
  readonly phone: string;
}

/** A half hour at the window. */
export class VisitTimeDto {
  @Day()
  readonly day: string;

  @Slot()
  readonly slot: string;
}

/** 上门办. */
export class HomeVisitDto {
  /** Code of a situation that the office's options name. */
  @Code()
  readonly ground: string;

  @Text({ max: 200 })
  readonly address: string;

  /** What the situation is, and which days suit. */
  @Maybe()
  @Sentence()
  readonly remark?: string;
}

/** Exactly one of `visit` and `home`. */
export class AppointmentDto implements AppointmentInput {
  @Code()
  readonly office: string;

  /** Code, name or alias. */
  @Code()
  readonly item: string;

  @Nested(() => VisitorDto)
  readonly visitor: VisitorDto;

  @Maybe()
  @Nested(() => VisitTimeDto)
  readonly visit?: VisitTimeDto;

  @Maybe()
  @Nested(() => HomeVisitDto)
  readonly home?: HomeVisitDto;
}

export class AppointmentsQuery {
  /** Visits of this day instead of today's. */
  @Maybe()
  @Day()
  readonly day?: string;
}

/** 同意上门: when, and who goes. */
export class AgreementDto extends VisitTimeDto implements HomeAgreement {
  @Text({ max: 100 })
  readonly goes: string;
}

/** 不予上门, or 未能上门. */
export class ReasonDto {
  /** The applicant is shown it. */
  @Sentence()
  readonly reason: string;
}
