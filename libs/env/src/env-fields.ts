import { existsSync } from 'node:fs';
import { IsIn, IsOptional, IsString, Matches, ValidateBy, type ValidationOptions } from 'class-validator';

const IsFile = (options: ValidationOptions): PropertyDecorator => ValidateBy({ name: 'isFile', validator: { validate: (value) => typeof value === 'string' && existsSync(value) } }, options);

/** The variables by their own names, as text; `readEnv` gives them their types. An empty value counts as not set. */
export class EnvFields {
  @IsIn(['development', 'test', 'production'], { message: 'NODE_ENV must be development, test or production' })
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Matches(/^[0-9A-Za-z.:_-]+$/, { message: 'HOST must be a host name or an address' })
  HOST: string = '127.0.0.1';

  @Matches(/^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]|0)$/, { message: 'PORT must be a port number, 0 to 65535' })
  PORT: string = '3000';

  @Matches(/^\d$/, { message: 'ZONGGUI_PROXIES must be 0 to 9' })
  ZONGGUI_PROXIES: string = '0';

  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'DATABASE_URL must be set, for example postgres://user:password@host:5432/zonggui' })
  DATABASE_URL: string;

  @Matches(/^rediss?:\/\/\S+$/, { message: 'REDIS_URL must look like redis://host:6379' })
  REDIS_URL: string = 'redis://127.0.0.1:6379';

  @Matches(/^\{[\w-]+\}$/, { message: 'ZONGGUI_QUEUE_PREFIX must be a word in braces, for example {zonggui}' })
  ZONGGUI_QUEUE_PREFIX: string = '{zonggui}';

  @IsIn(['0', '1'], { message: 'ZONGGUI_DEMO must be 1 or 0' })
  ZONGGUI_DEMO: string = '0';

  @Matches(/^[\w-]+$/, { message: 'ZONGGUI_SESSION_COOKIE must be a cookie name of letters, digits, _ and -' })
  ZONGGUI_SESSION_COOKIE: string = 'zonggui_session';

  @IsOptional()
  @Matches(/^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]|0)$/, { message: 'ZONGGUI_METRICS_PORT must be a port number, 0 to 65535' })
  ZONGGUI_METRICS_PORT?: string;

  @Matches(/^[0-9A-Za-z.:_-]+$/, { message: 'ZONGGUI_METRICS_HOST must be a host name or an address' })
  ZONGGUI_METRICS_HOST: string = '127.0.0.1';

  @IsString({ message: 'ZONGGUI_SEAL_FILE must be a path' })
  ZONGGUI_SEAL_FILE: string = '.local/seals.jsonl';

  @IsOptional()
  @Matches(/^https?:\/\/[^\s/]+$/, { message: 'ZONGGUI_PUBLIC_URL must be an origin, for example https://bl.example.gov.cn' })
  ZONGGUI_PUBLIC_URL?: string;

  @IsOptional()
  @IsFile({ message: 'ZONGGUI_FONT_BODY must be the path of a readable TTF file' })
  ZONGGUI_FONT_BODY?: string;

  @IsOptional()
  @IsFile({ message: 'ZONGGUI_FONT_TITLE must be the path of a readable TTF file' })
  ZONGGUI_FONT_TITLE?: string;

  @Matches(/^([1-9]\d{0,2}|1000)$/, { message: 'ZONGGUI_NUMBER_BLOCK_SIZE must be 1 to 1000' })
  ZONGGUI_NUMBER_BLOCK_SIZE: string = '20';

  @Matches(/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/, { message: 'ZONGGUI_DRAFT_DAYS must be 1 to 365' })
  ZONGGUI_DRAFT_DAYS: string = '7';

  @Matches(/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/, { message: 'ZONGGUI_LATE_ENTRY_DAYS must be 1 to 365' })
  ZONGGUI_LATE_ENTRY_DAYS: string = '7';

  @IsOptional()
  @Matches(/^https?:\/\/\S+$/, { message: 'ZONGGUI_SMS_URL must be an address, for example https://sms.example.gov.cn/send' })
  ZONGGUI_SMS_URL?: string;

  @IsOptional()
  @Matches(/^.{16,}$/, { message: 'ZONGGUI_SMS_SECRET must have at least 16 characters' })
  ZONGGUI_SMS_SECRET?: string;

  @Matches(/^([1-9]|[12]\d|30)$/, { message: 'ZONGGUI_SMS_TIMEOUT must be 1 to 30 seconds' })
  ZONGGUI_SMS_TIMEOUT: string = '10';

  @Matches(/^(【[^【】]{2,6}】)?$/, { message: 'ZONGGUI_SMS_SIGNATURE must be a 签名 of at most 8 characters with its brackets, for example 【黄山人社】' })
  ZONGGUI_SMS_SIGNATURE: string = '';

  @IsOptional()
  @Matches(/^https?:\/\/\S+$/, { message: 'ZONGGUI_APPLICANT_ISSUER must be the issuer of an OpenID provider, for example https://login.example.gov.cn' })
  ZONGGUI_APPLICANT_ISSUER?: string;

  @IsOptional()
  @IsString({ message: 'ZONGGUI_APPLICANT_CLIENT_ID must be the name this site is known by at the issuer' })
  ZONGGUI_APPLICANT_CLIENT_ID?: string;

  @IsOptional()
  @IsString({ message: 'ZONGGUI_APPLICANT_CLIENT_SECRET must be the secret given for the client' })
  ZONGGUI_APPLICANT_CLIENT_SECRET?: string;

  @Matches(/^openid( \S+)*$/, { message: 'ZONGGUI_APPLICANT_SCOPE must begin with openid, for example "openid profile"' })
  ZONGGUI_APPLICANT_SCOPE: string = 'openid';

  @IsOptional()
  @Matches(/^[^\s,]+,[^\s,]+,[^\s,]+$/, { message: 'ZONGGUI_APPLICANT_CLAIMS must name the claims of 证件类型, 证件号码 and 姓名, in this order, with commas between' })
  ZONGGUI_APPLICANT_CLAIMS?: string;

  @IsOptional()
  @Matches(/^[^\s,=]+=(resident-id|passport|travel-permit|other)(,[^\s,=]+=(resident-id|passport|travel-permit|other))*$/, {
    message: "ZONGGUI_APPLICANT_ID_TYPES must say which of the issuer's 证件类型 is resident-id, passport, travel-permit or other: <its code>=resident-id, with commas between",
  })
  ZONGGUI_APPLICANT_ID_TYPES?: string;

  @IsOptional()
  @IsString({ message: 'ZONGGUI_KEYS_DIR must be a path' })
  ZONGGUI_KEYS_DIR?: string;

  @IsOptional()
  @IsString({ message: 'ZONGGUI_HMAC_KEY must be base64' })
  ZONGGUI_HMAC_KEY?: string;

  @IsOptional()
  @IsString({ message: 'ZONGGUI_NUMBER_KEY must be base64' })
  ZONGGUI_NUMBER_KEY?: string;

  @IsOptional()
  @IsString({ message: 'ZONGGUI_SEAL_KEY must be PEM' })
  ZONGGUI_SEAL_KEY?: string;
}
