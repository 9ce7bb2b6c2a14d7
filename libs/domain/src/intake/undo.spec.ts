import { clerk, reviewer } from '../testing/people';
import { given } from '../testing/story';
import { deferrable, instant, terms } from '../testing/terms.builder';
import { noFindings } from '../verdict/findings';
import { decide } from '../application/decide';

const seconds = (story: ReturnType<typeof given>, after: number) => story.on(new Date(story.now.getTime() + after * 1000));
const refused = { code: 'no', text: '禁办（示例）', source: { document: '示例', section: '一', row: null, quote: '示例' } };

/** As in the transaction of a registration: what follows it at once is the same version. */
function finished() {
  const story = given({ matters: [instant({ materials: [deferrable('id', 'afterResult')] })], papers: [], deliveryMethod: 'window' });
  const { id } = story.matter;
  story.takes(decide(story.application, [{ type: 'acceptDeferred', matterId: id, undertakingSigned: false }, { type: 'approve', matterId: id }, { type: 'issue', matterId: id }, { type: 'deliver', receiver: 'self' }], story.by(clerk)));
  return story;
}

describe('撤销误录: a registration taken back', () => {
  it('within ten seconds ends every matter as 作废, in the history and with nothing owed', () => {
    const story = finished();
    expect(story.application).toMatchObject({ state: 'rating', rating: 'invited' });
    seconds(story, 10).does(clerk, { type: 'undo' });
    expect(story.application).toMatchObject({ state: 'annulled', rating: 'none', matters: [{ state: 'annulled', outcome: null }] });
    expect(story.events.filter(({ type }) => type === 'annulled')).toMatchObject([{ data: { undone: true } }]);
    expect(story.application.clocks.filter(({ state }) => state === 'running')).toEqual([]);
    expect(story.application.deferrals.filter(({ state }) => state === 'open')).toEqual([]);
    expect(story.effects).toContainEqual({ type: 'striking' });
  });

  it('takes back a hand-out that waits to be mailed', () => {
    const story = given({ matters: [instant()], deliveryMethod: 'mail' });
    const { id } = story.matter;
    story.does(clerk, { type: 'accept' }, { type: 'approve', matterId: id }, { type: 'issue', matterId: id }, { type: 'undo' });
    expect(story.application).toMatchObject({ state: 'annulled', deliveries: [{ state: 'done', matterIds: [] }] });
  });

  it('is refused a second later, and of what was received earlier than it was entered (补录)', () => {
    expect(seconds(finished(), 11).refusal(clerk, { type: 'undo' })).toBe('undo-too-late');
    expect(given({ at: '2026-11-20 09:00', receivedAt: '2026-11-19 09:00' }).refusal(clerk, { type: 'undo' })).toBe('undo-too-late');
  });

  it('is refused once anybody has done anything with it since', () => {
    const story = given();
    story.takes({ application: { ...story.application, version: 2 }, events: [], effects: [] });
    expect(story.refusal(clerk, { type: 'undo' })).toBe('undo-too-late');
  });

  it('is refused where a matter was declined: a refusal is not taken back', () => {
    const story = given({ matters: [terms(), { terms: terms({ item: { code: 'demo-2', name: '另一示例事项' }, prohibitions: [refused] }), findings: { ...noFindings, prohibitions: ['no'] } }] });
    expect(story.refusal(clerk, { type: 'decline', matterId: story.matterAt(1).id }, { type: 'undo' })).toBe('verb-not-allowed');
  });

  it('is for the counter', () => {
    expect(given().refusal(reviewer, { type: 'undo' })).toBe('post-required');
  });
});
