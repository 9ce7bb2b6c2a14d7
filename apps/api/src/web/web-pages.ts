import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const unbuilt = '<!doctype html><meta charset="utf-8"><title>综柜</title><h1>页面尚未构建</h1><p>接口已在运行。请先执行 npm run build:web，再刷新本页。</p>';

/** The built screens: files with their digest in the name stay in the browser, everything else asked for as a page is the one page there is. */
export function servePages(app: NestExpressApplication, folder: string): void {
  app.useStaticAssets(join(folder, 'assets'), { prefix: '/assets', immutable: true, maxAge: '1y', fallthrough: true });
  app.useStaticAssets(folder, { index: false, maxAge: 0 });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request)) return next();
    const page = join(folder, 'index.html');
    if (!existsSync(page)) return void response.status(503).type('html').send(unbuilt);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page, (error?: Error) => error && next(error));
  });
}

/** Not the api, not a verification page or the one without scripts, not a file: an address of the client's own router. */
function isPage({ method, path }: Request): boolean {
  return (method === 'GET' || method === 'HEAD') && path !== '/api' && !path.startsWith('/api/') && !path.startsWith('/v/') && path !== '/q' && !path.startsWith('/q/') && !/\.[a-z0-9]+$/i.test(path);
}
