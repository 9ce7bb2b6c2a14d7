import type { CardView, CardVerb } from '../../api/contract';
import { cardStateLabel, cardVerbLabel, postLabel } from '../../labels';
import { CardTag } from '../../ui/card-tag';
import { DueChip } from '../../ui/due-chip';
import { dayText, instantText } from '../../ui/when';
import { WhyThisCard } from './card-why';
import { SayButton } from './say-button';

/** 牌: issued to somebody, kept for ever; each with where it stands and what the person may do with it. */
export function Cards({ cards }: { cards: readonly CardView[] }) {
  return (
    <>
      {cards.map((card) => (
        <div key={card.id} className="row card-entry">
          <CardTag card={card} />
          <span className="secondary">{instantText(card.issuedAt)}</span>
          <CardStand card={card} />
          <WhyThisCard card={card} />
          <CardActions card={card} />
        </div>
      ))}
    </>
  );
}

/** Until when something is owed, or since when it is late. */
export function DueBy({ day, over, what }: { day: string; over: boolean; what: string }) {
  return over ? <DueChip light="red">应于 {dayText(day)}</DueChip> : <span>请于 {dayText(day)} 前{what}</span>;
}

/** To whom, and what became of it. */
function CardStand({ card }: { card: CardView }) {
  const to = [card.department?.name ?? postLabel[card.post], card.assignee?.name].filter(Boolean).join(' ');
  return (
    <>
      {card.level !== 'warning' && <span className="secondary">{to}</span>}
      {card.level !== 'warning' && <strong>{cardStateLabel[card.state]}</strong>}
      {card.state === 'open' && card.replyDueOn !== null && <DueBy day={card.replyDueOn} over={card.overdue} what="回复" />}
      {card.reason !== null && <span className="secondary">“{card.reason}”</span>}
      {card.reply !== null && <span className="secondary">回复：“{card.reply}”</span>}
      {card.appeal !== null && <span className="secondary">申诉：“{card.appeal}”</span>}
      {card.withdrawalReason !== null && <span className="secondary">撤牌：“{card.withdrawalReason}”</span>}
    </>
  );
}

const asked: Record<CardVerb, string> = { answer: '原因说明', appeal: '申诉理由', uphold: '维持理由', withdraw: '撤牌理由', close: '销牌意见' };

export function CardActions({ card }: { card: CardView }) {
  return (
    <>
      {card.actions.map((verb) => (
        <SayButton key={verb} name={cardVerbLabel[verb]} label={asked[verb]} path={`/cards/${card.id}/${verb}`} field={verb === 'answer' ? 'reply' : 'reason'} />
      ))}
    </>
  );
}
