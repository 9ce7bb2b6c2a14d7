import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';
import { report } from './report';

/** A worker that cannot finish in time is ended: what it held is queued again. */
const hardDeadlineMs = 10_000;

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'warn'] });
  app.enableShutdownHooks();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), hardDeadlineMs).unref());
  }
  process.on('unhandledRejection', (error) => report(error));
}

main().catch((error: unknown) => {
  report(error);
  process.exit(1);
});
