import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { QuietLogger } from './quiet-logger';
import { SnakeNaming } from './snake-naming';

type TypeFormat = Parameters<typeof types.getTypeParser>[1];

/** A day is 'YYYY-MM-DD' here; pg would make it the local midnight of whatever time zone the process runs in. */
const daysAsText: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: TypeFormat): unknown => (oid === Number(types.builtins.DATE) ? String : types.getTypeParser(oid, format)),
};

/** The one way to our PostgreSQL. `report` hears of failed statements, without their parameters. */
export function dataSourceOptions(url: string, report: (line: string) => void = () => {}): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false, // else every connect tries CREATE EXTENSION, which an ordinary account may not
    uuidExtension: 'pgcrypto',
    namingStrategy: new SnakeNaming(),
    logging: ['error'],
    logger: new QuietLogger(report),
    applicationName: 'zonggui',
    connectTimeoutMS: 5000,
    poolErrorHandler: () => {}, // an idle connection that dies is replaced; a query that needs one gets the error itself
    extra: { max: 20, types: daysAsText },
  };
}
