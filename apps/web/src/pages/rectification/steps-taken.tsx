import type { RectificationStepView, RectificationView } from '../../api/contract';
import { contactWayLabel, findingLabel, handlingLabel, problemLabel, rectificationVerbLabel, satisfactionLabel } from '../../labels';
import { dayText, instantText } from '../../ui/when';

type Said = RectificationStepView['said'];

const texts = {
  content: '内容', reason: '原因', demand: '诉求', inquiry: '调查经过', evidence: '证据', measures: '整改措施', unit: '责任单位', person: '责任人', lessons: '举一反三', opinion: '意见', said: '说明', note: '说明',
} as const satisfies Partial<Record<keyof Said, string>>;

/** What was said in a step, a line each: its codes first, then its words. */
function linesOf({ at, way, connected, finding, category, handling, due, finishedOn, satisfaction, ...words }: Said): string[] {
  const call = [at === undefined ? '' : instantText(at), way === undefined ? '' : contactWayLabel[way], connected === undefined ? '' : connected ? '接通' : '未接通'];
  const found = [finding === undefined ? '' : findingLabel[finding], category === undefined ? '' : problemLabel[category], handling === undefined ? '' : handlingLabel[handling], due === undefined ? '' : `至 ${dayText(due)}`];
  const ended = [finishedOn === undefined ? '' : `完成 ${dayText(finishedOn)}`, satisfaction === undefined ? '' : satisfaction === null ? '未表态' : satisfactionLabel[satisfaction]];
  const codes = [...call, ...found, ...ended].filter((part) => part !== '').join(' · ');
  const given = new Map<string, unknown>(Object.entries(words));
  return [...(codes === '' ? [] : [codes]), ...Object.entries(texts).flatMap(([key, name]) => (typeof given.get(key) === 'string' ? [`${name}：${String(given.get(key))}`] : []))];
}

/** 时间线 of the handling, the newest first. */
export function StepsTaken({ about }: { about: RectificationView }) {
  return (
    <section className="panel" aria-label="处理过程">
      <h2>处理过程</h2>
      {about.steps.length === 0 && <span className="secondary">还没有处理记录。先回访服务对象。</span>}
      <ol className="plain timeline">
        {[...about.steps].reverse().map(({ id, verb, at, by, said }) => (
          <li key={id}>
            <time className="hint nowrap" dateTime={at}>
              {instantText(at)}
            </time>
            <span>
              {rectificationVerbLabel[verb]} <span className="secondary">{by}</span>
              {linesOf(said).map((line) => (
                <span key={line} className="secondary said">
                  {line}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
