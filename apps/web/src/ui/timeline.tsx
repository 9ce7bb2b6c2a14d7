import type { EventView } from '../api/contract';
import { eventLabel, wordOf } from '../labels';
import { instantText } from './when';

interface Props {
  /** In the order they happened; the newest is shown first. */
  events: readonly EventView[];
  /** Which of several items an event is about; null where that need not be said. */
  itemOf?: (event: EventView) => string | null;
  /** What else is told of an event, a line each. */
  moreOf?: (event: EventView) => readonly string[];
}

/** 时间线: what happened, when, by whom, and in whose words. The history is only read here, never changed. */
export function Timeline({ events, itemOf, moreOf }: Props) {
  return (
    <ol className="plain timeline">
      {[...events].reverse().map((event) => (
        <LogEntry key={event.seq} event={event} item={itemOf?.(event) ?? null} more={moreOf?.(event) ?? []} />
      ))}
    </ol>
  );
}

/** One line of a history; pointing at the time tells when it was written down. */
export function LogEntry({ event, item, more }: { event: EventView; item: string | null; more: readonly string[] }) {
  return (
    <li>
      <time className="hint nowrap" dateTime={event.occurredAt} title={`记录于 ${instantText(event.recordedAt, true)}`}>
        {instantText(event.occurredAt)}
      </time>
      <span>
        {event.batch ? '批量通过' : wordOf(eventLabel, event.type)} <span className="secondary">{event.actor}</span>
        {item !== null && <span className="hint"> {item}</span>}
        {event.words !== null && <span className="secondary said">“{event.words}”</span>}
        {more.map((line) => (
          <span key={line} className="secondary said">
            {line}
          </span>
        ))}
      </span>
    </li>
  );
}
