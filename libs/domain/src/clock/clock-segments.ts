import { unionOf, type Interval } from '../deadline/pauses';
import { shanghaiDate } from '../deadline/plain-date';
import type { ClockSegment } from './clock';

/** A new segment, under its own id. */
export function segmentOf(id: string, cause: ClockSegment['cause'], { fromAt, untilAt }: Interval): ClockSegment {
  return { id, cause, fromAt, untilAt, fromOn: shanghaiDate(fromAt), untilOn: untilAt === null ? null : shanghaiDate(untilAt) };
}

/**
 * The segments of a clock that started at `since` and stands while any ground lasts. A segment keeps its id as long as it begins at
 * the same instant; one that a back-dated end undid stays, empty, for rows are never deleted.
 */
export function segmentsFor(segments: readonly ClockSegment[], grounds: readonly Interval[], since: Date, newId: () => string): ClockSegment[] {
  const union = unionOf(grounds, since);
  const had = (from: Date) => segments.find((segment) => segment.cause === 'suspension' && segment.fromAt.getTime() === from.getTime());
  const lasting = union.map((interval) => ended(had(interval.fromAt) ?? segmentOf(newId(), 'suspension', interval), interval.untilAt));
  const rest = segments.filter((segment) => !lasting.some(({ id }) => id === segment.id));
  const undone = rest.map((segment) => (segment.cause === 'suspension' ? ended(segment, segment.fromAt) : segment));
  return [...lasting, ...undone].sort((a, b) => a.fromAt.getTime() - b.fromAt.getTime());
}

/** What was open ends then. */
export function closedAt(segments: readonly ClockSegment[], at: Date): ClockSegment[] {
  return segments.map((segment) => (segment.untilAt === null ? ended(segment, at) : segment));
}

/** The same segment where nothing changes, so that its row is not written again. */
function ended(segment: ClockSegment, at: Date | null): ClockSegment {
  const untilAt = at !== null && at < segment.fromAt ? segment.fromAt : at;
  return untilAt?.getTime() === segment.untilAt?.getTime() ? segment : segmentOf(segment.id, segment.cause, { fromAt: segment.fromAt, untilAt });
}
