import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';

/**
 * Takes no new request, lets the running ones finish, then closes the pools. Browsers keep their connections open: each is closed as
 * soon as nothing runs on it.
 */
export async function shutdown(app: NestExpressApplication): Promise<void> {
  // platform-express serves plain HTTP
  const server = app.getHttpServer() as Server;
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
  }
}
