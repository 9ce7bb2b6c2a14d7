import { createHmac, randomBytes } from 'node:crypto';
import { request as plain, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import type { Sms, SmsAnswer, SmsGateway } from './sms-gateway';

export interface HttpGatewaySettings {
  readonly url: string;
  /** Key of the signature. */
  readonly secret: string;
  /** Milliseconds until an answer that does not come counts as none. */
  readonly timeoutMs: number;
  readonly signature: string;
}

/** What the operator must put right, or the gateway gets over; every other 4xx is about the message. */
const busyStatus: readonly number[] = [401, 403, 404, 429, 503];
/** An answer longer than this is not one of a gateway. */
const most = 64 * 1024;

/**
 * Any gateway that takes JSON by POST (docs/http.md): signed like every message between systems, the notice's id as `Idempotency-Key`. Each goes over a connection
 * of its own, so it is known whether anything went out when one breaks.
 */
export class HttpGateway implements SmsGateway {
  readonly rings = true;
  readonly signature: string;

  constructor(private readonly settings: HttpGatewaySettings) {
    this.signature = settings.signature;
  }

  send({ messageId, template, to, text }: Sms, at: Date): Promise<SmsAnswer> {
    const { url, secret, timeoutMs } = this.settings;
    const body = JSON.stringify({ messageId, to, text, template });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'idempotency-key': messageId, ...signed(body, secret, at) };
    return new Promise((resolve) => {
      let connected = false;
      const out = (url.startsWith('https:') ? secure : plain)(url, { method: 'POST', agent: false, headers, signal: AbortSignal.timeout(timeoutMs) });
      const broken = (): void => resolve(connected ? { state: 'uncertain', note: '网关未在时限内给出完整答复' } : { state: 'busy', note: '网关无法连接' });
      out.on('socket', (socket) => socket.once(url.startsWith('https:') ? 'secureConnect' : 'connect', () => (connected = true)));
      out.on('error', broken);
      out.on('response', (response) => void read(response).then((said) => resolve(answerOf(response.statusCode ?? 0, said)), broken));
      out.end(body);
    });
  }
}

/** ux.md 5.3: over instant, nonce and body; a receiver refuses what is older than five minutes. */
function signed(body: string, secret: string, now: Date): Record<string, string> {
  const [at, nonce] = [String(Math.floor(now.getTime() / 1000)), randomBytes(16).toString('hex')];
  const mac = createHmac('sha256', secret).update(`${at}\n${nonce}\n${body}`).digest('hex');
  return { 'x-zhgy-timestamp': at, 'x-zhgy-nonce': nonce, 'x-zhgy-signature': `v1=${mac}` };
}

/** @throws when the connection breaks before the end */
async function read(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= most) parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export function answerOf(status: number, said: string): SmsAnswer {
  const told = wordsIn(said);
  if (status >= 200 && status < 300) return told.messageId === null ? { state: 'uncertain', note: `网关答复 ${status}，但没有消息编号` } : { state: 'sent', messageId: told.messageId };
  const note = `网关答复 ${status}${told.words === '' ? '' : `：${told.words}`}`;
  if (busyStatus.includes(status)) return { state: 'busy', note };
  return { state: status >= 300 && status < 500 ? 'refused' : 'uncertain', note };
}

/** The gateway's id and its words, without any number of a telephone. */
function wordsIn(said: string): { readonly messageId: string | null; readonly words: string } {
  const given = objectIn(said);
  const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const id = text(given.messageId ?? given.id).slice(0, 200);
  return { messageId: id === '' ? null : id, words: text(given.message ?? given.error).replace(/\d{5,}/g, '…').slice(0, 200) };
}

function objectIn(said: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(said);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {}; // not JSON: a gateway that is none
  }
}
