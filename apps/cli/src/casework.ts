import { join } from 'node:path';
import { createPrivateKey } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createCasework, type Casework, type CaseworkOptions } from '@zonggui/casework/casework';
import { env } from '@zonggui/env/env';
import { dataSourceOptions } from '@zonggui/store/data-source';

/** Runs one operator's command against the database of the environment, and always closes it again. */
export async function withDatabase<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions(env().databaseUrl)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

export function withCasework<T>(work: (casework: Casework) => Promise<T>): Promise<T> {
  return withCaseworkOptions((options) => work(createCasework(options)));
}

/** For what makes use cases of its own: with another clock. */
export function withCaseworkOptions<T>(work: (options: CaseworkOptions) => Promise<T>): Promise<T> {
  const { demo, secrets, sealFile, numberBlockSize, draftDays, lateEntryDays } = env();
  return withDatabase((dataSource) =>
    work({
      dataSource, demo, sealFile, numberBlockSize, draftDays, lateEntryDays,
      configDir: join(process.cwd(), 'config'),
      keys: { hmac: secrets.partyKey, cipher: secrets.numberKey },
      sealKey: createPrivateKey(secrets.sealKey),
      changed: () => undefined,
    }),
  );
}
