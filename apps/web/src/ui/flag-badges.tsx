import { Tooltip } from 'antd';
import type { TaskFlag } from '../api/contract';
import { flagLabel } from '../labels';

const shownFlags = 4;

/** Flags of a matter (ux 0.3), each one character with its whole name for the pointer and the ear: at most four, in the order given, then how many more. */
export function FlagBadges({ flags }: { flags: readonly TaskFlag[] }) {
  const rest = flags.slice(shownFlags);
  return (
    <span className="flags">
      {flags.slice(0, shownFlags).map((flag) => (
        <Tooltip key={flag} title={flagLabel[flag].word}>
          <span className={`flag ${flagLabel[flag].tone}`} aria-label={flagLabel[flag].word} role="img">
            {flagLabel[flag].mark}
          </span>
        </Tooltip>
      ))}
      {rest.length > 0 && <span title={rest.map((flag) => flagLabel[flag].word).join('、')}>+{rest.length}</span>}
    </span>
  );
}
