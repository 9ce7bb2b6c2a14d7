import type { ApplicantTemplate } from './sms-texts';

/** A message of an application, as one command caused it beside others. */
export interface Told {
  readonly id: string;
  readonly template: ApplicantTemplate;
  readonly matterId: string | null;
}

/**
 * What one command told an applicant at once goes out in as few messages as will say it (ux.md 4: A01 is for 未当场受理, A03 for 受理并办结, A05 for 先办后补; the same text about one case once).
 * Null: another of them says it. `together` holds the message itself, in the order of the ids.
 */
export function saidOf(told: Told, together: readonly Told[]): Pick<Told, 'template' | 'matterId'> | null {
  const alike = together.filter(({ template }) => template === told.template);
  if (alike[0] !== undefined && alike[0].id !== told.id) return null;
  const template = wordsFor(told.template, alike, together);
  return template === null ? null : { template, matterId: alike.length > 1 ? null : told.matterId };
}

function wordsFor(template: ApplicantTemplate, alike: readonly Told[], together: readonly Told[]): ApplicantTemplate | null {
  const has = (other: ApplicantTemplate): boolean => together.some((one) => one.template === other);
  const allAre = (...others: readonly ApplicantTemplate[]): boolean => alike.every(({ matterId }) => together.some((one) => one.matterId === matterId && others.includes(one.template)));
  if (template === 'A01' || template === 'A28') return together.length > alike.length ? null : template;
  if (template === 'A02') return allAre('A15', 'A16') ? null : template;
  if (template === 'A04') return allAre('A15') ? 'A05' : template;
  if (template === 'A15') return has('A23') || allAre('A04') ? null : template;
  if (template === 'A23') return has('A02') && has('A15') ? 'A03' : template;
  return template;
}
