// npm run openapi: writes what is generated and committed: the OpenAPI document of the api, and the web client's types made from it.
// With --check nothing is written: it says which of them is out of date, and fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './local/places.mjs';

const DOCUMENT = 'apps/api/src/openapi.json';
const TYPES = 'apps/web/src/api/schema.ts';

function output(args) {
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status === 0) return done.stdout;
  throw new Error(`node ${args.join(' ')} failed: ${(done.stderr || done.error?.message || '').trim()}`);
}

function typesFor(document) {
  const folder = mkdtempSync(join(tmpdir(), 'zonggui-openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, document);
    const made = join(folder, 'schema.ts');
    output(['node_modules/openapi-typescript/bin/cli.js', file, '-o', made]);
    return readFileSync(made, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The built api prints its own document: the compiler plugin that reads our comments runs only in the build. */
function generate() {
  const document = `${JSON.stringify(JSON.parse(output(['dist/apps/api/src/openapi.js'])), null, 2)}\n`;
  return { [DOCUMENT]: document, [TYPES]: typesFor(document) };
}

const stale = (file, text) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== text;

function write(file, text) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
  console.log(`wrote ${file}`);
}

try {
  const changed = Object.entries(generate()).filter(([file, text]) => stale(file, text));
  if (process.argv.includes('--check')) {
    for (const [file] of changed) console.error(`${file} is out of date: run npm run build && npm run openapi`);
    process.exitCode = changed.length > 0 ? 1 : 0;
  } else {
    for (const [file, text] of changed) write(file, text);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
