import { join } from 'node:path';
import { createPrivateKey } from 'node:crypto';
import { Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { createCasework } from '@zonggui/casework/casework';
import { databaseOptions } from '@zonggui/casework/database';
import { env } from '@zonggui/env/env';
import { LivePublisher } from '@zonggui/queue/live';
import { Queues } from '@zonggui/queue/queues';
import { CASEWORK } from './casework-token';
import { WorkerMetrics } from './worker-metrics';
import { WorkerRuntime } from './worker-runtime';
import { report } from './report';
import { SmsFigures } from './sms-figures';

const redis = () => ({ url: env().redisUrl, prefix: env().queuePrefix });

@Module({
  imports: [TypeOrmModule.forRootAsync({ useFactory: () => ({ ...databaseOptions(env().databaseUrl, report), retryAttempts: 60, retryDelay: 1000 }) })],
  providers: [
    { provide: LivePublisher, useFactory: () => new LivePublisher(redis(), report) },
    { provide: Queues, useFactory: () => new Queues(redis(), report) },
    {
      provide: CASEWORK,
      inject: [getDataSourceToken(), LivePublisher, SmsFigures],
      useFactory: (dataSource: DataSource, live: LivePublisher, figures: SmsFigures) => {
        const { demo, secrets, sealFile, numberBlockSize, draftDays, lateEntryDays, sms } = env();
        return createCasework({
          dataSource, demo, sealFile, numberBlockSize, draftDays, lateEntryDays, sms,
          observeSms: figures.count,
          configDir: join(process.cwd(), 'config'),
          keys: { hmac: secrets.partyKey, cipher: secrets.numberKey },
          sealKey: createPrivateKey(secrets.sealKey),
          changed: (where) => void live.publish(where).catch(report),
        });
      },
    },
    SmsFigures,
    WorkerMetrics,
    WorkerRuntime,
  ],
})
export class WorkerModule {}
