import type { EntityManager } from 'typeorm';
import type { Application } from '@zonggui/domain/application/application';
import { mayBeAgreed } from '@zonggui/domain/review/duty';
import { verbsOf } from '@zonggui/domain/application/draft';
import { verdictFor } from '@zonggui/domain/intake/intake.rules';
import { handOf } from '@zonggui/domain/intake/papers';
import { assertGrantable } from '@zonggui/domain/deferral/special-deferral';
import { DomainError } from '@zonggui/domain/errors';
import type { InstructionAction } from '@zonggui/domain/instruction/instruction';
import type { Terms } from '@zonggui/domain/terms';
import { verdictOf, type Hand, type MaterialStatus } from '@zonggui/domain/verdict/verdict';
import { readApplication } from '../command/aggregate-reader';
import type { TermsReader } from '../counter/terms-reader';
import type { InstructionRow } from './instruction-rows';
import type { AskedMatter } from './instruction-views';

/** Terms and hand of one matter asked about. */
export interface AskedTerms {
  readonly terms: Terms;
  readonly hand: Hand;
}

/** Of a visit, as it was when it was asked: what has no guide is left out, for nothing can be granted there. */
export async function visitTerms(tx: EntityManager, reader: TermsReader, { visit, region }: InstructionRow, now: Date): Promise<AskedTerms[]> {
  if (visit === null) return [];
  const papers = new Map<string, MaterialStatus>(visit.papers.map(({ material, status }) => [material, status]));
  const asked = await reader.read(tx, visit.matters, { region, channel: visit.channel }, now);
  return asked.flatMap(({ terms, findings }) => {
    if (terms === null) return [];
    const codes = terms.materials.flatMap(({ code, alternatives }) => [code, ...alternatives]);
    return [{ terms, hand: { ...findings, materials: Object.fromEntries(codes.map((code) => [code, papers.get(code) ?? 'missing'])) } }];
  });
}

export async function askedMatters(tx: EntityManager, reader: TermsReader, row: InstructionRow, now: Date): Promise<{ matters: AskedMatter[]; actions: InstructionAction[] }> {
  if (row.applicationId === null) {
    const matters = (await visitTerms(tx, reader, row, now)).map(({ terms, hand }) => askedMatter({ terms, hand }, verdictOf(terms, hand)));
    return { matters, actions: mayDefer(matters) ? ['reply', 'deferral'] : ['reply'] };
  }
  const { application } = await readApplication(tx, row.applicationId);
  return ofApplication(application, row.matterId);
}

function ofApplication(application: Application, matterId: string | null): { matters: AskedMatter[]; actions: InstructionAction[] } {
  const matter = application.matters.find(({ id }) => id === matterId);
  if (matter === undefined) return { matters: [], actions: ['reply'] };
  const hand = handOf(application, matter);
  const asked = { ...askedMatter({ terms: matter.terms, hand }, verdictFor(application, matter)), ...(matter.state !== 'received' && { lacking: [] }) };
  const verbs: readonly string[] = verbsOf(matter);
  const actions: InstructionAction[] = ['reply'];
  if (mayDefer([asked])) actions.push('deferral');
  if (mayBeAgreed(matter)) actions.push('supplement');
  if (verbs.includes('assign') || verbs.includes('dispatch')) actions.push('assign');
  return { matters: [asked], actions };
}

const mayDefer = (matters: readonly AskedMatter[]): boolean => matters.some(({ lacking }) => lacking.some(({ why }) => why === null));

function askedMatter({ terms, hand }: AskedTerms, { verdict, reasons }: AskedMatter['verdict']): AskedMatter {
  const held = (codes: readonly string[]) => codes.some((code) => ['received', 'shared'].includes(hand.materials[code] ?? 'missing'));
  const lacking = terms.materials.filter(({ required, code, alternatives }) => required && !held([code, ...alternatives]));
  return { item: terms.item, verdict: { verdict, reasons }, lacking: lacking.map(({ code, name }) => ({ code, name, why: whyNot({ terms, hand }, code) })) };
}

/** The remedy of the refusal; null where it may be granted. */
function whyNot({ terms, hand }: AskedTerms, code: string): string | null {
  try {
    assertGrantable(terms, hand, { materials: [code], reason: '—' });
    return null;
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    const { fields } = refusal.details as { fields?: readonly { remedy: string }[] }; // as special-deferral.ts refuses
    return fields?.[0]?.remedy ?? '';
  }
}
