import { longDay } from '@zonggui/casework/applicant/progress-sentences';
import type { ProgressView } from '@zonggui/casework/application/views';
import { satisfactions } from '@zonggui/domain/rectification/rectification-steps';
import { satisfactionWord } from '@zonggui/documents/complaint-words';
import { escape } from '@zonggui/documents/html';
import { applicantHtml, progressHtml } from './progress-html';

export interface Asked {
  readonly number: string;
  /** 查询码; goes back into the form that answers a 差评反馈, and nowhere else. */
  readonly code: string;
  /** 适老版: larger letters, full contrast, one column. */
  readonly large: boolean;
}

/** One page for asking and answering; everything in it works without scripts. */
export function progressPage(asked: Asked, found: ProgressView | null, wrong: string | null, phoneOffered: boolean): string {
  const { number, large } = asked;
  const form = `<form method="post" action="/q">${large ? '<input type="hidden" name="large" value="1">' : ''}
<p><label for="number">办件编号</label><input id="number" name="number" value="${escape(number)}" maxlength="40" autocomplete="off" required></p>
<p><label for="code">查询码</label><input id="code" name="code" inputmode="numeric" maxlength="12" autocomplete="off" required></p>
<button type="submit">查询</button></form>`;
  const switched = `<p><a href="/q${large ? '' : '?large=1'}">${large ? '标准版' : '适老版（大字、高对比）'}</a></p>`;
  const byPhone = phoneOffered ? `<p><a href="/q/phone${large ? '?large=1' : ''}">没有编号？凭手机号查询</a></p>` : '';
  const answer = wrong === null ? (found === null ? '' : progressHtml(found, { feedback: found.feedback === null ? '' : feedbackHtml(found.feedback, asked) })) : `<p class="bad" role="alert">${wrong}</p>`;
  return applicantHtml('查进度', large, `${switched}${answer}${form}${byPhone}<p><a href="/progress">评价、补交材料（需要浏览器脚本）</a></p>`);
}

/** 差评反馈: what was done, and three buttons while an answer is asked for. */
function feedbackHtml({ sentence, told, finishedOn, asked, answer }: NonNullable<ProgressView['feedback']>, { number, code, large }: Asked): string {
  const hidden = Object.entries({ number, code, large: large ? '1' : '' }).map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`).join('');
  const buttons = satisfactions.map((each) => `<button type="submit" name="satisfaction" value="${each}">${satisfactionWord[each]}</button>`).join('\n');
  return `<h2>差评反馈</h2><p>${escape(sentence)}</p>${told === null ? '' : `<p>处理情况：${escape(told)}</p>`}${finishedOn === null ? '' : `<p>完成时间：${longDay(finishedOn)}</p>`}${answer === null ? '' : `<p>您的意见：${satisfactionWord[answer]}</p>`}${
    asked ? `<form method="post" action="/q/feedback" class="three">${hidden}<p>您对处理结果：</p>${buttons}</form>` : ''
  }`;
}
