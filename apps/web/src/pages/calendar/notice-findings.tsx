import { Button } from 'antd';
import type { HintedDay, NoticeFault, NoticeReading } from '../../api/contract';
import { correctionLabel, dayKindLabel } from '../../labels';
import { dayText } from '../../ui/when';
import { listOf, type Corrections } from './day-corrections';

/** What stands in the way, each with a link to its line. */
export function Findings({ reading: { faults, dayFaults }, onLine }: { reading: NoticeReading; onLine: (line: number) => void }) {
  const all = [...faults, ...dayFaults];
  if (all.length === 0) return <span className="chip green">✓ 全文读懂，与法定节假日相符</span>;
  return (
    <>
      <strong>还有 {all.length} 处需要处理</strong>
      <ul className="plain" aria-label="需要处理">
        {all.map((fault) => (
          <li key={`${fault.line}${fault.what}`} className="fault">
            <FaultLine fault={fault} onLine={onLine} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FaultLine({ fault: { line, what }, onLine }: { fault: NoticeFault; onLine: (line: number) => void }) {
  if (line === 0) return <>{what}</>;
  return (
    <>
      <Button type="link" size="small" className="why" onClick={() => onLine(line)}>
        第 {line} 行
      </Button>
      {what}
    </>
  );
}

export function Corrected({ corrections, onUndo }: { corrections: Corrections; onUndo: (date: string) => void }) {
  return (
    <section className="stack" aria-label="人工改正">
      <h3>人工改正 {corrections.size} 天</h3>
      <ul className="plain">
        {listOf(corrections).map(({ date, kind }) => (
          <li key={date}>
            {dayText(date)} 改为{correctionLabel[kind]}
            <Button type="link" size="small" className="why" aria-label={`撤销 ${dayText(date)} 的改正`} onClick={() => onUndo(date)}>
              撤销
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the notice leaves the usual pattern; a hint to look twice, no fault. */
export function Comparison({ reading: { onlyNotice, onlyPattern, before } }: { reading: NoticeReading }) {
  const days = (list: readonly HintedDay[]) => list.map(({ date }) => dayText(date)).join('、');
  return (
    <div className="hint">
      {before.length > 0 && <div>上年 12 月：{before.map(({ date, kind }) => `${dayText(date)} ${dayKindLabel[kind].word}`).join('、')}</div>}
      {onlyNotice.length > 0 && <div>参考：比往年格局多放 {days(onlyNotice)}。</div>}
      {onlyPattern.length > 0 && <div>参考：比往年格局少放 {days(onlyPattern)}。</div>}
      {onlyNotice.length + onlyPattern.length === 0 && <div>参考：与往年格局一致。</div>}
    </div>
  );
}
