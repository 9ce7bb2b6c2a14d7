import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { RectificationAction, RectificationState, RectificationView } from '../../api/contract';
import { StepForm } from './step-form';

/** The step each state waits for; where several may follow, one form asks which. */
const nextOf: Record<RectificationState, { action: RectificationAction; title: string } | null> = {
  open: { action: 'contact', title: '回访' },
  contacted: { action: 'rectify', title: '核实与处理' },
  disputed: { action: 'setAside', title: '不予采纳：第二人决定' },
  rectifying: { action: 'finish', title: '整改' },
  explaining: { action: 'finish', title: '解释说明' },
  rectified: { action: 'revisit', title: '反馈' },
  revisited: { action: 'report', title: '报告单' },
  reported: { action: 'close', title: '审核归档' },
  closed: null,
};

/** The next step, or who can take it. */
export function NextStep({ about }: { about: RectificationView }) {
  const next = nextOf[about.state];
  const place = useRef<HTMLElement>(null);
  const [skipping, setSkipping] = useState(false);
  const may = next !== null && about.actions.includes(next.action);
  useEffect(() => place.current?.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus(), [may, skipping]);
  const action = skipping ? 'skipContact' : next?.action;
  return (
    <section ref={place} className="panel stack grow" aria-label="下一步">
      <div className="between">
        <h2>{next === null ? '已办结' : `下一步：${next.title}`}</h2>
        {about.state === 'open' && about.tries > 0 && <span className="hint">已拨打 {about.tries} 次未接通</span>}
        {may && about.actions.includes('skipContact') && (
          <Button size="small" onClick={() => setSkipping(!skipping)}>
            {skipping ? '改为回访' : '匿名评价，不回访'}
          </Button>
        )}
      </div>
      {may && action !== undefined ? <StepForm key={action} about={about} action={action} onDone={() => undefined} /> : <p role="status">{whyNot(about)}</p>}
    </section>
  );
}

/** Why the person asking can do nothing here, and who can. */
function whyNot({ state, concerned, disputedBy }: RectificationView): string {
  if (state === 'closed') return '这件差评已经办结，不再需要处理。';
  if (concerned) return '您经办过这个办件，不能处理对它的差评；请由另一位监督岗办理。';
  if (state === 'disputed') return `${disputedBy ?? '您'}提出了不予采纳，须由另一位监督岗签字决定。`;
  return '需要监督岗办理。';
}
