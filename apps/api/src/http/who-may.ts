import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { catchError, type Observable } from 'rxjs';
import { OrganisationQueries } from '@zonggui/casework/organisation/organisation-queries';
import { DomainError } from '@zonggui/domain/errors';
import type { Post } from '@zonggui/domain/posts';
import { findSignedIn } from '../sessions/signed-in';

/** A refusal for want of a post also tells who holds it today, so that one knows whom to ask: `who`, beside `posts`. */
@Injectable()
export class WhoMay implements NestInterceptor {
  constructor(private readonly organisation: OrganisationQueries) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        throw error instanceof DomainError && error.code === 'post-required' ? await this.named(error, context.switchToHttp().getRequest<Request>()) : error;
      }),
    );
  }

  private async named(error: DomainError, request: Request): Promise<DomainError> {
    const actor = findSignedIn(request)?.actor;
    // our own rules wrote it, from the closed list of posts
    const { posts = [], department, region } = error.details as { posts?: readonly Post[]; department?: unknown; region?: unknown };
    if (actor === undefined || posts.length === 0) return error;
    const who = await this.organisation.holders(actor, { posts, department: textOf(department), region: textOf(region) });
    return new DomainError(error.code, error.message, { ...error.details, who });
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
