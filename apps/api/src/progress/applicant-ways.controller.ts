import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VerificationCodes } from '@zonggui/casework/messages/verification-codes';
import { ApplicantLogins } from '../account/applicant-logins';
import { Answers } from '../http/operation';
import { Public } from '../sessions/public';

/** How an applicant may prove who he is, beside number and query code. */
export class ApplicantWaysView {
  /** 证件后四位 and a code on his telephone, at `/q/phone`. */
  readonly phone: boolean;
  /** 我的办件: by 统一身份认证, or as a 示例 person of a demonstration, at `/q/mine`. */
  readonly account: boolean;
}

@ApiTags('progress')
@Controller('applicant-ways')
@Public()
@Answers()
export class ApplicantWaysController {
  constructor(
    private readonly codes: VerificationCodes,
    private readonly logins: ApplicantLogins,
  ) {}

  /** Which of them are set up here. */
  @Get()
  getApplicantWays(): ApplicantWaysView {
    return { phone: this.codes.offered, account: this.logins.offered };
  }
}
