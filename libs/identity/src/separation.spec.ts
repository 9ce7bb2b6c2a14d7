import type { Post } from '@zonggui/domain/posts';
import { assertSeparated } from './separation';

const keepers: Post[] = ['admin', 'security', 'log-audit'];

describe('三员分立', () => {
  it.each(keepers.flatMap((held) => keepers.filter((given) => given !== held).map((given) => [held, given] as const)))('refuses %s beside %s', (held, given) => {
    expect(() => assertSeparated(['intake', held], given)).toThrow(expect.objectContaining({ code: 'incompatible-post', details: { post: given, held } }));
  });

  it.each(keepers)('allows %s twice, for two regions', (post) => {
    expect(() => assertSeparated([post], post)).not.toThrow();
  });

  it('says nothing of posts that handle matters: those are judged per matter', () => {
    expect(() => assertSeparated(['review', 'admin'], 'audit')).not.toThrow();
  });
});
