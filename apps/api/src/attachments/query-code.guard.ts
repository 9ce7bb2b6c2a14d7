import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ApplicationQueries } from '@zonggui/casework/application/application-queries';
import { Applicants } from '../progress/applicants';

/** Before a form is read: whoever does not know the code sends his ten megabytes to nobody. Wrong codes count as everywhere. */
@Injectable()
export class QueryCodeGuard implements CanActivate {
  constructor(
    private readonly applicants: Applicants,
    private readonly queries: ApplicationQueries,
  ) {}

  /** @throws DomainError `locked-out`, `wrong-query-code` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, query } = context.switchToHttp().getRequest<Request<{ number: string }>>();
    const code = typeof query.code === 'string' ? query.code : '';
    await this.applicants.guarded(params.number, (number) => this.queries.applicationIdOf(number, code));
    return true;
  }
}
