import { clockStory, clockWord } from '../deadline/clock-sentences';
import type { Clock } from '../clock/clock';
import type { SupervisionTerms } from '../terms';
import type { Card, CardGround } from './card';

const groundWord = { refusedQualified: '符合条件不受理', noReasons: '不说明理由', wrongFee: '违规收费', other: '其他' } as const satisfies Record<CardGround, string>;

/** What the card was issued on: the clock as it stood that instant; null where a supervisor's own ground was the cause. */
export interface CardGrounds {
  readonly card: Pick<Card, 'level' | 'rule'>;
  readonly clock: Clock | null;
  readonly terms: SupervisionTerms;
}

/** 说明牌 (`ux.md` 0.4): the rule that was broken with its threshold, and the clock as it stood; in sentences to be read aloud. Days are of Asia/Shanghai. */
export function cardSentences({ card, clock, terms }: CardGrounds): string[] {
  return [ruleSentence(card, terms), ...answerSentence(card, terms), ...(clock === null ? [] : clockStory(clock).map((sentence) => `发牌时：${sentence}`))];
}

function ruleSentence({ level, rule }: CardGrounds['card'], { redAfter, unansweredAfter }: SupervisionTerms): string {
  const [subject] = rule.split(':');
  if (isGround(subject)) return `监督岗认定：${groundWord[subject]}。`;
  if (subject === 'reply') return `黄牌发出后 ${unansweredAfter} 个工作日内未回复，升为红牌。`;
  if (subject === 'feedback') return '督办未在反馈期限内反馈。';
  const word = clockWord[subject as keyof typeof clockWord]; // every other rule begins with the kind of its clock
  if (level === 'warning') return `${word}临近届满，尚未办结；提醒承办人，不需回复。`;
  return level === 'red' && subject !== 'statutory' ? `超过${word} ${redAfter} 个工作日仍未办结。` : `超过${word}。`;
}

function answerSentence({ level }: CardGrounds['card'], { reply }: SupervisionTerms): string[] {
  if (level === 'warning') return [];
  return [level === 'yellow' ? `应于${reply.yellow === 0 ? '当日' : ` ${reply.yellow} 个工作日内`}说明原因。` : `应于${reply.red === 0 ? '当日' : ` ${reply.red} 个工作日内`}书面说明。`];
}

const isGround = (subject: string | undefined): subject is CardGround => subject !== undefined && subject in groundWord;
