import { applicant, clerk, covering, dutyOfficer, reviewer, staff } from '../testing/people';
import { given, type Story } from '../testing/story';
import { deferrable, instant, terms } from '../testing/terms.builder';
import type { MatterState } from '../matter/matter.machine';
import type { Post } from '../posts';
import { actionsOf, applicationActionsOf } from './decide';
import { covers, mayUse, permissions } from './permissions';

const posts: readonly Post[] = ['intake', 'joint', 'duty', 'review', 'audit', 'issue', 'supervise', 'catalogue', 'admin', 'security', 'log-audit'];
const everywhere = (post: Post) => staff(post, [post], { department: null });
const standing = (story: Story, state: MatterState, from: MatterState | null = null) => ({ ...story.matter, state, from, proposal: 'grant' as const });

describe('which post may use which verb', () => {
  it('is one table', () => {
    expect(Object.fromEntries(Object.entries(permissions).map(([verb, may]) => [verb, may.join(' ')]))).toMatchSnapshot();
  });

  it('keepers of the system and of the catalogue touch no application', () => {
    const story = given();
    for (const post of ['catalogue', 'admin', 'security', 'log-audit'] as const) expect(actionsOf(story.application, story.matter, { actor: everywhere(post) })).toEqual([]);
  });

  it.each<[MatterState, MatterState | null]>([
    ['planned', null],
    ['received', null],
    ['supplementing', 'received'],
    ['accepted', null],
    ['queued', null],
    ['reviewing', null],
    ['auditing', null],
    ['suspended', 'reviewing'],
    ['suspended', 'auditing'],
    ['sentBack', 'reviewing'],
    ['granted', null],
    ['denied', null],
    ['issued', null],
  ])('%s (from %s): offers each post', (state, from) => {
    const story = given({ matters: [terms({ needsAudit: state === 'auditing' || from === 'auditing' })] });
    const matter = standing(story, state, from);
    const offered = posts.map((post) => [post, actionsOf(story.application, { ...matter, holder: post }, { actor: everywhere(post) }).sort().join(' ')] as const);
    expect(Object.fromEntries(offered.filter(([, verbs]) => verbs !== ''))).toMatchSnapshot();
  });

  it('what is the holder\'s to do is offered to the holder alone', () => {
    const story = given();
    const held = { ...standing(story, 'reviewing'), holder: 'somebody else' };
    expect(actionsOf(story.application, held, { actor: everywhere('review') })).toEqual(['assign', 'note']);
    const stopped = { ...standing(story, 'suspended', 'reviewing'), holder: 'somebody else' };
    expect(actionsOf(story.application, stopped, { actor: everywhere('review') })).toEqual(['resume', 'note']);
  });
});

describe('where a grant reaches', () => {
  it.each([
    ['210302', '210302', true],
    ['210300', '210302', true],
    ['210000', '210302', true],
    ['000000', '210302', true],
    ['210302', '210300', false],
    ['210302', '210303', false],
    ['210300', '210400', false],
    ['341000', '210300', false],
    ['341000', '341002', true],
  ])('a grant for %s covers %s: %s', (grant, region, covered) => {
    expect(covers(grant, region)).toBe(covered);
  });

  it('a departmental post reaches the matters of its department, and of every department where it names none', () => {
    const { application, matter } = given();
    const claims = (department: string | null) => mayUse(staff('a', ['review'], { department }), application, { ...matter, state: 'queued' }, 'claim');
    expect([claims('employment'), claims('pensions'), claims(null)]).toEqual([true, false, true]);
  });

  it('a counter post reaches every matter of the visit', () => {
    const { application, matter } = given();
    expect(mayUse(staff('a', ['intake'], { department: 'pensions' }), application, matter, 'accept')).toBe(true);
  });

  it('nobody reaches another city', () => {
    const { application, matter } = given();
    for (const post of posts) expect(actionsOf(application, matter, { actor: staff('a', [post], { region: '341000', department: null }) })).toEqual([]);
  });

  it('a paper owed is made up by the department of its own matter', () => {
    const materials = [deferrable('card', 'internalCheck')];
    const story = given({ matters: [terms({ materials })], papers: [] }).does(clerk, { type: 'acceptDeferred', undertakingSigned: false });
    const offered = (department: string) => applicationActionsOf(story.application, { actor: staff('a', ['review'], { department }) });
    expect([offered('employment'), offered('pensions')]).toEqual([['makeUp'], []]);
  });
});

describe('verbs of several posts belong to the desk the matter lies on', () => {
  const { application, matter } = given({ matters: [instant()] });
  const may = (actor: Parameters<typeof mayUse>[0], state: MatterState, verb: 'approve' | 'requestSupplement') => mayUse(actor, application, { ...matter, state }, verb);

  it('the counter finishes what is accepted and asks for papers of what is received, and nothing that has gone in', () => {
    expect([may(clerk, 'accepted', 'approve'), may(clerk, 'reviewing', 'approve')]).toEqual([true, false]);
    expect([may(clerk, 'received', 'requestSupplement'), may(clerk, 'reviewing', 'requestSupplement')]).toEqual([true, false]);
  });

  it('the department decides what it reviews, and nothing that still lies at the counter', () => {
    expect([may(reviewer, 'accepted', 'approve'), may(reviewer, 'reviewing', 'approve')]).toEqual([false, true]);
    expect([may(reviewer, 'received', 'requestSupplement'), may(reviewer, 'reviewing', 'requestSupplement')]).toEqual([false, true]);
  });
});

describe('AB岗', () => {
  it('whoever covers acts with the grants of the one covered', () => {
    const { application, matter } = given();
    const queued = { ...matter, state: 'queued' as const };
    expect(mayUse(dutyOfficer, application, queued, 'claim')).toBe(false);
    expect(mayUse(covering(dutyOfficer, reviewer), application, queued, 'claim')).toBe(true);
  });
});

describe('the applicant', () => {
  it('withdraws before the decision, rates after it, and nothing else', () => {
    const story = given({ matters: [instant()] });
    expect(actionsOf(story.application, story.matter, { actor: applicant })).toEqual(['withdraw']);
    story.does(clerk, { type: 'accept' }, { type: 'approve' });
    expect(actionsOf(story.application, story.matter, { actor: applicant })).toEqual([]);
    story.does(clerk, { type: 'issue' });
    expect(applicationActionsOf(story.application, { actor: applicant })).toEqual(['rate']);
  });

  it('is offered nothing once the application has ended', () => {
    const story = given().does(clerk, { type: 'withdraw', reason: '示例' });
    expect([...applicationActionsOf(story.application, { actor: clerk }), ...actionsOf(story.application, story.matter, { actor: clerk })]).toEqual([]);
  });
});
