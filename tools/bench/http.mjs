// The least HTTP client there is: JSON over connections that stay open. The load generator shall cost as little as it can.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** One browser of a member of staff; without `signIn`, an applicant's. */
export class Browser {
  #headers = {};

  constructor(url, connections = 1) {
    this.url = url;
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  async signIn(login, password) {
    const { body, headers } = await this.send('POST', '/session', { login, password });
    this.#headers = { cookie: headers['set-cookie'][0].split(';')[0], 'x-csrf-token': body.csrfToken };
    return this;
  }

  command(path, body) {
    return this.send('POST', path, body, { 'idempotency-key': randomUUID() }).then((answer) => answer.body);
  }

  /** The answer, or null where there is no such address. */
  get(path) {
    return this.send('GET', path).then(({ body }) => body, (error) => {
      if (/: 404 /.test(error.message)) return null;
      throw error;
    });
  }

  send(method, path, body, headers = {}) {
    const content = body === undefined ? '' : JSON.stringify(body);
    const length = content === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) };
    return new Promise((resolve, reject) => {
      const asked = request(`${this.url}/api${path}`, { method, agent: this.agent, headers: { ...length, ...this.#headers, ...headers } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece) => (text += piece)).on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode < 300) resolve({ body: /json/.test(answer.headers['content-type'] ?? '') ? JSON.parse(text) : text, headers: answer.headers });
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
        });
      });
      // the api has just closed the idle connection this went out on: the same request again, with the same key
      asked.on('error', (error) => (asked.reusedSocket && error.code === 'ECONNRESET' ? this.send(method, path, body, headers).then(resolve, reject) : reject(error))).end(content);
    });
  }
}
