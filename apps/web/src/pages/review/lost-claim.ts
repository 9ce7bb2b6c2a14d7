import type { ApplicationView } from '../../api/contract';
import { instantText } from '../../ui/when';

/** 李*: a colleague's name where anybody may look over a shoulder. */
export const maskedName = (name: string): string => {
  const letters = [...name];
  return letters.length < 2 ? name : `${letters[0]}*`;
};

/** "此件已由 李* 签收 10:31": who was quicker; null when the history does not say. */
export function lostClaim({ events }: Pick<ApplicationView, 'events'>, matterId: string | null): string | null {
  const claimed = events.findLast((event) => event.matterId === matterId && ['claimed', 'assigned'].includes(event.type));
  if (claimed === undefined) return null;
  const [, time] = instantText(claimed.occurredAt).split(' ');
  return `此件已由 ${maskedName(claimed.actor)} 签收 ${time}`;
}
