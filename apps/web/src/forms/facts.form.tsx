import { Radio } from 'antd';
import type { Fact } from '../api/contract';

/** 情形: the questions on which materials, limits and conditions depend; unanswered, the default holds and is shown as chosen. */
export function FactsForm({ facts, answers, onAnswer }: { facts: readonly Fact[]; answers: Readonly<Record<string, string>>; onAnswer: (fact: string, value: string) => void }) {
  if (facts.length === 0) return null;
  return (
    <div className="row" style={{ columnGap: 20 }}>
      {facts.map((fact) => (
        <span className="row" key={fact.code} style={{ gap: 6 }}>
          <span className="secondary">{fact.name}</span>
          <Radio.Group
            aria-label={fact.name}
            optionType="button"
            size="small"
            options={fact.values.map(({ code, name }) => ({ value: code, label: name }))}
            value={answers[fact.code] ?? fact.default}
            onChange={(event) => onAnswer(fact.code, String(event.target.value))}
          />
        </span>
      ))}
    </div>
  );
}
