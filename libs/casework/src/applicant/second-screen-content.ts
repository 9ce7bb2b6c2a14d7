import type { EntityManager } from 'typeorm';
import type { NoticeTerms } from '@zonggui/domain/terms';
import { feedbackWord } from '@zonggui/documents/words';
import { readApplication } from '../command/aggregate-reader';
import { latest, promiseOf } from '../command/command-receipt';
import type { ScreenContent } from './second-screen-views';

/** What is shown on a screen now, read from the application itself; null while nothing is. */
export async function contentOf(tx: EntityManager, { id }: { readonly id: string }): Promise<ScreenContent | null> {
  const rows: { showingId: string; applicationId: string; answer: 'confirmed' | 'wrong' | null }[] = await tx.query(
    'select id as "showingId", application_id as "applicationId", answer from second_screen_showing where screen_id = $1 and ended_at is null',
    [id],
  );
  const showing = rows[0];
  if (showing === undefined) return null;
  const { application, registered } = await readApplication(tx, showing.applicationId);
  const people: { name: string | null; organ: string; court: string | null }[] = await tx.query(
    `select p.name, coalesce(o.review_organ, '有权的复议机关') as organ, o.court from party p left join organ o on o.region_code = $2 where p.id = $1`,
    [registered.partyId, application.region],
  );
  const promises = application.matters.map((matter) => promiseOf(application, matter.id)).filter((clock) => clock !== null);
  return {
    showingId: showing.showingId,
    stage: stageOf(showing.answer, application.rating),
    number: application.number,
    name: people[0]?.name ?? '（已删除）',
    items: application.matters.map(({ terms }) => terms.item.name),
    papers: application.papers.filter(({ status }) => status === 'received' || status === 'shared' || status === 'undertaken').map(({ name }) => name),
    promisedOn: latest(promises.map(({ dueOn }) => dueOn)),
    provisional: promises.some(({ provisional }) => provisional),
    notices: noticesOf(feedbackWord(application.deliveryMethod, registered.services.includes('greenChannel')), application.matters.map(({ terms }) => terms.notices), people[0]),
  };
}

function stageOf(answer: 'confirmed' | 'wrong' | null, rating: string): ScreenContent['stage'] {
  if (answer === null) return 'confirm';
  if (answer === 'wrong') return 'wrong';
  return rating === 'invited' ? 'rate' : 'thanks';
}

/** 三项告知; what the bureau has not entered is left to the paper, and nothing is made up. */
function noticesOf(feedback: string, terms: readonly (NoticeTerms | undefined)[], organ: { organ: string; court: string | null } | undefined): ScreenContent['notices'] {
  const remedy = terms.find((each) => each?.remedy)?.remedy ?? null;
  const followUps = [...new Set(terms.flatMap((each) => each?.followUps ?? []))];
  const told = terms.every((each) => each?.followUps !== undefined && each.followUps !== null);
  return [
    { name: '结果反馈方式', text: feedback },
    { name: '救济渠道', text: remedy === null ? '见书面告知' : `对决定不服的，可以自收到决定之日起 ${remedy.reviewDays} 日内向${organ?.organ ?? '有权的复议机关'}申请行政复议，或者 ${remedy.suitMonths} 个月内向${organ?.court ?? '人民法院'}提起行政诉讼` },
    { name: '后续需您自行办理的事项', text: followUps.length > 0 ? followUps.join('；') : told ? '无' : '见书面告知' },
  ];
}
