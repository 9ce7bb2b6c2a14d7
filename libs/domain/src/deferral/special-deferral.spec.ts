import { DomainError } from '../errors';
import { clerk, dutyOfficer } from '../testing/people';
import { given } from '../testing/story';
import { deferrable, instant, licence, limit, material, source, terms } from '../testing/terms.builder';
import { verdictOf, type Hand } from '../verdict/verdict';
import { assertGrantable, withGrants } from './special-deferral';

const hand = (rest: Partial<Hand> = {}): Hand => ({ materials: { form: 'received' }, prohibitions: [], unmetConditions: [], notNeeded: false, discredited: false, ...rest });
const item = terms({ materials: [material('form'), material('proof')], prohibitions: [{ code: 'ban', text: '停业整顿', source: source() }], conditions: [{ code: 'age', text: '年满十六周岁', source: source() }] });
const grant = { materials: ['proof'], way: 'beforeResult' as const, name: '示例·值班', reason: '原件在外地，三日内寄到。' };

function refusalOf(work: () => void): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('特批容缺', () => {
  it('puts off a paper the verdict would not, with the name and the reason, and an undertaking', () => {
    expect(verdictOf(item, hand()).verdict).toBe('supplement');
    const verdict = verdictOf(withGrants(item, [grant]), hand());
    expect(verdict).toMatchObject({ verdict: 'acceptDeferred', deferred: [{ code: 'proof', way: 'beforeResult', undertaking: true }], undertakings: ['proof'] });
    expect(verdict.reasons[0]?.text).toBe('缺少「proof（示例）」，值班负责人 示例·值班 特批（原件在外地，三日内寄到）容缺受理，补齐后出件');
  });

  it('is bounded by the promise in days, and else by the region’s limit for 补正: no period is invented', () => {
    const periodOf = (own: typeof item) => withGrants(own, [grant]).materials.find(({ code }) => code === 'proof')?.deferral?.period;
    expect(periodOf(item)).toBeNull();
    expect(periodOf(instant({ materials: item.materials }))).toMatchObject({ amount: 10, unit: 'workdays' });
  });

  it('leaves what a document allows as the document has it', () => {
    const own = terms({ materials: [material('form'), deferrable('proof', 'afterResult', { period: limit(15) })] });
    expect(withGrants(own, [grant])).toEqual(own);
    expect(refusalOf(() => assertGrantable(own, hand(), grant))).toMatchObject({ code: 'invalid', details: { fields: [{ field: 'materials', remedy: expect.stringContaining('本可容缺') }] } });
  });

  it.each([
    ['a 禁办', item, hand({ prohibitions: ['ban'] }), '依结论不能收件'],
    ['a condition that is not met', item, hand({ unmetConditions: ['age'] }), '依结论不能收件'],
    ['what another authority takes', terms({ ...item, elsewhere: { text: '由市局办理', source: source(), goTo: [] } }), hand(), '依结论不能收件'],
    ['what nobody need apply for', item, hand({ notNeeded: true }), '依结论不能收件'],
    ['a licence (行政许可法 32)', licence({ materials: item.materials }), hand(), '行政许可法第三十二条'],
    ['whoever broke an undertaking', item, hand({ discredited: true }), '未履行承诺'],
    ['a paper that is wrong', item, hand({ materials: { form: 'received', proof: 'defective' } }), '须更正'],
  ])('is never granted for %s', (_what, own, inHand, remedy) => {
    expect(refusalOf(() => assertGrantable(own, inHand, grant))).toMatchObject({ code: 'deferral-not-allowed', details: { fields: [{ field: 'materials', remedy: expect.stringContaining(remedy) }] } });
  });

  it('needs a reason, a paper the item requires, and one that is not there', () => {
    expect(refusalOf(() => assertGrantable(item, hand(), { ...grant, reason: ' ' })).code).toBe('reason-required');
    for (const materials of [[], ['form'], ['nothing']]) expect(refusalOf(() => assertGrantable(item, hand(), { ...grant, materials })).code).toBe('invalid');
  });

  it('holds against nothing that is found later: a 禁办 refuses all the same, and no grant helps the discredited', () => {
    const granted = withGrants(item, [grant]);
    expect(verdictOf(granted, hand({ prohibitions: ['ban'] })).verdict).toBe('decline');
    expect(verdictOf(granted, hand({ discredited: true })).verdict).toBe('supplement');
  });

  it('of a registered matter is the duty officer’s alone; then the clerk accepts it, and the paper is owed under the promise', () => {
    const story = given({ matters: [item], papers: [{ material: 'form', status: 'received' }] });
    const granting = { type: 'grantDeferral' as const, ...grant };
    expect(story.refusal(clerk, granting)).toBe('post-required');
    expect(story.refusal(clerk, { type: 'acceptDeferred', undertakingSigned: true })).toBe('deferral-not-allowed');
    story.does(dutyOfficer, granting);
    expect(story.refusal(clerk, { type: 'acceptDeferred', undertakingSigned: false })).toBe('undertaking-missing');
    story.does(clerk, { type: 'acceptDeferred', undertakingSigned: true });
    expect(story.application.deferrals).toMatchObject([{ material: 'proof', way: 'beforeResult', state: 'open', boundedByPromise: true, source: { document: '值班负责人特批', section: '示例·值班' } }]);
    expect(story.matter.terms).toEqual(item);
    expect(story.refusal(dutyOfficer, granting)).toBe('verb-not-allowed');
    expect(JSON.stringify(story.events)).not.toContain('原件在外地');
  });
});
