import { join } from 'node:path';
import { createPrivateKey } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createCasework, type Casework } from '@zonggui/casework/casework';
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
  const { demo, secrets, sealFile, numberBlockSize, draftDays } = env();
  return withDatabase((dataSource) =>
    work(
      createCasework({
        dataSource, demo, sealFile, numberBlockSize, draftDays,
        configDir: join(process.cwd(), 'config'),
        keys: { hmac: secrets.partyKey, cipher: secrets.numberKey },
        sealKey: createPrivateKey(secrets.sealKey),
        changed: () => undefined,
      }),
    ),
  );
}
