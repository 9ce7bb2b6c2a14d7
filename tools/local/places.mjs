// Where things lie. Everything a command makes goes under .local, which may be deleted at any time the system is down.
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const LOCAL = process.env.ZONGGUI_LOCAL_DIR ?? join(ROOT, '.local');
export const CLI = join(ROOT, 'dist/apps/cli/src/main.js');
export const isRoot = process.getuid?.() === 0;

const runnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The full path of a program on the PATH, or undefined. */
export const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, program)).find(runnable);
