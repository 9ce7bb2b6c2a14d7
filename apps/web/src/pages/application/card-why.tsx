import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CardView, ExplainedCard } from '../../api/contract';
import { explain } from '../../api/problem';
import { useCard, useClockExplanation } from '../../api/queries';
import { cardLabel, cardStateLabel, matterStateLabel, postLabel } from '../../labels';
import { ruleText } from '../../ui/card-tag';
import { KeyLayer } from '../../ui/key-hint';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { PrintedDrawer } from '../../ui/printed-drawer';
import { SourceNote } from '../../ui/source-note';
import { dayText, instantText } from '../../ui/when';
import { ClockExplained } from './explanation';

/** The link at a card: by which rule it was issued, what the clock looked like then, and who had the matter for how long. */
export function WhyThisCard({ card }: { card: CardView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" className="why" aria-label={`${cardLabel[card.level]}：说明`} onClick={() => setOpen(true)}>
        说明
      </Button>
      {open && <CardWhyDrawer card={card} onClose={() => setOpen(false)} />}
    </>
  );
}

/** 说明牌 (ux 0.4); it prints alone. */
export function CardWhyDrawer({ card, onClose }: { card: CardView; onClose: () => void }) {
  const { data, error } = useCard(card.id);
  return (
    <PrintedDrawer open title={`${cardLabel[card.level]}说明：${ruleText(card.rule)}`} about={{ item: card.item?.name ?? '整件', number: card.number }} size={720} mask onClose={onClose}>
      <KeyLayer>{error !== null ? <Notice {...explain(error)} /> : data ? <CardExplained card={data} /> : <Loading />}</KeyLayer>
    </PrintedDrawer>
  );
}

function CardExplained({ card }: { card: ExplainedCard }) {
  const { snapshot } = card;
  return (
    <>
      <section className="stack" aria-label="发牌依据">
        <ul className="plain" aria-label="依据">
          {snapshot.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <span className="hint">
          阈值依据：<SourceNote source={snapshot.source} />
        </span>
      </section>
      <table className="grid" aria-label="牌的经过">
        <tbody>
          {courseOf(card).map(([name, said]) => (
            <tr key={name}>
              <th scope="row" style={{ width: 144 }}>{name}</th>
              <td>{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {snapshot.clockId !== null && <SinceThen applicationId={card.applicationId} clockId={snapshot.clockId} />}
    </>
  );
}

/** What is said of it so far, in the order it came; the original stays whatever became of it. */
function courseOf({ snapshot: { state, holder }, ...card }: ExplainedCard): (readonly [name: string, said: ReactNode])[] {
  const to = [card.department?.name ?? postLabel[card.post], card.assignee?.name].filter(Boolean).join(' ');
  const lines: readonly (readonly [name: string, said: ReactNode])[] = [
    ['责任岗、责任人', to], ['发出', instantText(card.issuedAt)],
    // the api names the states the pages know
    ['发牌时', state === null ? null : [matterStateLabel[state as keyof typeof matterStateLabel], holder === null ? '无人承办' : `${holder} 承办`].join('，')],
    ['发牌理由', card.reason], ['状态', cardStateLabel[card.state]], ['回复期限', card.replyDueOn === null ? null : `${dayText(card.replyDueOn)}${card.overdue ? '，已过' : ''}`],
    ['回复', card.reply === null ? null : `${card.repliedBy ?? ''}：${card.reply}`], ['申诉', card.appeal], ['撤牌理由', card.withdrawalReason],
  ];
  return lines.filter(([, said]) => said !== null);
}

/** The clock as it is now: who had the matter and for how long, day by day. */
function SinceThen({ applicationId, clockId }: { applicationId: string; clockId: string }) {
  const { data, error } = useClockExplanation({ applicationId, clockId });
  return (
    <section className="stack" aria-label="截至现在">
      <h3>截至现在</h3>
      {error !== null ? <Notice {...explain(error)} /> : data ? <ClockExplained explanation={data} /> : <Loading />}
    </section>
  );
}
