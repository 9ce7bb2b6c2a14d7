import type { PostHolding } from '@zonggui/catalogue/organisation';
import type { Post } from '@zonggui/domain/posts';

/** An invented member of staff of the demonstration (示例). */
export interface DemoStaff {
  readonly login: string;
  readonly name: string;
  readonly post: Post;
  readonly region: string;
  readonly department: string | null;
}

/** One password for all accounts of the demonstration; they exist nowhere else. */
export const DEMO_PASSWORD = 'zonggui-demo';

const families = ['林', '高', '罗', '梁', '宋', '唐', '韩', '冯', '邓', '曹', '彭', '曾', '肖', '田', '董', '潘', '袁', '蔡', '蒋', '余', '于', '杜', '叶', '程'];
const given = ['示一', '示二', '示三', '示四', '示五', '示六', '示七', '示八'];

/** Posts that work inside a department hold one grant per department; licences need two reviewers, so each has a second. */
const departmental: readonly PostHolding['post'][] = ['review', 'audit'];

/** Accounts by post, in the order of the organisation's own list: `as-intake`, `as-review-renjiu`, `as-review-renjiu-2` … */
export function demoStaff(posts: readonly PostHolding[]): DemoStaff[] {
  const accounts = posts.flatMap((holding) => accountsOf(holding));
  const keepers = (['admin', 'security', 'log-audit'] as const).map((post) => ({ login: post, post, region: '000000', department: null }));
  // the days of a region are drafted by one of its supervisors and approved by another
  const second = accounts.filter(({ post }) => post === 'supervise').map((account) => ({ ...account, login: `${account.login}-2` }));
  return [...accounts, ...keepers, ...second].map((account, index) => ({ ...account, name: nameOf(index) }));
}

function accountsOf({ code, post, region, departments }: PostHolding): Omit<DemoStaff, 'name'>[] {
  if (!departmental.includes(post)) return [{ login: code, post, region, department: null }];
  return (departments ?? []).flatMap((department) => {
    const login = `${code}-${department.replace(/^[a-z]+-/, '')}`;
    const first = { login, post, region, department };
    return post === 'review' ? [first, { ...first, login: `${login}-2` }] : [first];
  });
}

function nameOf(index: number): string {
  return `${families[index % families.length] ?? '林'}${given[Math.floor(index / families.length) % given.length] ?? '示一'}`;
}
