import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { take } from './claim.mjs';
import { bornAt, runs } from './pid-files.mjs';

const file = () => join(mkdtempSync(join(tmpdir(), 'zonggui-claim-')), 'up.json');

describe('a claim', () => {
  it('has one holder, whose note the second reads', () => {
    const at = file();
    expect(take(at, { address: 'http://127.0.0.1:3000/' }).release).toBeDefined();
    expect(take(at)).toEqual({ holder: expect.objectContaining({ pid: process.pid, address: 'http://127.0.0.1:3000/' }) });
  });
  it('can be taken again after it was given back', () => {
    const at = file();
    take(at).release();
    expect(take(at).release).toBeDefined();
  });
  it('is worth nothing once its holder no longer runs, or when its number belongs to another process', () => {
    const at = file();
    writeFileSync(at, JSON.stringify({ pid: process.pid, born: 'at another time' }));
    expect(take(at).release).toBeDefined();
  });
  it('is worth nothing when a power failure cut it short', () => {
    const at = file();
    writeFileSync(at, '{"pid":');
    expect(take(at).release).toBeDefined();
  });
});

describe('a process written down', () => {
  it('is known again by its number together with the moment it began', () => {
    expect(runs({ pid: process.pid, born: bornAt(process.pid) })).toBe(true);
    expect(runs({ pid: process.pid, born: '1' })).toBe(false);
  });
});
