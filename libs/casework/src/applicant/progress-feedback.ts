import type { EntityManager } from 'typeorm';
import type { Satisfaction, StepSaid } from '@zonggui/domain/rectification/rectification-steps';
import type { RectificationState, RectificationVerb } from '@zonggui/domain/rectification/rectification.machine';

/** 差评反馈 on the applicant's page; days 'YYYY-MM-DD' in Asia/Shanghai. */
export interface ProgressFeedback {
  /** How it stands, in one sentence. */
  readonly sentence: string;
  /** What was done, or why nothing was; null while it is being looked into. */
  readonly told: string | null;
  readonly finishedOn: string | null;
  /** The applicant may say now how content he is with it. */
  readonly asked: boolean;
  /** What he said last; null where he did not answer. */
  readonly answer: Satisfaction | null;
}

interface Found {
  readonly state: RectificationState;
  readonly round: 1 | 2;
  readonly answer: Satisfaction | null;
  readonly verb: RectificationVerb | null;
  readonly finishedOn: string | null;
  readonly words: string | null;
  readonly supervision: string | null;
}

const over: readonly RectificationState[] = ['rectified', 'revisited', 'reported', 'closed'];

/** What was done about the bad rating; null where there was none. Never who did it, nor what was said inside. */
export async function feedbackOf(tx: EntityManager, applicationId: string): Promise<ProgressFeedback | null> {
  const rows: Found[] = await tx.query(
    `select r.state, r.round, r.satisfaction as answer, last.verb, last."finishedOn", last.words, (select supervision_telephone from organ where region_code = r.region_code) as supervision
       from rectification r
       left join lateral (
         select e.body::jsonb #>> '{data,verb}' as verb, e.body::jsonb #>> '{data,finishedOn}' as "finishedOn", w.words from event e left join remark w on w.event_id = e.id
          where e.stream_id = r.application_id and e.type = 'rectificationMoved' and e.body::jsonb #>> '{data,verb}' in ('finish', 'setAside') order by e.seq desc limit 1) last on true
      where r.application_id = $1`,
    [applicationId],
  );
  const found = rows[0];
  if (found === undefined) return null;
  const { state, answer, verb, finishedOn, words } = found;
  // rectification-commands.ts writes them
  const said = words === null ? {} : (JSON.parse(words) as StepSaid);
  const ended = over.includes(state);
  return { sentence: sentenceOf(found), told: ended ? ((verb === 'setAside' ? said.opinion : said.measures) ?? null) : null, finishedOn: ended ? finishedOn : null, asked: state === 'rectified', answer };
}

function sentenceOf({ state, round, verb, answer, supervision }: Found): string {
  if (state === 'open') return '您的评价已收到，我们将与您联系核实。';
  if (!over.includes(state)) return round === 2 ? '您对处理结果不满意，正在重新核实处理，结果会再告知您。' : '正在核实处理，处理结果会告知您。';
  if (verb === 'setAside') return `经两名工作人员核实，这次评价未予采纳。${supervision === null ? '' : `如有异议，可拨打监督电话 ${supervision}。`}`;
  if (state === 'rectified') return '您反映的问题已经处理，请您看看是否满意。';
  return `您反映的问题已经处理。${answer === 3 && supervision !== null ? `仍不满意的，可拨打监督电话 ${supervision}。` : ''}`;
}
