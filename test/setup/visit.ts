import type { ApplicationView, Assessment, CommandReceipt } from '@zonggui/casework/application/views';
import type { HttpClient } from './http-client';

/** An applicant of the tests: invented, valid in form. */
export const applicant = { kind: 'person', idType: 'resident-id', idNumber: '11010519491231002X', name: '示例·申请人', phone: '13800000000' };

export const anshan = { region: '210300', office: 'as-rencai-hall', window: 'as-renjiu-zonghe', channel: 'window' };
export const huangshan = { region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window' };

interface Visit {
  readonly items: readonly string[];
  readonly facts?: Record<string, string>;
  /** Materials not handed in; all others are. */
  readonly without?: readonly string[];
  readonly gesture?: 'register' | 'verdict';
  readonly deliveryMethod?: string;
  readonly bundle?: string;
  readonly extra?: object;
}

/** The body of a registration with every paper in hand that the items ask for, except those named. */
export async function bodyOf(clerk: HttpClient, place: typeof anshan, visit: Visit): Promise<Record<string, unknown>> {
  const { region, channel } = place;
  const matters = visit.items.map((item) => ({ item, ...(visit.facts === undefined ? {} : { facts: visit.facts }) }));
  const assessed: Assessment = (await clerk.post('/assessments', { region, channel, matters, papers: [] })).expect(200).body;
  const codes = assessed.materials.map((material) => material.code);
  return {
    ...place,
    party: applicant,
    matters,
    papers: codes.filter((code) => !visit.without?.includes(code)).map((material) => ({ material, status: 'received' })),
    deliveryMethod: visit.deliveryMethod ?? 'window',
    gesture: visit.gesture ?? 'verdict',
    ...(visit.bundle === undefined ? {} : { bundle: visit.bundle }),
    ...visit.extra,
  };
}

/** Registers the visit and answers the receipt. */
export async function visitOf(clerk: HttpClient, place: typeof anshan, visit: Visit): Promise<CommandReceipt> {
  const receipt: CommandReceipt = (await clerk.post('/applications', await bodyOf(clerk, place, visit))).expect(201).body;
  return receipt;
}

/** One verb on an application; answers the receipt. */
export async function act(person: HttpClient, receipt: { applicationId: string }, verb: string, body: object = {}): Promise<CommandReceipt> {
  const after: CommandReceipt = (await person.post(`/applications/${receipt.applicationId}/${verb}`, body)).expect(200).body;
  return after;
}

export async function look(person: HttpClient, receipt: { applicationId: string }): Promise<ApplicationView> {
  const view: ApplicationView = (await person.get(`/applications/${receipt.applicationId}`)).expect(200).body;
  return view;
}

/** The first of some rows, which the test knows to be there. */
export function first<T>(rows: readonly T[]): T {
  const row = rows[0];
  if (row === undefined) throw new Error('There is no first row.');
  return row;
}
