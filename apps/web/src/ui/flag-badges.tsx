import { Tooltip } from 'antd';
import type { TaskFlag } from '../api/contract';
import { flagLabel, type Mark } from '../labels';

const shownFlags = 4;

/** Flags of a matter (ux 0.3), each one character with its whole name for the pointer and the ear: at most four, in the order given, then how many more. */
export function FlagBadges({ flags }: { flags: readonly TaskFlag[] }) {
  const rest = flags.slice(shownFlags);
  return (
    <span className="flags">
      {flags.slice(0, shownFlags).map((flag) => (
        <MarkBadge key={flag} {...flagLabel[flag]} />
      ))}
      {rest.length > 0 && <span title={rest.map((flag) => flagLabel[flag].word).join('、')}>+{rest.length}</span>}
    </span>
  );
}

/** One character with its whole word for the pointer and the ear. */
export function MarkBadge({ mark, word, tone }: Mark) {
  return (
    <Tooltip title={word}>
      <span className={`flag ${tone}`} aria-label={word} role="img">
        {mark}
      </span>
    </Tooltip>
  );
}
