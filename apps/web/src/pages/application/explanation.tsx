import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ApplicationView, ClockExplanation, ClockView, MatterView } from '../../api/contract';
import { explain } from '../../api/problem';
import { useClockExplanation, useMatterTime } from '../../api/queries';
import { clockKindLabel } from '../../labels';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { PrintedDrawer } from '../../ui/printed-drawer';
import { dayText } from '../../ui/when';
import { TimeSegments } from '../../ui/time-segments';

interface About {
  application: ApplicationView;
  matter: MatterView;
}

/** The link at a clock: every day from its start to its end, and who had the matter meanwhile. */
export function WhyThisDay({ application, matter, clock }: About & { clock: ClockView }) {
  const [open, setOpen] = useState(false);
  const { data, error } = useClockExplanation(open ? { applicationId: application.id, clockId: clock.id } : null);
  const title = `${clockKindLabel[clock.kind]}：为什么是这一天`;
  return (
    <>
      <Button type="link" size="small" className="why" aria-label={title} onClick={() => setOpen(true)}>
        为什么是这一天
      </Button>
      <Explained title={title} about={{ application, matter }} open={open} error={error} onClose={() => setOpen(false)}>
        {data && <ClockExplained explanation={data} />}
      </Explained>
    </>
  );
}

/** Why a clock's day is that day: in sentences, by who had the matter, and day by day. */
export function ClockExplained({ explanation }: { explanation: ClockExplanation }) {
  return (
    <>
      <Sentences sentences={explanation.sentences} />
      {explanation.time !== null && (
        <section className="stack" aria-label="时限内的时间">
          <h3>时间去哪了</h3>
          <TimeSegments segments={explanation.time.segments} named={explanation.time.named} />
        </section>
      )}
      <Ledger explanation={explanation} />
    </>
  );
}

/** The link at a matter: 时间去哪了 from the day it was received. */
export function WhereTimeWent({ application, matter }: About) {
  const [open, setOpen] = useState(false);
  const { data, error } = useMatterTime(open ? { applicationId: application.id, matterId: matter.id } : null);
  return (
    <>
      <Button type="link" size="small" className="why" onClick={() => setOpen(true)}>
        时间去哪了
      </Button>
      <Explained title="时间去哪了" about={{ application, matter }} open={open} error={error} onClose={() => setOpen(false)}>
        {data && (
          <>
            <Sentences sentences={data.sentences} />
            <TimeSegments segments={data.segments} named={data.promise?.named ?? []} />
          </>
        )}
      </Explained>
    </>
  );
}

/** A drawer beside the application, which prints alone. */
function Explained({ title, about, open, error, onClose, children }: { title: string; about: About; open: boolean; error: Error | null; onClose: () => void; children: ReactNode }) {
  return (
    <PrintedDrawer open={open} title={title} about={{ item: about.matter.item.name, number: about.application.number }} size={680} mask={false} onClose={onClose}>
      {error !== null && <Notice {...explain(error)} />}
      {children || (error === null && <Loading />)}
    </PrintedDrawer>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="plain" aria-label="说明">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Day by day; the days counted carry their number. */
function Ledger({ explanation: { ledger, clock } }: { explanation: ClockExplanation }) {
  return (
    <section className="stack">
      <h3>逐日说明</h3>
      <table className="grid" aria-label="逐日说明">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">是否计入</th>
            <th scope="col">第几日</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {ledger.map(({ date, counted, number, why }) => (
            <tr key={date} className={counted ? undefined : 'secondary'}>
              <td className="nowrap">
                {date.slice(0, 4)}-{dayText(date)}
              </td>
              <td>{counted ? '计入' : '不计'}</td>
              <td>{number === null ? '' : `第 ${number} 日`}</td>
              <td>
                {why}
                {date === clock.dueOn && <strong> 届满</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
