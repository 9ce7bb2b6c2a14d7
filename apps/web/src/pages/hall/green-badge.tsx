import { FlagBadges } from '../../ui/flag-badges';

/** 绿: received before the others. */
export const GreenBadge = () => <FlagBadges flags={['greenChannel']} />;
