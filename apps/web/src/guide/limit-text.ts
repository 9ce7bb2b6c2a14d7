import type { GuideLimit } from '../api/contract';
import { limitUnitLabel } from '../labels';

const words = { instant: '即时办结', 'conditional-instant': '符合条件，即时办结', external: '按有关部门规定', 'local-target': '各地结合实际确定', none: '未规定' } as const;

/** A limit as the counter says it: 即时办结, 7 个工作日. */
export function limitText({ kind, amount }: Pick<GuideLimit, 'kind' | 'amount'>): string {
  return kind in limitUnitLabel ? `${amount ?? ''} ${limitUnitLabel[kind as keyof typeof limitUnitLabel]}` : words[kind as keyof typeof words]; // `in` does not narrow a union of literals
}
