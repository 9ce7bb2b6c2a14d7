import type { RatingCode } from '@zonggui/domain/application/commands';
import type { ApplicationCommands } from './application-commands';
import type { ApplicationQueries } from './application-queries';
import type { CommandReceipt } from './views';

export interface RatingInput {
  readonly queryCode: string;
  /** GB/T 39046 A.8: 1 非常满意 … 5 非常不满意. */
  readonly code: RatingCode;
  readonly comment?: string;
  readonly anonymous?: boolean;
}

/** 好差评 by the applicant, who is known by number and query code and by nothing else. */
export class Ratings {
  constructor(
    private readonly commands: ApplicationCommands,
    private readonly queries: ApplicationQueries,
  ) {}

  /** @throws DomainError `wrong-query-code`, `rating-closed` */
  async rate(number: string, { queryCode, code, comment, anonymous }: RatingInput, key: string): Promise<CommandReceipt> {
    const applicationId = await this.queries.applicationIdOf(number, queryCode);
    const actor = { kind: 'applicant' as const, id: applicationId, onBehalfOf: null, grants: [] };
    const body = { number, code, comment, anonymous };
    return this.commands.execute(
      { applicationId, commands: [{ type: 'rate', code, ...(comment === undefined ? {} : { comment }), ...(anonymous === undefined ? {} : { anonymous }) }] },
      { actor, key, body },
    );
  }
}
