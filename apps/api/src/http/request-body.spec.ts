import { DEEPEST, MOST_VALUES, outsize } from './request-body';

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1);

describe('the size of a body', () => {
  it.each([undefined, null, 'text', 7, {}, { a: [1, { b: null }] }])('%j is a body like any other', (body) => {
    expect(outsize(body)).toBeNull();
  });

  it('is too deep one level beyond the limit, and a million levels exhaust nothing', () => {
    expect(outsize(nested(DEEPEST))).toBeNull();
    expect(outsize(nested(DEEPEST + 1))).toContain('嵌套超过');
    expect(outsize(nested(1_000_000))).toContain('嵌套超过');
  });

  it('is too much one value beyond the limit, wherever the values stand', () => {
    expect(outsize(Array.from({ length: MOST_VALUES - 1 }, () => 1))).toBeNull();
    expect(outsize(Array.from({ length: MOST_VALUES }, () => 1))).toContain('项');
    expect(outsize(Array.from({ length: 200 }, () => Array.from({ length: 60 }, () => 1)))).toContain('项');
  });
});
