import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { OnlineSubmissions } from '@zonggui/casework/submissions/online-submissions';
import { DomainError } from '@zonggui/domain/errors';
import { isUuid } from '../http/id';
import { Applicants } from '../progress/applicants';

/** Before anything is read: whoever does not know the code sends his ten megabytes to nobody. Wrong codes count as everywhere. */
@Injectable()
export class OwnSubmissionGuard implements CanActivate {
  constructor(
    private readonly applicants: Applicants,
    private readonly submissions: OnlineSubmissions,
  ) {}

  /** @throws DomainError `locked-out`, `wrong-query-code` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, query } = context.switchToHttp().getRequest<Request<{ id: string }>>();
    if (!isUuid(params.id)) throw new DomainError('wrong-query-code', 'Id and query code do not fit together.');
    await this.applicants.counted(params.id.toLowerCase(), (id) => this.submissions.assertOwn(id, typeof query.code === 'string' ? query.code : ''));
    return true;
  }
}
