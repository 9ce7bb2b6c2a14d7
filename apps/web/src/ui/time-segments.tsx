import type { TimeSegment, TimeUnit } from '../api/contract';
import { timeUnitLabel } from '../labels';
import { instantText } from './when';

/** Below this part of the whole a name does not fit into its stretch; the number always does. */
const nameFits = 0.1;

/** 时间去哪了: who had the matter, as a bar to the scale of working time, and line by line in words. */
export function TimeSegments({ segments, named = [] }: { segments: readonly TimeSegment[]; named?: readonly TimeUnit[] }) {
  if (segments.length === 0) return <p className="secondary">还没有用去时间。</p>;
  const whole = segments.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div className="stack">
      {whole > 0 && (
        <div className="time-bar" aria-hidden>
          {segments.map((segment, index) =>
            segment.minutes === 0 ? null : (
              <span key={segment.from} className={`unit-${segment.unit}${segment.counted ? '' : ' stood'}`} style={{ flexGrow: segment.minutes }}>
                {index + 1} {segment.minutes / whole >= nameFits && timeUnitLabel[segment.unit]}
              </span>
            ),
          )}
        </div>
      )}
      {named.length > 0 && (
        <div>
          超期主要在：<strong>{named.map((unit) => timeUnitLabel[unit]).join('、')}</strong>
        </div>
      )}
      <table className="grid" aria-label="时间去哪了">
        <thead>
          <tr>
            <th scope="col">环节</th>
            <th scope="col">经办</th>
            <th scope="col">起止</th>
            <th scope="col">工作日</th>
            <th scope="col">办公时间</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment, index) => (
            <tr key={segment.from}>
              <td className="nowrap">
                {index + 1} <i className={`time-key unit-${segment.unit}${segment.counted ? '' : ' stood'}`} aria-hidden />
                {timeUnitLabel[segment.unit]}
                {!segment.counted && <span className="hint"> 不计入</span>}
              </td>
              <td>{whoOf(segment)}</td>
              <td className="nowrap">
                {instantText(segment.from)} 至 {instantText(segment.to)}
              </td>
              <td>{segment.workdays}</td>
              <td className="nowrap">{durationOf(segment.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function whoOf({ unit, holder, department }: TimeSegment): string {
  const waiting = unit === 'review' && holder === null ? '待签收' : null;
  return [department?.name, holder?.name, waiting].filter(Boolean).join(' · ') || (unit === 'applicant' ? '申请人' : '—');
}

function durationOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} 分` : `${hours} 小时 ${minutes % 60} 分`;
}
