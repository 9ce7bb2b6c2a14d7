import { useEffect, useRef, useState } from 'react';
import { DemoMark } from '../../ui/chip';
import { ApplicantExamples } from './applicant.examples';
import { ControlsExamples } from './controls.examples';
import { CounterExamples } from './counter.examples';
import './examples.css';
import { ListsExamples } from './lists.examples';
import { MarksExamples } from './marks.examples';
import { OutputExamples } from './output.examples';
import { ReviewExamples } from './review.examples';
import { ShellExamples } from './shell.examples';
import { StatesExamples } from './states.examples';
import { SupervisionExamples } from './supervision.examples';
import { VerdictExamples } from './verdict.examples';

const areas = [
  { code: 'marks', name: '灯、牌、标记', Shown: MarksExamples },
  { code: 'counter', name: '窗口', Shown: CounterExamples },
  { code: 'verdict', name: '结论与结果', Shown: VerdictExamples },
  { code: 'lists', name: '列表', Shown: ListsExamples },
  { code: 'review', name: '审查', Shown: ReviewExamples },
  { code: 'output', name: '导入与打印', Shown: OutputExamples },
  { code: 'supervision', name: '监督与日历', Shown: SupervisionExamples },
  { code: 'applicant', name: '申请人', Shown: ApplicantExamples },
  { code: 'states', name: '通用状态', Shown: StatesExamples },
  { code: 'shell', name: '外框与按键', Shown: ShellExamples },
  { code: 'controls', name: '控件', Shown: ControlsExamples },
] as const;

/** 组件样例: every shared component at work, with its states; whoever builds a page looks here first. */
export default function ExamplesPage() {
  const whole = useRef<HTMLDivElement>(null);
  const names = useNames(whole);
  return (
    <div className="examples" ref={whole}>
      <div className="between">
        <h1>组件样例</h1>
        <span className="row secondary">
          <DemoMark /> 本页全部是示例数据，操作不会写入任何办件。
        </span>
      </div>
      <nav aria-label="样例目录" className="panel examples-index">
        {areas.map(({ code, name }) => (
          <div key={code}>
            <strong>{name}</strong>
            {(names[code] ?? []).map((each) => (
              <a key={each} href={`#${each}`}>
                {each}
              </a>
            ))}
          </div>
        ))}
      </nav>
      {areas.map(({ code, name, Shown }) => (
        <section key={code} aria-labelledby={`area-${code}`} data-area={code} className="stack">
          <h2 id={`area-${code}`}>{name}</h2>
          <Shown />
        </section>
      ))}
    </div>
  );
}

/** What each area shows, read off the page itself, so that the index forgets nothing. */
function useNames(whole: React.RefObject<HTMLDivElement | null>): Readonly<Record<string, readonly string[]>> {
  const [names, setNames] = useState<Readonly<Record<string, readonly string[]>>>({});
  useEffect(() => {
    const found = [...(whole.current?.querySelectorAll<HTMLElement>('[data-area]') ?? [])].map((area) => [area.dataset.area ?? '', [...area.querySelectorAll('.example')].map(({ id }) => id)] as const);
    setNames(Object.fromEntries(found));
  }, [whole]);
  return names;
}
