import type { CardView } from '../api/contract';
import { cardGroundLabel, cardLabel, clockKindLabel } from '../labels';
import { Chip } from './chip';

/** 牌 (ux 0.4): 预警, 黄牌 or 红牌 in a word, and the rule that was broken; grey once it is closed or withdrawn. */
export function CardTag({ card }: { card: Pick<CardView, 'level' | 'rule' | 'state'> }) {
  const over = card.state === 'withdrawn' || card.state === 'closed';
  return (
    <Chip tone={over ? 'finished' : card.level === 'red' ? 'red' : 'yellow'}>
      {cardLabel[card.level]} · {ruleText(card.rule)}
    </Chip>
  );
}

const ruleWords: Readonly<Record<string, string>> = { ...clockKindLabel, ...cardGroundLabel, reply: '未按期回复', feedback: '督办未反馈' };

/** 'promised:yellow' is about the promise; 'noReasons:red' was a supervisor's own ground. */
export const ruleText = (rule: string): string => {
  const [subject = rule] = rule.split(':');
  return ruleWords[subject] ?? subject;
};
