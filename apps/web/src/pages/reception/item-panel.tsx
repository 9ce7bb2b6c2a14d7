import type { RefSelectProps } from 'antd';
import type { Ref } from 'react';
import { ItemPicker } from '../../forms/item-picker.form';
import { SituationForm } from '../../forms/situation.form';
import { choicesOf, questionsOf } from '../../forms/visit';
import type { Visit } from '../../forms/visit';
import { useDesk } from '../../shell/desk';
import { DemoMark } from '../../ui/chip';
import { BundlePlan } from './bundle-plan';
import type { Verdicts } from './use-verdict';

interface Props {
  visit: Visit;
  verdicts: Verdicts;
  picker: Ref<RefSelectProps>;
  onVisit: (change: Partial<Visit>) => void;
  /** An item was found and taken. */
  onPicked: () => void;
}

/** ② 事项 or a whole 一件事, its 情形, and of several items who does what by when. */
export function ItemPanel({ visit, verdicts: { guides, assessment }, picker, onVisit, onPicked }: Props) {
  const desk = useDesk();
  return (
    <section className="panel stack" aria-label="事项与情形" style={{ gap: 4 }}>
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        <h2>② 事项</h2>
        <div className="grow">
          <ItemPicker
            region={desk.region}
            window={desk.window?.code ?? null}
            bundle={visit.bundle}
            items={visit.items}
            picker={picker}
            onItems={(items) => {
              if (items.length > visit.items.length && visit.bundle === null) onPicked();
              onVisit({ items });
            }}
            onBundle={(bundle) => onVisit({ bundle, items: bundle === null ? [] : choicesOf(bundle) })}
          />
        </div>
        {guides.some((guide) => guide?.demo) && <DemoMark />}
      </div>
      <SituationForm facts={questionsOf(guides)} answers={visit.facts} onAnswer={(fact, value) => onVisit({ facts: { ...visit.facts, [fact]: value } })} />
      {visit.items.length > 1 && assessment !== undefined && <BundlePlan items={visit.items} matters={assessment.matters} saved={assessment.papersSaved} />}
    </section>
  );
}
