import { Client, type ClientConfig } from 'pg';

/** More different statements than the code has; beyond it something makes up text, and that is not kept by every connection. */
const most = 400;
const names = new Map<string, string>();

/**
 * A connection that lets PostgreSQL parse and plan each statement once and not every time (docs/decisions/0007-performance.md). A
 * statement without parameters goes out as it is.
 */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    // the many overloads of `query` are one function inside; only its text-with-parameters form is changed
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name === undefined ? send(text, values, ...rest) : send({ name, text, values }, ...rest);
    }) as Client['query'];
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
