import { Checkbox } from 'antd';
import type { Clause, Findings, Guide } from '../api/types';
import { Quote } from '../ui/source-note';
import { noFindings } from './visit';

interface Props {
  rows: readonly { code: string; name: string; guide: Guide | undefined; findings: Findings | undefined }[];
  onFindings: (item: string, findings: Findings) => void;
}

/** ④ 受理条件与禁办情形, each with its words; what the answers above already settle is ticked and fixed. */
export function FindingsForm({ rows, onFindings }: Props) {
  return (
    <section className="panel" aria-label="条件与禁办">
      <h2>④ 条件与禁办</h2>
      <div className="stack" style={{ maxHeight: rows.length > 1 ? 320 : undefined, overflow: 'auto' }}>
        {rows.map(({ code, name, guide, findings }) => (
          <ItemFindings key={code} name={rows.length > 1 ? name : null} guide={guide} findings={findings ?? noFindings} onFindings={(next) => onFindings(code, next)} />
        ))}
      </div>
    </section>
  );
}

function ItemFindings({ name, guide, findings, onFindings }: { name: string | null; guide: Guide | undefined; findings: Findings; onFindings: (findings: Findings) => void }) {
  const toggle = (list: 'prohibitions' | 'unmetConditions', code: string, on: boolean) =>
    onFindings({ ...findings, [list]: on ? [...findings[list], code] : findings[list].filter((each) => each !== code) });
  return (
    <div>
      {name !== null && <h3>{name}</h3>}
      {(guide?.conditions ?? []).map((clause) => (
        <Finding key={clause.code} word="不符合" clause={clause} settled={clause.unmet} on={findings.unmetConditions.includes(clause.code)} onChange={(on) => toggle('unmetConditions', clause.code, on)} />
      ))}
      {(guide?.prohibitions ?? []).map((clause) => (
        <Finding key={clause.code} word="禁办" clause={clause} settled={clause.applies} on={findings.prohibitions.includes(clause.code)} onChange={(on) => toggle('prohibitions', clause.code, on)} />
      ))}
      <div className="row">
        <Checkbox checked={findings.discredited} onChange={(event) => onFindings({ ...findings, discredited: event.target.checked })}>
          有失信未修复记录（不适用容缺）
        </Checkbox>
        <Checkbox checked={findings.notNeeded} onChange={(event) => onFindings({ ...findings, notNeeded: event.target.checked })}>
          依法无需申请
        </Checkbox>
      </div>
    </div>
  );
}

function Finding({ word, clause, settled, on, onChange }: { word: string; clause: Clause; settled: boolean; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div style={{ paddingBottom: 4 }}>
      <Checkbox checked={on || settled} disabled={settled} onChange={(event) => onChange(event.target.checked)}>
        {word}：{clause.text}
      </Checkbox>
      <div style={{ paddingLeft: 24 }}>
        <Quote source={clause.source} />
      </div>
    </div>
  );
}
