import type { AssessedMatter, Verdict } from '../api/contract';
import { outcomeLabel } from '../labels';

export function verdictText({ verdict, finishNow }: Pick<Verdict, 'verdict' | 'finishNow'>): string {
  return finishNow ? `${outcomeLabel[verdict]}并办结` : outcomeLabel[verdict];
}

/** What one key will do to the whole visit: one word when all items agree, else how many of each. */
export function actionText(matters: readonly AssessedMatter[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of matters) counts.set(verdictText(verdict), (counts.get(verdictText(verdict)) ?? 0) + 1);
  const words = [...counts];
  return words.length === 1 ? (words[0]?.[0] ?? '') : words.map(([word, count]) => `${word} ${count}`).join(' · ');
}
