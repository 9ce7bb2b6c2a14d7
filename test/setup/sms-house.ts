import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './app';

export interface Received {
  readonly messageId: string;
  readonly template: string;
  readonly to: string;
  readonly text: string;
}

/** What the gateway does with what it receives, in this order; after the last it accepts. */
type Mood = 'accept' | 'refuse' | 'busy' | 'hang' | 'drop' | 'stammer';

export const smsSecret = 'a secret of the tests';

/** A gateway of SMS: a real HTTP server that checks the signature and, as docs/http.md asks, sends once what it is given twice. */
export class SmsHouse {
  /** Everything that came, in order; the same message twice where it was sent twice. */
  readonly requests: Received[] = [];
  /** What went to a telephone, by its id. */
  readonly phones = new Map<string, Received>();
  readonly moods: Mood[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));
  private arrived: () => void = () => undefined;

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    // listening on TCP
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/send`;
  }

  /** Resolves when the next message has come, before it is answered. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.arrived = resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const body = Buffer.concat(parts).toString('utf8');
    if (!signedRightly(request, body)) return void response.writeHead(401).end(JSON.stringify({ message: 'signature' }));
    // what the sender promises (docs/http.md)
    const message = JSON.parse(body) as Received;
    this.requests.push(message);
    const mood = this.moods.shift() ?? 'accept';
    if (mood !== 'refuse' && mood !== 'busy') this.phones.set(message.messageId, message);
    this.arrived();
    this.tell(mood, message, response);
  }

  private tell(mood: Mood, { messageId, to }: Received, response: ServerResponse): void {
    const say = (status: number, said: string) => void response.writeHead(status, { 'content-type': 'application/json' }).end(said);
    if (mood === 'accept') say(200, JSON.stringify({ messageId: `sms-${messageId}` }));
    else if (mood === 'refuse') say(422, JSON.stringify({ message: `号码 ${to} 在黑名单` }));
    else if (mood === 'busy') say(503, '');
    else if (mood === 'stammer') say(200, '{"messageId":');
    else if (mood === 'drop') response.socket?.destroy();
  }
}

function signedRightly({ headers }: IncomingMessage, body: string): boolean {
  const [at, nonce] = [String(headers['x-zhgy-timestamp']), String(headers['x-zhgy-nonce'])];
  return headers['x-zhgy-signature'] === `v1=${createHmac('sha256', smsSecret).update(`${at}\n${nonce}\n${body}`).digest('hex')}` && headers['idempotency-key'] === (JSON.parse(body) as Received).messageId;
}

/** What is due, taken from the outbox as the queue would have it. */
export async function taken({ casework }: Pick<TestApp, 'casework'>): Promise<string[]> {
  const due: string[] = [];
  await casework.relay.relay((messages) => Promise.resolve(messages.forEach(({ job, payload }) => (job === 'notice.send' || job === 'code.send') && due.push(...payload.noticeIds))));
  return due;
}

/** What a worker's round would do. */
export async function sendDue(app: Pick<TestApp, 'casework'>): Promise<void> {
  await app.casework.notices.send(await taken(app));
}
