import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '@zonggui/casework/demo/demo';
import type { CommandReceipt } from '@zonggui/casework/application/views';
import type { Ledger } from './chaos-ledger';

/** An api that does not answer in this time is asked again, with the same key. */
const patienceMs = 5_000;
const giveUpAfterMs = 60_000;

type Json = Record<string, unknown>;

/** One person at a browser that does not give up: it repeats a command under its key until it is acknowledged. */
export class StubbornClient {
  private constructor(
    private readonly url: string,
    private readonly ledger: Ledger,
    readonly staffId: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static anonymous(url: string, ledger: Ledger): StubbornClient {
    return new StubbornClient(url, ledger, '', {});
  }

  static async signIn(url: string, ledger: Ledger, login: string): Promise<StubbornClient> {
    const answer = await send(`${url}/api/session`, 'POST', {}, { login, password: DEMO_PASSWORD });
    if (answer.status !== 201) throw new Error(`${login} cannot sign in: ${answer.status}`);
    const { staff, csrfToken } = (await answer.json()) as { staff: { id: string }; csrfToken: string };
    const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    return new StubbornClient(url, ledger, staff.id, { cookie, 'x-csrf-token': csrfToken });
  }

  register(body: Json): Promise<CommandReceipt> {
    return this.command('register', '/applications', body, null);
  }

  act({ applicationId }: { applicationId: string }, verb: string, body: Json): Promise<CommandReceipt> {
    return this.command(verb, `/applications/${applicationId}/${verb}`, body, applicationId);
  }

  async rate({ applicationId, number, queryCode }: CommandReceipt, code: number): Promise<void> {
    await this.command('rate', `/progress/${number}/rating`, { queryCode, code, comment: '示例' }, applicationId);
  }

  /** A question or a setting, which may be repeated as it is. */
  async ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: Json): Promise<T> {
    return (await this.persist(method, path, {}, body)).answer as T;
  }

  private async command(verb: string, path: string, body: Json, applicationId: string | null): Promise<CommandReceipt> {
    await this.ledger.permit();
    const key = randomUUID();
    const { answer, attempts } = await this.persist('POST', path, { 'idempotency-key': key }, body);
    const receipt = answer as unknown as CommandReceipt; // of a rating nobody reads it
    const id = applicationId ?? receipt.applicationId;
    const matterId = typeof body.matterId === 'string' ? body.matterId : null;
    this.ledger.write({ actorId: this.staffId === '' ? id : this.staffId, key, applicationId: id, verb, matterId, answer, attempts });
    return receipt;
  }

  /** @throws Error when the answer is a refusal: nothing here may be refused, least of all because it was sent twice */
  private async persist(method: string, path: string, headers: Readonly<Record<string, string>>, body?: Json): Promise<{ answer: Json; attempts: number }> {
    const end = performance.now() + giveUpAfterMs;
    let last = 'no answer';
    for (let attempts = 1; performance.now() < end; attempts += 1) {
      const answer = await send(`${this.url}/api${path}`, method, { ...this.headers, ...headers }, body).then(readWhole, () => null);
      if (answer !== null && answer.status < 300) return { answer: JSON.parse(answer.text) as Json, attempts };
      if (answer !== null && answer.status < 500) throw new Error(`${method} ${path} (attempt ${attempts}): ${answer.status} ${answer.text}`);
      last = answer === null ? 'no answer' : `${answer.status} ${answer.text}`;
      await pause(100);
    }
    throw new Error(`${method} ${path} was never acknowledged; the last answer: ${last}`);
  }
}

function send(address: string, method: string, headers: Readonly<Record<string, string>>, body?: Json): Promise<Response> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(address, { method, headers: { 'content-type': 'application/json', ...headers }, signal: AbortSignal.timeout(patienceMs), ...content });
}

/** The connection may break while the answer comes: then there was none. */
async function readWhole(answer: Response): Promise<{ status: number; text: string } | null> {
  try {
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}
