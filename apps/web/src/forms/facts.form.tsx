import { Radio } from 'antd';
import type { Fact } from '../api/contract';

interface Props {
  facts: readonly Fact[];
  answers: Readonly<Record<string, string>>;
  onAnswer: (fact: string, value: string) => void;
  /** Unanswered, the default holds and is shown as chosen; false = nothing is chosen until somebody answers. */
  assumed?: boolean;
  large?: boolean;
}

/** 情形: the questions on which materials, limits and conditions depend. */
export function FactsForm({ facts, answers, onAnswer, assumed = true, large = false }: Props) {
  if (facts.length === 0) return null;
  return (
    <div className="row" style={{ columnGap: 20 }}>
      {facts.map((fact) => (
        <span className="row" key={fact.code} style={{ gap: 6 }}>
          <span className="secondary">{fact.name}</span>
          <Radio.Group
            aria-label={fact.name}
            optionType="button"
            size={large ? 'large' : 'small'}
            options={fact.values.map(({ code, name }) => ({ value: code, label: name }))}
            value={answers[fact.code] ?? (assumed ? fact.default : null)}
            onChange={(event) => onAnswer(fact.code, String(event.target.value))}
          />
        </span>
      ))}
    </div>
  );
}
