import { Header, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

/** Answers a page to print; it may name people, so nobody keeps it. */
export const PrintPage = (): MethodDecorator =>
  applyDecorators(Header('Content-Type', 'text/html; charset=utf-8'), Header('Cache-Control', 'private, no-store'), ApiProduces('text/html'), ApiOkResponse({ description: 'A page to print.', schema: { type: 'string' } }));
