import type { MatterState } from '../matter/matter.machine';
import { fold, type ApplicationState, type FoldInput } from './fold';

const of = (matters: readonly (MatterState | readonly [MatterState, MatterState])[], rest: Partial<Omit<FoldInput, 'matters'>> = {}) =>
  fold({
    matters: matters.map((matter) => (typeof matter === 'string' ? { state: matter, from: null } : { state: matter[0], from: matter[1] })),
    deferralOpen: false,
    deliveryOpen: false,
    rating: 'none',
    ...rest,
  });

describe('the state of an application is read from its matters', () => {
  it.each<[readonly MatterState[], ApplicationState]>([
    [['planned'], 'receiving'],
    [['received', 'declined'], 'receiving'],
    [['received', 'accepted'], 'dispatching'],
    [['accepted', 'queued'], 'processing'],
    [['received', 'granted'], 'processing'],
    [['received', 'issued'], 'processing'],
    [['planned', 'issued'], 'processing'],
    [['granted', 'denied', 'withdrawn'], 'issuing'],
    [['granted', 'issued'], 'issuing'],
    [['issued', 'withdrawn'], 'rating'],
  ])('%j is %s', (matters, state) => {
    expect(of(matters)).toBe(state);
  });

  it('stays in processing while the applicant is asked for papers during review', () => {
    expect(of([['supplementing', 'reviewing']])).toBe('processing');
    expect(of([['supplementing', 'received']])).toBe('receiving');
  });

  it('waits in issuing until the results are handed over', () => {
    expect(of(['issued'], { deliveryOpen: true })).toBe('issuing');
  });

  it.each(['rated', 'waived'] as const)('is archived once the rating is %s and nothing is owed', (rating) => {
    expect(of(['issued'], { rating })).toBe('archived');
    expect(of(['issued'], { rating, deferralOpen: true })).toBe('rating');
  });

  it('is named, when nothing was issued, after the gravest end: declined, lapsed, notNeeded, withdrawn, annulled', () => {
    const ends: MatterState[] = ['declined', 'lapsed', 'notNeeded', 'withdrawn', 'annulled'];
    expect(ends.map((_, index) => of(ends.slice(index).reverse()))).toEqual(ends);
  });

  it('is not named after an end while any result was issued', () => {
    expect(of(['issued', 'declined', 'lapsed'], { rating: 'waived' })).toBe('archived');
  });
});
