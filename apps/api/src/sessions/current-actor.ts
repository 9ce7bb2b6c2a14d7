import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '@zonggui/domain/posts';
import { signedInOf, type SignedIn } from './signed-in';

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** The person asking, for himself or in the place of whom X-On-Behalf-Of names. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => signedInOf(requestOf(context)).actor);

export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => signedInOf(requestOf(context)));
