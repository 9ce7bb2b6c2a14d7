import pino from 'pino';

const log = pino({ name: 'worker' });

/** One line per fault, without payloads: they may lead to a person. */
export function report(error: unknown, job: string | null = null): void {
  const { name, message } = error instanceof Error ? error : { name: 'Unknown', message: String(error) };
  log.error({ job, name }, message);
}
