import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { env } from '@zonggui/env/env';
import { ApiModule } from './api.module';
import { configure, creation } from './setup';
import { shutdown } from './shutdown';

/** What is still running then is cut off: a proxy or a launcher does not wait longer. */
const DEADLINE_MS = 10_000;

async function start(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(env()), creation);
  configure(app);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), DEADLINE_MS).unref();
      shutdown(app).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  await app.listen(env().port, env().host);
}

start().catch((error: unknown) => {
  // Nest has not begun to log when the environment or the database refuses
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
