import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '@zonggui/domain/errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

/** The `:id` of the address. What is not a UUID names nothing. @throws DomainError `not-found` */
export const Id = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { id } = context.switchToHttp().getRequest<Request>().params;
  if (isUuid(id)) return id.toLowerCase();
  throw new DomainError('not-found', 'No such thing: the id is not a UUID.', { field: 'id' });
});
