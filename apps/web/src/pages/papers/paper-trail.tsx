import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaperTrail } from '../../api/papers';
import { pageSheet } from '../../api/sheets';
import { paths } from '../../paths';
import { Chip } from '../../ui/chip';
import { instantText } from '../../ui/when';
import { SheetPreview } from '../sheet-preview';
import { placeText } from './paper-words';

/** 纸质材料 of an application: on whose desk it lies, on its way to whom, and the label of its folder. */
export function PaperTrail({ applicationId }: { applicationId: string }) {
  const { data } = usePaperTrail(applicationId);
  const [labelled, setLabelled] = useState(false);
  if (data === undefined || data.holder === null) return null;
  return (
    <section className="panel stack" aria-label="纸质材料" style={{ gap: 4 }}>
      <div className="between">
        <h2>纸质材料</h2>
        <Button size="small" onClick={() => setLabelled(true)}>
          材料标签
        </Button>
      </div>
      <div>
        现在 <strong>{placeText(data.holder)}</strong>
        {data.holder.at !== null && <span className="hint nowrap"> 自 {instantText(data.holder.at)}</span>}
      </div>
      <ul className="plain stack" style={{ gap: 4 }}>
        {[...data.steps].reverse().map((step) => (
          <li key={step.id}>
            <Link to={paths.paperTransfer(step.id)}>{step.number}</Link> {step.state === 'open' ? <Chip tone="yellow">待接收</Chip> : step.arrived === false && <Chip tone="yellow">未收到</Chip>}
            <div className="hint">
              {placeText(step.from)} → {placeText(step.to)}
              {step.difference !== null && `；${step.difference}`}
            </div>
          </li>
        ))}
      </ul>
      {labelled && <SheetPreview title="材料标签" sheet={pageSheet('folderLabels', [applicationId], applicationId)} onClose={() => setLabelled(false)} />}
    </section>
  );
}
