import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, isBuilt } from './builds.mjs';

const build = { sources: ['apps'], result: 'dist/main.js', stamp: 'dist/.built-from' };

function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'zonggui-builds-'));
  mkdirSync(join(root, 'apps'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'apps/a.ts'), 'one');
  writeFileSync(join(root, 'apps/b.ts'), 'two');
  writeFileSync(join(root, 'dist/main.js'), '');
  writeFileSync(join(root, 'dist/.built-from'), digestOf(build.sources, root));
  return root;
}

describe('what is built', () => {
  it('stays good whatever the files’ times say', () => {
    const root = checkout();
    utimesSync(join(root, 'apps/a.ts'), new Date(2040, 0, 1), new Date(2040, 0, 1));
    expect(isBuilt(build, root)).toBe(true);
  });
  it('is stale when a source has changed, even with an older time', () => {
    const root = checkout();
    writeFileSync(join(root, 'apps/a.ts'), 'other');
    utimesSync(join(root, 'apps/a.ts'), new Date(2000, 0, 1), new Date(2000, 0, 1));
    expect(isBuilt(build, root)).toBe(false);
  });
  it('is stale when a source is gone or renamed', () => {
    const root = checkout();
    rmSync(join(root, 'apps/b.ts'));
    expect(isBuilt(build, root)).toBe(false);
    writeFileSync(join(root, 'apps/c.ts'), 'two');
    expect(isBuilt(build, root)).toBe(false);
  });
  it('is not built again for a test', () => {
    const root = checkout();
    writeFileSync(join(root, 'apps/a.spec.ts'), 'a test');
    expect(isBuilt(build, root)).toBe(true);
  });
  it('is never believed without the digest it was made from', () => {
    const root = checkout();
    rmSync(join(root, 'dist/.built-from'));
    expect(isBuilt(build, root)).toBe(false);
  });
});
