import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from './env';

const least = { DATABASE_URL: 'postgres://app@db/zonggui' };
const pem = (type: 'ed25519' | 'x25519') => (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const keys = () => ({
  ZONGGUI_HMAC_KEY: randomBytes(32).toString('base64'),
  ZONGGUI_NUMBER_KEY: randomBytes(32).toString('base64'),
  ZONGGUI_SEAL_KEY: pem('ed25519'),
});
const production = () => ({ ...least, NODE_ENV: 'production', REDIS_URL: 'redis://redis:6379', ...keys() });

describe('the environment', () => {
  it('needs only the address of the database on a developer\'s machine', () => {
    expect(readEnv(least)).toMatchObject({
      nodeEnv: 'development', host: '127.0.0.1', port: 3000, queuePrefix: '{zonggui}', demo: false,
      sealFile: '.local/seals.jsonl', redisUrl: 'redis://127.0.0.1:6379', secrets: { derived: true },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ ...least, PORT: '', ZONGGUI_DEMO: '' })).toMatchObject({ port: 3000, demo: false });
  });

  it.each([
    [{}, 'DATABASE_URL must be set, for example postgres://user:password@host:5432/zonggui'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must be set'],
    [{ ...least, PORT: '65536' }, 'PORT must be a port number, 0 to 65535'],
    [{ ...least, PORT: '80a' }, 'PORT must be a port number, 0 to 65535'],
    [{ ...least, ZONGGUI_PROXIES: 'true' }, 'ZONGGUI_PROXIES must be 0 to 9'],
    [{ ...least, NODE_ENV: 'prod' }, 'NODE_ENV must be development, test or production'],
    [{ ...least, ZONGGUI_DEMO: 'yes' }, 'ZONGGUI_DEMO must be 1 or 0'],
    [{ ...least, ZONGGUI_QUEUE_PREFIX: 'zonggui' }, 'ZONGGUI_QUEUE_PREFIX must be a word in braces'],
    [{ ...least, ZONGGUI_NUMBER_BLOCK_SIZE: '0' }, 'ZONGGUI_NUMBER_BLOCK_SIZE must be 1 to 1000'],
    [{ ...least, ZONGGUI_FONT_BODY: '/nowhere.ttf' }, 'ZONGGUI_FONT_BODY must be the path of a readable TTF file'],
    [{ ...least, ZONGGUI_PUBLIC_URL: 'bl.example.gov.cn/app' }, 'ZONGGUI_PUBLIC_URL must be an origin'],
    [{ ...least, ZONGGUI_SMS_URL: 'sms.example.gov.cn' }, 'ZONGGUI_SMS_URL must be an address'],
    [{ ...least, ZONGGUI_SMS_URL: 'https://sms.example.gov.cn' }, 'ZONGGUI_SMS_SECRET must be set together with ZONGGUI_SMS_URL'],
    [{ ...least, ZONGGUI_SMS_SIGNATURE: '【黄山市人社局办】' }, 'ZONGGUI_SMS_SIGNATURE must be a 签名 of at most 8 characters'],
    [{ ...least, ZONGGUI_KEYS_DIR: '/nowhere' }, 'ZONGGUI_KEYS_DIR must hold a readable hmac.key'],
  ])('names the variable at fault: %j', (source, sentence) => {
    expect(() => readEnv(source)).toThrow(`Invalid environment: ${sentence}`);
  });

  it('names all of them at once', () => {
    expect(() => readEnv({ PORT: 'x' })).toThrow(/PORT .*; DATABASE_URL /);
  });
});

describe('production', () => {
  it('refuses to be a demonstration', () => {
    expect(() => readEnv({ ...production(), ZONGGUI_DEMO: '1' })).toThrow('ZONGGUI_DEMO must not be set together with NODE_ENV=production');
  });

  it('needs keys of its own', () => {
    expect(readEnv(production()).secrets.derived).toBe(false);
    expect(() => readEnv({ ...production(), ZONGGUI_HMAC_KEY: undefined })).toThrow('Invalid environment: ZONGGUI_HMAC_KEY must be set, or ZONGGUI_KEYS_DIR must name a folder with hmac.key');
  });

  it('needs the address of its Redis', () => {
    expect(() => readEnv({ ...production(), REDIS_URL: undefined })).toThrow('REDIS_URL must be set in production');
  });

  it.each([
    ['ZONGGUI_NUMBER_KEY', 'c2hvcnQ=', 'must be 32 bytes in base64'],
    ['ZONGGUI_SEAL_KEY', 'not a key', 'must be an Ed25519 private key'],
    ['ZONGGUI_SEAL_KEY', pem('x25519'), 'must be an Ed25519 private key'],
  ])('never accepts another kind of key as %s, and never repeats it', (name, value, rule) => {
    const read = () => readEnv({ ...production(), [name]: value });
    expect(read).toThrow(`Invalid environment: ${name} ${rule}`);
    expect(read).not.toThrow(value);
  });

  it('reads the keys from a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zonggui-keys-'));
    try {
      const given = keys();
      writeFileSync(join(folder, 'hmac.key'), `${given.ZONGGUI_HMAC_KEY}\n`);
      writeFileSync(join(folder, 'number.key'), `${given.ZONGGUI_NUMBER_KEY}\n`);
      writeFileSync(join(folder, 'seal.pem'), given.ZONGGUI_SEAL_KEY);
      const { secrets } = readEnv({ ...least, NODE_ENV: 'production', REDIS_URL: 'redis://redis:6379', ZONGGUI_KEYS_DIR: folder });
      expect(secrets.partyKey.toString('base64')).toBe(given.ZONGGUI_HMAC_KEY);
      expect(secrets.sealKey).toBe(given.ZONGGUI_SEAL_KEY);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the keys of development and tests', () => {
  it('are the same in every process, so that a restart finds its people again', () => {
    expect(readEnv(least).secrets).toEqual(readEnv({ ...least, NODE_ENV: 'test' }).secrets);
  });

  it('are a real signing key and two different secrets', () => {
    const { secrets } = readEnv(least);
    expect(createPrivateKey(secrets.sealKey).asymmetricKeyType).toBe('ed25519');
    expect(secrets.partyKey.equals(secrets.numberKey)).toBe(false);
  });
});
