import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VerificationCodes } from '@zonggui/casework/messages/verification-codes';
import { Answers } from '../http/operation';
import { Public } from '../sessions/public';

/** How an applicant may prove who he is, beside number and query code. */
export class ApplicantWaysView {
  /** 证件后四位 and a code on his telephone, at `/q/phone`. */
  readonly phone: boolean;
}

@ApiTags('progress')
@Controller('applicant-ways')
@Public()
@Answers()
export class ApplicantWaysController {
  constructor(private readonly codes: VerificationCodes) {}

  /** Which of them are set up here. */
  @Get()
  getApplicantWays(): ApplicantWaysView {
    return { phone: this.codes.offered };
  }
}
