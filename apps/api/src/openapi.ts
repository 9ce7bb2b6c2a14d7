import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readEnv } from '@zonggui/env/env';
import { ApiModule } from './api.module';
import { documentOf } from './openapi-document';
import { describe } from './setup';

/** Prints the OpenAPI document. Preview mode makes no provider, so neither database nor Redis is asked. */
async function print(): Promise<void> {
  const env = readEnv({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(env), { preview: true, logger: false, abortOnError: false });
  describe(app);
  process.stdout.write(`${JSON.stringify(documentOf(app), null, 2)}\n`);
}

void print();
