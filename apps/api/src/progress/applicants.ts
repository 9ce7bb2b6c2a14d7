import { Injectable } from '@nestjs/common';
import { ApplicationQueries } from '@zonggui/casework/application/application-queries';
import { Ratings } from '@zonggui/casework/applicant/ratings';
import type { ProgressView } from '@zonggui/casework/application/views';
import { DomainError } from '@zonggui/domain/errors';
import type { FeedbackAnswerDto, RatingDto } from './progress.dto';
import { WrongTries } from './wrong-tries';

/** What applicants may do, behind the count of wrong codes. */
@Injectable()
export class Applicants {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly ratings: Ratings,
    private readonly tries: WrongTries,
  ) {}

  progress(number: string, queryCode: string): Promise<ProgressView> {
    return this.guarded(number, (known) => this.queries.progress(known, queryCode));
  }

  rate(number: string, { queryCode, ...rating }: RatingDto, key: string): Promise<ProgressView> {
    return this.guarded(number, async (known) => {
      await this.ratings.rate(known, { queryCode, ...rating }, key);
      return this.queries.progress(known, queryCode);
    });
  }

  answer(number: string, { queryCode, ...answer }: FeedbackAnswerDto, key: string): Promise<ProgressView> {
    return this.guarded(number, async (known) => {
      await this.ratings.answer(known, queryCode, answer, key);
      return this.queries.progress(known, queryCode);
    });
  }

  /** The same count of wrong codes for every door of an applicant. @throws DomainError `locked-out`, `wrong-query-code` */
  async guarded<T>(number: string, work: (number: string) => Promise<T>): Promise<T> {
    // what cannot be a number is answered like one that is wrong, and not counted
    if (!/^B\d{18}$/.test(number)) throw new DomainError('wrong-query-code', 'Number and query code do not fit together.');
    return this.counted(number, work);
  }

  /** Of whatever a code is asked for. @throws DomainError `locked-out`, `wrong-query-code` */
  async counted<T>(of: string, work: (of: string) => Promise<T>): Promise<T> {
    await this.tries.count(of);
    try {
      const done = await work(of);
      await this.tries.forget(of);
      return done;
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'wrong-query-code')) await this.tries.forget(of);
      throw error;
    }
  }
}
