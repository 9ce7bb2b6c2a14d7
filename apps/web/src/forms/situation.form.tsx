import type { Fact } from '../api/contract';
import { ChoiceRow } from '../ui/choice-row';

interface Props {
  facts: readonly Fact[];
  answers: Readonly<Record<string, string>>;
  onAnswer: (fact: string, value: string) => void;
}

/** 情形 at the counter: each question by a digit; unanswered, the default holds and is shown as chosen. */
export function SituationForm({ facts, answers, onAnswer }: Props) {
  if (facts.length === 0) return null;
  return (
    <div className="row situation" aria-label="情形" role="group">
      <span className="secondary">情形</span>
      {facts.map(({ code, name, values, default: assumed }) => (
        <span className="row" key={code} style={{ gap: 4 }}>
          <span className="hint">{name}</span>
          <ChoiceRow stop="situation" name={name} options={values.map((value) => ({ value: value.code, label: value.name }))} value={answers[code] ?? assumed} onChoose={(value) => onAnswer(code, value)} />
        </span>
      ))}
    </div>
  );
}
