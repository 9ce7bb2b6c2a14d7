import { Memory } from './memory';

describe('what was asked before', () => {
  const asked = () => {
    const memory = new Memory<{ readonly word: string }>(3);
    const made: string[] = [];
    const ask = (word: string) => memory.get(word, () => {
      made.push(word);
      return { word };
    });
    return { ask, made };
  };

  it('is answered once, with the same frozen answer', () => {
    const { ask, made } = asked();
    expect(ask('a')).toBe(ask('a'));
    expect([made, Object.isFrozen(ask('a'))]).toEqual([['a'], true]);
  });

  it('outlives a flood when it is asked again and again, and nothing else does', () => {
    const { ask, made } = asked();
    for (const word of ['a', 'b', 'c', 'a', 'd', 'a', 'e', 'a', 'f', 'a', 'g', 'a', 'b']) ask(word);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'b']);
  });
});
