import type { Ticket } from '../../api/contract';
import { priorityLabel } from '../../labels';
import { MarkBadge } from '../../ui/flag-badges';

/** 绿 or 约: received before the others. */
export const PriorityBadge = ({ priority }: { priority: NonNullable<Ticket['priority']> }) => <MarkBadge {...priorityLabel[priority]} />;
