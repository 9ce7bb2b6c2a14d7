import { join } from 'node:path';
import { ValidationPipe } from '@nestjs/common';
import type { NestApplicationOptions } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import type { Env } from '@zonggui/env/env';
import { ENV } from './env-token';
import { BODY_LIMIT, refuseOutsize } from './http/request-body';
import { assignRequestId } from './http/request-id';
import { invalidFrom } from './input/invalid';
import { ApiMetrics } from './metrics/api-metrics';
import { documentOf } from './openapi-document';
import { servePages } from './web/web-pages';

/** Our own body parser, with our own limit; logs wait for the logger of `configure`; a start that fails is the caller's to tell. */
export const creation: NestApplicationOptions = { bodyParser: false, bufferLogs: true, abortOnError: false };

/** What every process that answers HTTP needs, in the order in which a request meets it. */
export function configure(app: NestExpressApplication, pages = join(process.cwd(), 'dist/web')): NestExpressApplication {
  app.useLogger(app.get(Logger));
  app.set('query parser', 'simple');
  app.set('trust proxy', app.get<Env>(ENV).proxies);
  app.disable('x-powered-by');
  app.use(assignRequestId);
  app.use(app.get(ApiMetrics).time);
  app.use(helmet(headers));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { limit: '4kb', extended: false }); // the form that works without scripts
  app.use(refuseOutsize);
  describe(app);
  servePages(app, pages);
  return app;
}

/** The address prefix and the input checks: what the document of the api describes too. */
export function describe(app: NestExpressApplication): void {
  app.setGlobalPrefix('api', { exclude: ['v/:token', 'q', 'q/feedback', 'q/phone', 'q/phone/list', 'q/mailbox', 'q/mine', 'q/mine/{*rest}'] }); // the address on paper is short
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, validationError: { target: false, value: false }, exceptionFactory: invalidFrom }),
  );
  SwaggerModule.setup('api/docs', app, () => documentOf(app), { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml', customSiteTitle: '综柜 API' });
}

/** antd writes its styles into the page; nothing else comes from anywhere but us. Plain HTTP inside a hall is not upgraded. */
const headers: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'http://127.0.0.1:*'], // the window device agent of this computer (docs/devices.md)
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false, // the proxy in front of us speaks TLS, and says so
};
