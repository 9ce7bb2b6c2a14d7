import { DomainError } from '../errors';
import { given } from '../testing/story';
import { deferrable, material, terms } from '../testing/terms.builder';
import type { TermMaterial } from '../terms';
import type { Application, Deferral, Matter } from './application';
import { isEnded } from './application';
import type { Command } from './commands';
import { decide } from './decide';
import { foldInput, type Circumstances } from './draft';
import { fold } from './fold';
import { applyTime } from '../clock/time';
import { noFindings } from '../verdict/findings';
import type { Actor } from '../posts';

const everyone: Actor = { kind: 'system', id: 'everyone', onBehalfOf: null, grants: [] };
const refused = { code: 'refused', text: '示例', source: { document: '示例', section: '一', row: null, quote: '示例' } };

/** Everything that can befall one matter, each as the commands of one transaction. */
function fatesOf({ id, state, terms: { materials } }: Matter): Command[][] {
  const paper = materials[0]?.code ?? '';
  const check = (status: 'missing' | 'received', findings = noFindings): Command => ({ type: 'checkMaterial', matterId: id, papers: [{ material: paper, status }], findings });
  const by = { matterId: id, reason: '示例' };
  switch (state) {
    case 'planned':
      return [[{ type: 'start', ...by }]];
    case 'received':
      return [
        [check('received'), { type: 'accept', ...by }],
        [check('missing'), { type: 'acceptDeferred', ...by, undertakingSigned: true }],
        [{ type: 'requestSupplement', ...by, defects: [{ material: paper, defect: '示例' }] }],
        [check('received', { ...noFindings, prohibitions: ['refused'] }), { type: 'decline', ...by }],
        [check('received', { ...noFindings, notNeeded: true }), { type: 'declareNotNeeded', ...by }],
      ];
    case 'supplementing':
      return [[{ type: 'supplement', ...by, papers: [{ material: paper, status: 'received' }] }]];
    case 'accepted':
      return [[{ type: 'dispatch', ...by }], [{ type: 'approve', ...by }]];
    case 'queued':
      return [[{ type: 'claim', ...by }]];
    case 'reviewing':
      return [
        [{ type: 'approve', ...by }],
        [{ type: 'deny', ...by, opinion: '示例', basis: '示例' }],
        [{ type: 'requestSupplement', ...by, defects: [{ material: paper, defect: '示例' }] }],
        [{ type: 'release', ...by }],
      ];
    case 'granted':
    case 'denied':
      return [[{ type: 'issue', ...by }]];
    case 'issued':
      return [[{ type: 'reissue', ...by }]];
    default:
      return [];
  }
}

/** Whatever ends a matter that is under way without a result of its own. */
function leaving({ id, state, endedAt }: Matter): Command[][] {
  if (endedAt !== null) return [];
  const annul: Command[] = [{ type: 'annul', matterId: id, reason: '示例' }];
  return state === 'granted' || state === 'denied' ? [annul] : [annul, [{ type: 'withdraw', matterId: id, reason: '示例' }]];
}

function owing({ id, escalated }: Deferral): Command[][] {
  const lapse: Command[] = [{ type: 'lapse', subject: { deferralId: id }, reason: '示例' }];
  return [[{ type: 'makeUp', deferralId: id }], [{ type: 'waive', deferralId: id, reason: '示例' }], ...(escalated ? [lapse] : [])];
}

function fatesOfAll(application: Application): Command[][] {
  return [
    ...application.matters.flatMap((matter) => [...fatesOf(matter), ...leaving(matter)]),
    ...application.deferrals.filter(({ state }) => state === 'open').flatMap(owing),
    ...application.deliveries.filter(({ state }) => state === 'open').map(({ id }): Command[] => [{ type: 'deliver', deliveryId: id, receiver: 'self' }]),
    ...(application.rating === 'invited' ? [[{ type: 'rate', code: 1 } as const]] : []),
  ];
}

/** What the fold could tell apart, whichever matter comes first. */
function shapeOf({ matters, deferrals, deliveries, rating, state }: Application): string {
  const shapes = matters.map(({ id, state: standing, from, outcome }) => {
    const owed = deferrals.find((deferral) => deferral.matterId === id && deferral.state === 'open');
    return [standing, from, outcome, owed && (owed.escalated ? 'overdue' : 'owed')].join();
  });
  return [shapes.sort().join('|'), deliveries.some((delivery) => delivery.state === 'open'), rating, state].join('#');
}

const matterTerms = (paper: TermMaterial) =>
  terms({
    materials: [paper],
    prohibitions: [refused],
    promised: null,
    handlingLevel: 1,
    counterFinish: true,
    needsAudit: false,
    supplement: { ...terms().supplement, onLapse: 'lapse' },
  });

/** Walks every application of so many matters that a real sequence of decisions and of time can bring about. */
function walk(visited: Parameters<typeof given>[0], visit: (application: Application) => void): number {
  const story = given(visited);
  const by: Circumstances = { ...story.by(everyone) };
  const seen = new Map([[shapeOf(story.application), story.application]]);
  for (const application of seen.values()) {
    visit(application);
    if (isEnded(application)) continue;
    const later = new Date(Math.max(...application.clocks.map(({ dueAt }) => dueAt.getTime())));
    const nexts = [...fatesOfAll(application).map((commands) => attempt(application, commands, by)), applyTime(application, { ...by, now: later }).application];
    for (const next of nexts) if (next !== null && !seen.has(shapeOf(next))) seen.set(shapeOf(next), next);
  }
  return seen.size;
}

function attempt(application: Application, commands: Command[], by: Circumstances): Application | null {
  try {
    return decide(application, commands, by).application;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const [owedAfter, owedBefore, plain, plainToo, laterOne] = [
  { terms: matterTerms(deferrable('paper-1', 'afterResult')) },
  { terms: matterTerms(deferrable('paper-2', 'beforeResult')) },
  { terms: matterTerms(material('paper-3')) },
  { terms: matterTerms(material('paper-4')) },
  { terms: matterTerms(material('paper-5')), later: true },
];

describe("the card's machine says what the fold says", () => {
  it.each([
    { what: 'one matter', matters: [owedAfter], deliveryMethod: 'electronic' },
    { what: 'two matters told by message', matters: [owedAfter, owedBefore], deliveryMethod: 'electronic' },
    { what: 'two matters handed out', matters: [owedAfter, owedBefore], deliveryMethod: 'window' },
    { what: 'three matters, one of them later', matters: [plain, plainToo, laterOne], deliveryMethod: 'window' },
  ] as const)('for every combination that $what can reach', ({ matters, deliveryMethod }) => {
    const walked = walk({ matters, deliveryMethod }, (application) => {
      const folded = fold(foldInput(application));
      if (application.state !== folded) throw new Error(`${shapeOf(application)}: the fold says ${folded}`);
    });
    expect(walked).toBeGreaterThan(20);
  });
});
