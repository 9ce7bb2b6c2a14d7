import { parseOptions } from '@node-rs/argon2';
import { hashPassword, nobodysHash, verifyPassword } from './passwords';

describe('a password', () => {
  it('is recognised, and no other is', async () => {
    const stored = await hashPassword('综柜-2026');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(stored, '综柜-2026')).toBe(true);
    expect(await verifyPassword(stored, '综柜-2027')).toBe(false);
  });

  it('is the same when the input method typed it full-width', async () => {
    expect(await verifyPassword(await hashPassword('abc123'), 'ａｂｃ１２３')).toBe(true);
  });

  it('is never stored twice alike', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });

  it('of an unknown login is refused after the same work as a wrong one', async () => {
    expect(await verifyPassword(null, 'anything')).toBe(false);
    expect(parseOptions(nobodysHash)).toEqual(parseOptions(await hashPassword('anything')));
  });
});
