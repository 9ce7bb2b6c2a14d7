import { Writable } from 'node:stream';
import { EventEmitter } from 'node:events';
import { pinoHttp, type Options } from 'pino-http';
import { loggerOptions } from './logging';

/** What a request leaves in the log. */
function logged(request: object): string {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
  // loggerOptions gives options, never a stream
  const options = loggerOptions('info').pinoHttp as Options;
  const response = Object.assign(new EventEmitter(), { statusCode: 200, headersSent: true, getHeaders: () => ({ 'set-cookie': 'zonggui_session=secret' }) });
  // pino-http reads these members and no other
  pinoHttp(options, stream)(request as never, response as never);
  response.emit('finish');
  return lines.join('');
}

describe('the log of a request', () => {
  const request = Object.assign(new EventEmitter(), {
    method: 'POST',
    url: '/api/progress/B210300261120000015/rating?code=135790',
    headers: { cookie: 'zonggui_session=secret', 'x-csrf-token': 'secret', authorization: 'secret' },
    query: { code: '135790' },
    params: { code: '135790' },
    body: { name: '示例人', idNumber: '11010519491231002X' },
  });

  it('tells method, path, status and time', () => {
    expect(JSON.parse(logged(request))).toMatchObject({ app: 'api', req: { method: 'POST', path: '/api/progress/B210300261120000015/rating' }, res: { statusCode: 200 }, responseTime: expect.any(Number) });
  });

  it('tells no query string, no body, no cookie and no header', () => {
    expect(logged(request)).not.toMatch(/135790|secret|示例人|11010519491231002X/);
  });
});
