import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { RectificationView } from '../../api/contract';
import { explain } from '../../api/problem';
import { useRectification } from '../../api/queries';
import { documentSheet } from '../../api/sheets';
import { usePrinting } from '../../api/waiting-prints';
import { clockKindLabel, ratingLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import { DueChip } from '../../ui/due-chip';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { dayText } from '../../ui/when';
import { stateOf } from './columns';
import { RatingFacts } from './rating-facts';
import { StepsTaken } from './steps-taken';
import { NextStep } from './next-step';

/** 差评处理: what was said and what was done at the left, the next step as a form at the right. */
export function RectificationPage() {
  const { id } = useParams();
  const { data, error } = useRectification(id ?? null);
  if (error !== null && data === undefined) return <Notice {...explain(error)} />;
  if (data === undefined) return <Loading />;
  return (
    <div className="stack">
      <Header about={data} />
      <div className="row top rectification">
        <div className="stack">
          <RatingFacts about={data} />
          <StepsTaken about={data} />
        </div>
        <NextStep key={`${data.state} ${data.steps.length}`} about={data} />
      </div>
    </div>
  );
}

function Header({ about }: { about: RectificationView }) {
  const navigate = useNavigate();
  const open = () => void navigate(paths.application(about.applicationId));
  useKeys([{ keys: 'O', name: '打开办件', group: '差评处理', run: open }]);
  return (
    <header className="panel row">
      <h1>
        差评 <CaseNumber number={about.number} />
      </h1>
      <Chip tone={about.code === 5 ? 'red' : 'yellow'}>{ratingLabel[about.code]}</Chip>
      <Chip tone={about.state === 'closed' ? 'finished' : 'brand'}>{stateOf(about)}</Chip>
      {about.due !== null && (
        <DueChip light={about.due.light}>
          {clockKindLabel[about.due.kind]} {dayText(about.due.on)}
        </DueChip>
      )}
      <span className="grow" />
      {about.reports.map((report) => (
        <PrintReport key={report.id} report={report} />
      ))}
      <Button size="small" onClick={open}>
        <KeyHint keys="O" /> 打开办件
      </Button>
    </header>
  );
}

function PrintReport({ report }: { report: RectificationView['reports'][number] }) {
  const print = usePrinting([documentSheet(report)]);
  return (
    <>
      {print.error !== null && <Notice {...explain(print.error)} />}
      <Button size="small" loading={print.busy} onClick={print.run}>
        {print.word('报告单')} {report.number}
      </Button>
      <span className="hint" role="status">{print.note}</span>
    </>
  );
}
