import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { Request, Response } from 'express';
import { DomainError } from '@zonggui/domain/errors';
import { requestIdOf } from './request-id';
import { statusOf } from './status-of';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Every refusal as RFC 9457 problem+json. What is not ours to refuse is a fault: logged with its request id, never described. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {
    log.setContext(ProblemFilter.name);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const requestId = requestIdOf(request);
    const { status, code, title, details } = problemOf(error) ?? this.fault(error, requestId);
    if (response.headersSent) return void response.destroy(); // a stream broke off: there is nothing left to say
    response
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...details, type: `/problems/${code}`, title, status, requestId }));
  }

  private fault(error: unknown, requestId: string): Problem {
    this.log.error({ err: withoutData(error), requestId }, 'unexpected error');
    return { status: 500, code: 'internal', title: 'An unexpected error.' };
  }
}

function problemOf(error: unknown): Problem | null {
  if (error instanceof DomainError) return { status: statusOf[error.code], code: error.code, title: error.message, details: detailsOf(error) };
  if (error instanceof HttpException) return transportProblem(error.getStatus());
  // body-parser's and express's own errors carry a status and are about the request
  const status = typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500;
  return status >= 400 && status < 500 ? transportProblem(status) : null;
}

/** `invalid` always names its fields with a remedy, also where a lower layer named only the field. */
function detailsOf({ code, details }: DomainError): Readonly<Record<string, unknown>> {
  const { field, fields, ...rest } = details;
  if (code !== 'invalid' || fields !== undefined || typeof field !== 'string') return details;
  return { ...rest, fields: [{ field, remedy: '请核对后重新填写' }] };
}

/** What goes wrong before any code of ours is reached. */
const transport: Readonly<Record<number, Problem>> = {
  400: { status: 400, code: 'invalid', title: 'The request cannot be read.', details: { fields: [{ field: 'body', remedy: '请求内容不是有效的 JSON（UTF-8），请检查后重发' }] } },
  404: { status: 404, code: 'not-found', title: 'No such address.' },
  413: { status: 413, code: 'too-large', title: 'The request is larger than 12 MB.', details: { fields: [{ field: 'body', remedy: '请求内容超过 12 MB，请缩短' }] } },
  415: { status: 415, code: 'unsupported-media-type', title: 'The request must be application/json in UTF-8.', details: { fields: [{ field: 'body', remedy: '请以 application/json（UTF-8）发送' }] } },
};

function transportProblem(status: number): Problem | null {
  if (status >= 500) return null;
  return transport[status] ?? { status, code: 'invalid', title: 'The request cannot be answered.', details: { fields: [{ field: 'body', remedy: '请检查请求' }] } };
}

/** A failed query carries its parameters, and PostgreSQL quotes values: of it only code, constraint and the place in our code are kept. */
function withoutData(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an Error' };
  const isQuery = error.name === 'QueryFailedError';
  return {
    type: error.name,
    message: isQuery ? 'a statement failed' : error.message,
    code: 'code' in error ? error.code : undefined,
    constraint: 'constraint' in error ? error.constraint : undefined,
    stack: isQuery ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n') : error.stack,
  };
}
