import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFolder, stateOf } from './postgres-folder.mjs';

const WHOLE = ['PG_VERSION', 'postgresql.conf', 'global/pg_control', 'base/1/x', 'base/4/x', 'base/5/x'];

/** A folder that holds these files, empty. */
function folderOf(...files: string[]): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'zonggui-pg-')), 'pg18');
  for (const file of files) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  return dir;
}

describe('the data folder of PostgreSQL', () => {
  it('is absent when there is none or an empty one', () => {
    expect(stateOf(folderOf())).toBe('absent');
  });
  it('is half made when initdb did not reach its end and nobody ever put data there', () => {
    expect(stateOf(folderOf('PG_VERSION'))).toBe('half');
    expect(stateOf(folderOf('PG_VERSION', 'postgresql.conf', 'global/pg_control', 'base/1/x'))).toBe('half');
  });
  it('is whole with or without databases of our own', () => {
    expect(stateOf(folderOf(...WHOLE))).toBe('whole');
    expect(stateOf(folderOf(...WHOLE, 'base/16384/x'))).toBe('whole');
  });
  it('is damaged, and never made again, when it has held data and cannot be opened', async () => {
    const dir = folderOf('base/1/x', 'base/4/x', 'base/5/x', 'base/16384/x');
    expect(stateOf(dir)).toBe('damaged');
    await expect(prepareFolder(undefined, dir, '/nowhere')).rejects.toThrow('has held data and is damaged, so it is left as it is');
    expect(stateOf(dir)).toBe('damaged');
  });
  it('is not opened without the password that belongs to it', async () => {
    await expect(prepareFolder(undefined, folderOf(...WHOLE, 'base/16384/x'), '/nowhere')).rejects.toThrow('its password file');
  });
});
