import type { Verb } from '../../api/contract';

/** 结论, as one chooses it; which verb carries it is the matter's business: with 审核 the reviewer proposes, without he decides. */
export type Conclusion = 'grant' | 'deny' | 'confirm';

export interface Carried {
  readonly verb: Verb;
  readonly word: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export function carried(conclusion: Conclusion, actions: readonly Verb[]): Carried | null {
  if (conclusion === 'confirm') return actions.includes('confirm') ? { verb: 'confirm', word: '审核同意', body: {} } : null;
  const proposal = { verb: 'submit' as const, body: { proposal: conclusion } };
  if (conclusion === 'grant') {
    if (actions.includes('approve')) return { verb: 'approve', word: '通过', body: {} };
    return actions.includes('submit') ? { ...proposal, word: '拟准予，报审核' } : null;
  }
  if (actions.includes('deny')) return { verb: 'deny', word: '不予办理', body: {} };
  return actions.includes('submit') ? { ...proposal, word: '拟不予，报审核' } : null;
}

export const conclusionsOf = (actions: readonly Verb[]): Conclusion[] => (['grant', 'deny', 'confirm'] as const).filter((each) => carried(each, actions) !== null);
