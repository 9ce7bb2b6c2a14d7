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
    // a body nobody can read never reaches the logger of requests
    const known: object = request;
    if (!('log' in known)) this.log.info({ req: { id: requestId, method: request.method, path: request.path }, res: { statusCode: status } }, 'request refused');
    if (response.headersSent) return void response.destroy(); // a stream broke off: there is nothing left to say
    response
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...details, type: `/problems/${code}`, title, status, requestId }));
  }

  private fault(error: unknown, requestId: string): Problem {
    this.log.error({ err: withoutData(error), requestId }, 'unexpected error');
    return isDataException(error) ? { status: 400, code: 'invalid', title: 'A value cannot be taken.', details: { fields: [anyField] } } : { status: 500, code: 'internal', title: 'An unexpected error.' };
  }
}

function problemOf(error: unknown): Problem | null {
  if (error instanceof DomainError) return { status: statusOf[error.code], code: error.code, title: error.message, details: detailsOf(error) };
  const status = error instanceof HttpException ? error.getStatus() : statusIn(error);
  return status >= 400 && status < 500 ? transportProblem(status, error) : null;
}

/** Errors of express and of its body parser are about the request and carry their status. */
const statusIn = (error: unknown): number => (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500);

const anyField = { field: 'request', remedy: '请核对后重新填写' };

/** `invalid` always names its fields with a remedy, also where a lower layer named only the field, or the words it knows. */
function detailsOf({ code, details }: DomainError): Readonly<Record<string, unknown>> {
  if (code !== 'invalid' || details.fields !== undefined) return details;
  const { field, ...rest } = details;
  const known = [rest.nearest, rest.known, rest.allowed].find((words) => Array.isArray(words) && words.length > 0);
  const remedy = Array.isArray(known) ? `请从这些中选择：${known.join('、')}` : anyField.remedy;
  return { ...rest, fields: [{ field: typeof field === 'string' ? field : anyField.field, remedy }] };
}

/**
 * SQLSTATE class 22: a value PostgreSQL cannot take. Input checks should have caught it, so it is logged as a fault; but it came with
 * the request, and a changed request will do.
 */
function isDataException(error: unknown): boolean {
  return error instanceof Error && error.name === 'QueryFailedError' && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');
}

const at = (status: number, code: string, title: string, field: string, remedy: string): Problem => ({ status, code, title, details: { fields: [{ field, remedy }] } });

/** What goes wrong before any code of ours is reached. */
function transportProblem(status: number, error: unknown): Problem {
  if (status === 404) return { status, code: 'not-found', title: 'No such address.' };
  if (status === 413) return at(status, 'too-large', 'The request is larger than 12 MB.', 'body', '请求内容超过 12 MB，请缩短');
  if (status === 415) return at(status, 'unsupported-media-type', 'The request must be application/json in UTF-8.', 'body', '请以 application/json（UTF-8）发送');
  if (error instanceof Error && error.message.startsWith('Failed to decode param')) return at(status, 'invalid', 'The address cannot be read.', 'path', '地址中有无效的编码，请核对');
  return at(status, 'invalid', 'The request cannot be read.', 'body', '请求内容不是有效的 JSON（UTF-8），请检查后重发');
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
