import { randomUUID } from 'node:crypto';

/** Headers a command may carry; `key` is made anew unless given, `null` leaves it out. */
export interface Sending {
  readonly key?: string | null;
  readonly ifMatch?: number;
  readonly onBehalfOf?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. `body` is parsed JSON, or the text when it is none. */
export class Answer {
  constructor(
    readonly request: string,
    readonly status: number,
    readonly headers: Headers,
    readonly bytes: Buffer,
  ) {}

  get text(): string {
    return this.bytes.toString('utf8');
  }

  // the tests read what the server said; its shape is what they check
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  get body(): any {
    try {
      // as above
      // eslint-disable-next-line @typescript-eslint/no-unsafe-return
      return JSON.parse(this.text);
    } catch {
      return this.text;
    }
  }

  /** @throws Error showing the whole answer when the status is another one. */
  expect(status: number): this {
    if (this.status === status) return this;
    throw new Error(`${this.request}: expected ${status}, got ${this.status} ${this.text.slice(0, 2000)}`);
  }
}

/** A browser's view of the api: one cookie, one CSRF token, JSON. Paths are given without /api. */
export class HttpClient {
  private cookie: string | undefined;
  csrfToken: string | undefined;
  /** The answer to the sign-in: staff and grants. */
  session: { readonly staff: { readonly id: string; readonly login: string; readonly name: string } } | undefined;

  constructor(private readonly url: string) {}

  async signIn(login: string, password: string): Promise<this> {
    const answer = (await this.send('POST', '/session', { login, password }, { key: null })).expect(201);
    this.cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0];
    this.session = answer.body;
    this.csrfToken = answer.body.csrfToken;
    return this;
  }

  get staffId(): string {
    if (this.session) return this.session.staff.id;
    throw new Error('Nobody is signed in.');
  }

  /** For requests made without this client, such as streams. */
  cookieHeaders(): Record<string, string> {
    return this.cookie === undefined ? {} : { cookie: this.cookie };
  }

  get(path: string, sending: Sending = {}): Promise<Answer> {
    return this.send('GET', path, undefined, { key: null, ...sending });
  }

  post(path: string, body: unknown = {}, sending: Sending = {}): Promise<Answer> {
    return this.send('POST', path, body, sending);
  }

  put(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
    return this.send('PUT', path, body, { key: null, ...sending });
  }

  delete(path: string, sending: Sending = {}): Promise<Answer> {
    return this.send('DELETE', path, undefined, { key: null, ...sending });
  }

  /** A body that is already text goes out as it is, so that malformed JSON can be sent too; a form goes out as a form. */
  async send(method: string, path: string, body: unknown, { key, ifMatch, onBehalfOf, headers }: Sending): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...(this.csrfToken === undefined ? {} : { 'x-csrf-token': this.csrfToken }),
        ...(key === null ? {} : { 'idempotency-key': key ?? randomUUID() }),
        ...(ifMatch === undefined ? {} : { 'if-match': String(ifMatch) }),
        ...(onBehalfOf === undefined ? {} : { 'x-on-behalf-of': onBehalfOf }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    });
    return new Answer(`${method} ${path}`, response.status, response.headers, Buffer.from(await response.arrayBuffer()));
  }
}
