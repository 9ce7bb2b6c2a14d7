import type { RatingCode } from '@zonggui/domain/application/commands';
import type { RatingIndicator } from '@zonggui/domain/output/rating-indicators';
import type { Answer } from '@zonggui/domain/rectification/rectification';
import type { ApplicationCommands } from '../command/application-commands';
import type { ApplicationQueries } from '../application/application-queries';
import type { RectificationCommands } from '../supervision/rectification-commands';
import type { CommandReceipt } from '../application/views';

export interface RatingInput {
  readonly queryCode: string;
  /** GB/T 39046 A.8: 1 非常满意 … 5 非常不满意. */
  readonly code: RatingCode;
  readonly comment?: string;
  readonly anonymous?: boolean;
  /** 指标; none must be ticked. */
  readonly indicators?: readonly RatingIndicator[];
}

/** 好差评 by the applicant, who is known by number and query code and by nothing else. */
export class Ratings {
  constructor(
    private readonly commands: ApplicationCommands,
    private readonly queries: ApplicationQueries,
    private readonly rectifications: RectificationCommands,
  ) {}

  /** @throws DomainError `wrong-query-code`, `rating-closed` */
  async rate(number: string, { queryCode, code, comment, anonymous, indicators }: RatingInput, key: string): Promise<CommandReceipt> {
    const applicationId = await this.queries.applicationIdOf(number, queryCode);
    const actor = { kind: 'applicant' as const, id: applicationId, onBehalfOf: null, grants: [] };
    const body = { number, code, comment, anonymous, indicators };
    return this.commands.execute(
      { applicationId, commands: [{ type: 'rate', code, ...(comment === undefined ? {} : { comment }), ...(anonymous === undefined ? {} : { anonymous }), ...(indicators === undefined ? {} : { indicators }) }] },
      { actor, key, body },
    );
  }

  /** 差评反馈: how content he is with what was done. @throws DomainError `wrong-query-code`, `rating-closed`, `key-reused` */
  async answer(number: string, queryCode: string, answer: Answer, key: string): Promise<void> {
    await this.rectifications.answer(await this.queries.applicationIdOf(number, queryCode), answer, key);
  }
}
