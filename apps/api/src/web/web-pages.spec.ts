import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { servePages } from './web-pages';

@Module({})
class Nothing {}

describe('the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonggui-pages-'));
  let app: NestExpressApplication;
  let url: string;
  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
    servePages(app, folder);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  const ask = async (path: string) => {
    const answer = await fetch(url + path);
    return { status: answer.status, text: await answer.text(), cache: answer.headers.get('cache-control') };
  };

  it('that are not built say how to build them', async () => {
    expect(await ask('/')).toMatchObject({ status: 503, text: expect.stringContaining('npm run build:web') });
  });

  it('are one page for every address of the client, never kept without asking', async () => {
    writeFileSync(join(folder, 'index.html'), '<title>综柜</title>');
    for (const path of ['/', '/queue', '/applications/1?tab=events']) expect(await ask(path)).toMatchObject({ status: 200, text: '<title>综柜</title>', cache: 'no-cache' });
  });

  it('keep their files for a year, and a file that is not there is not the page', async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'assets', 'a-1b2c.js'), '1;');
    expect(await ask('/assets/a-1b2c.js')).toMatchObject({ status: 200, text: '1;', cache: 'public, max-age=31536000, immutable' });
    expect((await ask('/assets/b-1b2c.js')).status).toBe(404);
    expect((await ask('/api/nothing')).status).toBe(404);
    expect((await ask('/../package.json')).status).toBe(404);
  });
});
