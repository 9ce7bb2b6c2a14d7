import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagesAreCurrent } from './packages.mjs';

const LOCK = {
  '': {},
  'apps/web': { version: '0.1.0' },
  'node_modules/xstate': { version: '5.33.3' },
  'node_modules/@zonggui/web': { link: true },
  'node_modules/of-another-platform': { version: '1.0.0', optional: true },
};
const { 'node_modules/of-another-platform': _absent, ...INSTALLED } = LOCK;

function checkout(installed?: object): string {
  const root = mkdtempSync(join(tmpdir(), 'zonggui-packages-'));
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCK }));
  if (installed) writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  return root;
}

describe('the packages', () => {
  it('are current when they are what the lock file wants, less other platforms’', () => {
    expect(packagesAreCurrent(checkout(INSTALLED))).toBe(true);
  });
  it('are installed again after an installation that was cut short', () => {
    expect(packagesAreCurrent(checkout())).toBe(false);
  });
  it('are installed again when the lock file wants another version', () => {
    expect(packagesAreCurrent(checkout({ ...INSTALLED, 'node_modules/xstate': { version: '5.0.0' } }))).toBe(false);
  });
});
