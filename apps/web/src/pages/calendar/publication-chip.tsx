import type { Publication } from '../../api/contract';
import { publicationStateLabel } from '../../labels';
import { Chip } from '../../ui/chip';
import type { Tone } from '../../ui/chip';

const toneOf = { draft: 'yellow', approved: 'brand', running: 'brand', done: 'green', discarded: 'plain' } as const satisfies Record<Publication['state'], Tone>;

/** How far a publication has come; a draft the calendar has outrun says so. */
export function PublicationChip({ publication: { state, stale } }: { publication: Pick<Publication, 'state' | 'stale'> }) {
  if (stale) return <Chip tone="plain" title="起草之后日历已有变化，须重新录入通知">已过时</Chip>;
  return <Chip tone={toneOf[state]}>{state === 'draft' ? '草稿 · 待批准' : publicationStateLabel[state]}</Chip>;
}

/** 2027 年放假安排 of the nation, or of a region by its name. */
export const publicationName = ({ region, year }: Pick<Publication, 'region' | 'year'>): string => (region.code === '000000' ? `${year} 年放假安排` : `${region.name} ${year} 年地方放假`);
