import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { EnvFields } from './env-fields';
import { applicantLoginOf, type ApplicantLogin } from './applicant-login';
import { readSecrets } from './secrets';
import type { Secrets } from './secrets';

/** Everything the process is told from outside, checked once at the start. */
export interface Env {
  readonly nodeEnv: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  /** Proxies of ours in front: that many addresses of X-Forwarded-For are believed. */
  readonly proxies: number;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** In braces, so that all keys of ours fall into one slot of a Redis Cluster. */
  readonly queuePrefix: string;
  /** Demonstration: 示例 data, and a clock that may be set ahead. Refused in production. */
  readonly demo: boolean;
  readonly secrets: Secrets;
  /** Where applicants reach us: the origin that QR codes name; null = that of the request. */
  readonly publicUrl: string | null;
  /** The site's own 仿宋 and 小标宋, as TTF files; null = the open typeface that ships. */
  readonly fonts: { readonly body: string | null; readonly title: string | null };
  /** Where figures for Prometheus are told; no port: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number | null };
  /** The way out for SMS; in a demonstration without one a mailbox of examples; null: there is none, and applicants are told when they look. */
  readonly sms: { readonly url: string; readonly secret: string; readonly timeoutMs: number; /** 【签名】, empty where the gateway puts it there. */ readonly signature: string } | 'mailbox' | null;
  /** 统一身份认证 of applicants; null: none is set up. */
  readonly applicantLogin: ApplicantLogin | null;
  readonly sessionCookie: string;
  /** Where the seals over the event streams are written outside the database. */
  readonly sealFile: string;
  /** How many serials of 办件编号 a replica takes at a time; what it does not use is a gap. */
  readonly numberBlockSize: number;
  /** Days a visit half entered (暂存) is kept when nobody comes back to it. */
  readonly draftDays: number;
  /** 补录: calendar days within which any clerk may enter a 断网收件单; later a duty officer does. */
  readonly lateEntryDays: number;
}

let known: Env | undefined;

/** The one reader of process.env. @throws Error `Invalid environment: NAME …` */
export function env(): Env {
  if (known === undefined) {
    known = readEnv(process.env);
    if (known.secrets.derived && known.nodeEnv === 'development' && !known.demo) {
      process.emitWarning('Neither ZONGGUI_KEYS_DIR nor ZONGGUI_HMAC_KEY is set: keys that anybody can derive are used, and real data must not be entered.');
    }
  }
  return known;
}

/** @throws Error `Invalid environment: NAME …`, naming every variable at fault */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const fields = plainToInstance(EnvFields, given);
  const faults = validateSync(fields).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (faults.length > 0) throw new Error(`Invalid environment: ${faults.join('; ')}`);
  const production = fields.NODE_ENV === 'production';
  const demo = fields.ZONGGUI_DEMO === '1';
  if (production && demo) throw new Error('Invalid environment: ZONGGUI_DEMO must not be set together with NODE_ENV=production');
  if (production && given.REDIS_URL === undefined) throw new Error('Invalid environment: REDIS_URL must be set in production');
  return {
    nodeEnv: fields.NODE_ENV,
    host: fields.HOST,
    port: Number(fields.PORT),
    proxies: Number(fields.ZONGGUI_PROXIES),
    databaseUrl: fields.DATABASE_URL,
    redisUrl: fields.REDIS_URL,
    queuePrefix: fields.ZONGGUI_QUEUE_PREFIX,
    demo,
    secrets: readSecrets(fields, production),
    publicUrl: fields.ZONGGUI_PUBLIC_URL ?? null,
    fonts: { body: fields.ZONGGUI_FONT_BODY ?? null, title: fields.ZONGGUI_FONT_TITLE ?? null },
    metrics: { host: fields.ZONGGUI_METRICS_HOST, port: fields.ZONGGUI_METRICS_PORT === undefined ? null : Number(fields.ZONGGUI_METRICS_PORT) },
    sms: smsOf(fields) ?? (demo ? 'mailbox' : null),
    applicantLogin: applicantLoginOf(fields, production),
    sessionCookie: fields.ZONGGUI_SESSION_COOKIE,
    sealFile: fields.ZONGGUI_SEAL_FILE,
    numberBlockSize: Number(fields.ZONGGUI_NUMBER_BLOCK_SIZE),
    draftDays: Number(fields.ZONGGUI_DRAFT_DAYS),
    lateEntryDays: Number(fields.ZONGGUI_LATE_ENTRY_DAYS),
  };
}

function smsOf({ ZONGGUI_SMS_URL: url, ZONGGUI_SMS_SECRET: secret, ZONGGUI_SMS_TIMEOUT: seconds, ZONGGUI_SMS_SIGNATURE: signature }: EnvFields): Exclude<Env['sms'], 'mailbox'> {
  if (url === undefined) return null;
  if (secret === undefined) throw new Error('Invalid environment: ZONGGUI_SMS_SECRET must be set together with ZONGGUI_SMS_URL');
  return { url, secret, timeoutMs: Number(seconds) * 1000, signature };
}
