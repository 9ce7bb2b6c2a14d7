import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import { requestIdOf } from './request-id';

/**
 * One line per request: id, method, path, status, time. Never a body, a query string (query codes stand there), a cookie or a
 * header; who asked is known by the events, not by the logs.
 */
export function loggerOptions(level: string): Params {
  return {
    pinoHttp: {
      level,
      base: { app: 'api' },
      genReqId: (request: IncomingMessage) => requestIdOf(request),
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({ id: request.id, method: request.method, path: pathOf(request.url) }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) => (error !== undefined || response.statusCode >= 500 ? 'error' : 'info'),
      autoLogging: { ignore: (request: IncomingMessage) => /^\/api\/health\//.test(request.url ?? '') },
      redact: ['req.headers', 'res.headers', 'req.query', 'req.params', 'req.body'],
    },
  };
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';
