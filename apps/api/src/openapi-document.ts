import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { extraModels } from './http/operation';

/** The OpenAPI document, made from the controllers; names of operations are the names of methods. */
export function documentOf(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('综柜 Zonggui')
    .setDescription('The comprehensive counter (综合柜员制). Refusals are RFC 9457 problems; instants are ISO 8601, days YYYY-MM-DD in Asia/Shanghai.')
    .setVersion('1')
    .addCookieAuth('zonggui_session')
    .build();
  const document = SwaggerModule.createDocument(app, about, { extraModels, operationIdFactory: (_controller, method) => method });
  return sorted(document);
}

/** Paths and schemas by name, words of an enumeration by themselves: moving a file changes nothing in the committed document. */
function sorted(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas;
  const ordered = { ...document, paths: byKey(document.paths), components: { ...document.components, ...(schemas && { schemas: byKey(schemas) }) } };
  // the reviver returns what it is given but for the order of words
  return JSON.parse(JSON.stringify(ordered), (key, value: unknown) => (key === 'enum' && Array.isArray(value) ? value.toSorted() : value)) as OpenAPIObject;
}

function byKey<T extends object>(record: T): T {
  // the same entries in another order are the same type
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
