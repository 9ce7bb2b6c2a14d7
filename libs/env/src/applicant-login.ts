import type { EnvFields } from './env-fields';

/** An OpenID provider by which applicants sign in, and how it tells who somebody is. */
export interface ApplicantLogin {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Names of the claims. */
  readonly claims: { readonly idType: string; readonly idNumber: string; readonly name: string };
  /** The issuer's codes of 证件类型, and ours. */
  readonly idTypes: ReadonlyMap<string, 'resident-id' | 'passport' | 'travel-permit' | 'other'>;
}

/** All of it or nothing. @throws Error `Invalid environment: NAME …` */
export function applicantLoginOf(fields: EnvFields, production: boolean): ApplicantLogin | null {
  const issuer = fields.ZONGGUI_APPLICANT_ISSUER;
  if (issuer === undefined) return null;
  if (production && !issuer.startsWith('https:')) throw new Error('Invalid environment: ZONGGUI_APPLICANT_ISSUER must be https in production');
  // three names, by its pattern
  const [idType, idNumber, name] = needed(fields, 'ZONGGUI_APPLICANT_CLAIMS').split(',') as [string, string, string];
  // pairs, by its pattern
  const pairs = needed(fields, 'ZONGGUI_APPLICANT_ID_TYPES').split(',').map((pair) => pair.split('=') as [string, 'resident-id' | 'passport' | 'travel-permit' | 'other']);
  return {
    issuer,
    clientId: needed(fields, 'ZONGGUI_APPLICANT_CLIENT_ID'),
    clientSecret: needed(fields, 'ZONGGUI_APPLICANT_CLIENT_SECRET'),
    scope: fields.ZONGGUI_APPLICANT_SCOPE,
    claims: { idType, idNumber, name },
    idTypes: new Map(pairs),
  };
}

function needed(fields: EnvFields, name: 'ZONGGUI_APPLICANT_CLIENT_ID' | 'ZONGGUI_APPLICANT_CLIENT_SECRET' | 'ZONGGUI_APPLICANT_CLAIMS' | 'ZONGGUI_APPLICANT_ID_TYPES'): string {
  const value = fields[name];
  if (value === undefined) throw new Error(`Invalid environment: ${name} must be set together with ZONGGUI_APPLICANT_ISSUER`);
  return value;
}
