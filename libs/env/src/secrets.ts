import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnvFields } from './env-fields';

export interface Secrets {
  /** Key of the HMAC-SHA-256 by which a party is found again; 32 bytes. Lost, no returning citizen is recognised. */
  readonly partyKey: Buffer;
  /** AES-256-GCM key of identity and telephone numbers; 32 bytes. */
  readonly numberKey: Buffer;
  /** Ed25519 private key that signs the seals, PKCS#8 PEM. */
  readonly sealKey: string;
  /** Made from public words, for development and tests; never true in production. */
  readonly derived: boolean;
}

type KeyVariable = 'ZONGGUI_HMAC_KEY' | 'ZONGGUI_NUMBER_KEY' | 'ZONGGUI_SEAL_KEY';

const fileOf = {
  ZONGGUI_HMAC_KEY: 'hmac.key',
  ZONGGUI_NUMBER_KEY: 'number.key',
  ZONGGUI_SEAL_KEY: 'seal.pem',
} as const satisfies Record<KeyVariable, string>;

/**
 * Keys come from variables, or from the files of ZONGGUI_KEYS_DIR: all three or none. None is right only outside production.
 * @throws Error `Invalid environment: NAME …`
 */
export function readSecrets(fields: EnvFields, production: boolean): Secrets {
  const given = fields.ZONGGUI_KEYS_DIR ?? fields.ZONGGUI_HMAC_KEY ?? fields.ZONGGUI_NUMBER_KEY ?? fields.ZONGGUI_SEAL_KEY;
  if (given === undefined && !production) return developmentSecrets();
  return {
    partyKey: symmetric(fields, 'ZONGGUI_HMAC_KEY'),
    numberKey: symmetric(fields, 'ZONGGUI_NUMBER_KEY'),
    sealKey: signing(fields),
    derived: false,
  };
}

function symmetric(fields: EnvFields, name: KeyVariable): Buffer {
  const text = keyText(fields, name).trim();
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw invalid(name, 'must be 32 bytes in base64, for example from: openssl rand -base64 32');
  return key;
}

function signing(fields: EnvFields): string {
  const pem = keyText(fields, 'ZONGGUI_SEAL_KEY').replaceAll('\\n', '\n');
  const hint = 'must be an Ed25519 private key in PEM, for example from: openssl genpkey -algorithm ed25519';
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'ed25519') return pem;
  } catch {
    throw invalid('ZONGGUI_SEAL_KEY', hint); // the parser's own words say nothing about the variable
  }
  throw invalid('ZONGGUI_SEAL_KEY', hint);
}

function keyText(fields: EnvFields, name: KeyVariable): string {
  const inline = fields[name];
  if (inline !== undefined) return inline;
  if (fields.ZONGGUI_KEYS_DIR === undefined) throw invalid(name, `must be set, or ZONGGUI_KEYS_DIR must name a folder with ${fileOf[name]}`);
  const path = join(fields.ZONGGUI_KEYS_DIR, fileOf[name]);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw invalid('ZONGGUI_KEYS_DIR', `must hold a readable ${fileOf[name]}: ${path} is not`);
  }
}

function invalid(name: string, rule: string): Error {
  return new Error(`Invalid environment: ${name} ${rule}`);
}

/** What RFC 8410 puts before the 32 bytes of an Ed25519 private key. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function developmentSecrets(): Secrets {
  const derive = (purpose: string) => createHash('sha256').update(`zonggui development key: ${purpose}`).digest();
  const seal = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, derive('seal')]), format: 'der', type: 'pkcs8' });
  return { partyKey: derive('party'), numberKey: derive('number'), sealKey: seal.export({ format: 'pem', type: 'pkcs8' }).toString(), derived: true };
}
