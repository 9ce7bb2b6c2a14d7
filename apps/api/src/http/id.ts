import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '@zonggui/domain/errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

/** One id of the address by its name. What is not a UUID names nothing. @throws DomainError `not-found` */
export const IdNamed = createParamDecorator((field: string, context: ExecutionContext): string => {
  const id = context.switchToHttp().getRequest<Request>().params[field];
  if (isUuid(id)) return id.toLowerCase();
  throw new DomainError('not-found', 'No such thing: the id is not a UUID.', { field });
});

/** The `:id` of the address. @throws DomainError `not-found` */
export const Id = (): ParameterDecorator => IdNamed('id');
