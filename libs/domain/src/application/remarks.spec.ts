import { given } from '../testing/story';
import { clerk, reviewer, supervisor } from '../testing/people';
import { licence, terms } from '../testing/terms.builder';

describe('what a person writes with a verb', () => {
  const remarksOf = (story: ReturnType<typeof given>) =>
    story.effects.flatMap((effect) => (effect.type === 'remark' ? [{ on: story.events.find(({ id }) => id === effect.eventId)?.type, words: effect.words }] : []));

  it('is kept beside the event of that verb and is not in it', () => {
    const story = given({ matters: [licence()] }).does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
    story.does(reviewer, { type: 'deny', opinion: '场所不符合要求（示例）', basis: '示例' });
    expect(remarksOf(story)).toEqual([{ on: 'denied', words: { opinion: '场所不符合要求（示例）' } }]);
    expect(JSON.stringify(story.events)).not.toContain('场所');
  });

  it('is kept for an end too: the annulment of a matter says why', () => {
    const story = given({ matters: [terms(), terms()] }).does(supervisor, { type: 'annul', reason: '重复收件（示例）' });
    expect(remarksOf(story)).toEqual([{ on: 'annulled', words: { reason: '重复收件（示例）' } }]);
  });

  it('is nothing where nobody wrote anything, and the result of an approval is the matter\'s own', () => {
    const story = given().does(clerk, { type: 'accept' }, { type: 'dispatch' }).does(reviewer, { type: 'claim' });
    story.does(reviewer, { type: 'approve', result: { name: '示例结果' } });
    expect(remarksOf(story)).toEqual([]);
    expect(story.matter.result).toEqual({ name: '示例结果', number: null });
  });
});
