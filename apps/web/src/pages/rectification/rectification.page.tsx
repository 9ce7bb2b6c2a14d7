import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { usePrint } from '../../api/commands';
import type { RectificationView } from '../../api/contract';
import { explain } from '../../api/problem';
import { useRectification } from '../../api/queries';
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
  const print = usePrint();
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
      {print.isError && <Notice {...explain(print.error)} />}
      {about.reports.map((report) => (
        <Button key={report.id} size="small" loading={print.isPending} onClick={() => print.mutate([report])}>
          打印报告单 {report.number}
        </Button>
      ))}
      <Button size="small" onClick={open}>
        <KeyHint keys="O" /> 打开办件
      </Button>
    </header>
  );
}

