import { Checkbox, Select } from 'antd';
import type { Clause, Findings, Guide } from '../api/contract';
import { Quote, SourceNote } from '../ui/source-note';
import { noFindings } from './visit';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly guide: Guide | undefined;
  readonly findings: Findings | undefined;
}

/** 受理条件与禁办情形, each with its words; what the answers above already settle is ticked and fixed. */
export function FindingsForm({ rows, onFindings }: { rows: readonly Row[]; onFindings: (findings: Readonly<Record<string, Findings>>) => void }) {
  const all = (change: (findings: Findings, code: string) => Findings) => onFindings(Object.fromEntries(rows.map(({ code, findings }) => [code, change(findings ?? noFindings, code)])));
  const clauses = rows.filter(({ guide }) => (guide?.conditions.length ?? 0) + (guide?.prohibitions.length ?? 0) > 0);
  return (
    <section className="panel" aria-label="条件与禁办">
      <h2>
        条件与禁办 <span className="hint">有下列情形的，请勾选</span>
      </h2>
      {clauses.map(({ code, name, guide, findings }) => (
        <ItemFindings key={code} name={rows.length > 1 ? name : null} guide={guide} findings={findings ?? noFindings} onFindings={(next) => onFindings({ [code]: next })} />
      ))}
      <Checkbox checked={rows.some(({ findings }) => findings?.discredited)} onChange={(event) => all((findings) => ({ ...findings, discredited: event.target.checked }))}>
        申请人有失信未修复记录（不适用容缺）
      </Checkbox>
      {rows.length === 1 ? (
        <div>
          <Checkbox checked={rows[0]?.findings?.notNeeded ?? false} onChange={(event) => all((findings) => ({ ...findings, notNeeded: event.target.checked }))}>
            依法无需申请
          </Checkbox>
        </div>
      ) : (
        <div className="row" style={{ marginTop: 4 }}>
          <span className="secondary">依法无需申请</span>
          <Select
            mode="multiple"
            aria-label="依法无需申请的事项"
            placeholder="没有则不选"
            className="grow"
            options={rows.map(({ code, name }) => ({ value: code, label: name }))}
            value={rows.filter(({ findings }) => findings?.notNeeded).map(({ code }) => code)}
            onChange={(codes: string[]) => all((findings, code) => ({ ...findings, notNeeded: codes.includes(code) }))}
          />
        </div>
      )}
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
        {clause.source.quote === clause.text ? <SourceNote source={clause.source} /> : <Quote source={clause.source} />}
      </div>
    </div>
  );
}
