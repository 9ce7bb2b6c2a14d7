import { longDay } from '@zonggui/casework/applicant/progress-sentences';
import { actionWord, stateWord } from '@zonggui/casework/reports/report-words';
import type { ProgressView } from '@zonggui/casework/application/views';
import { satisfactions } from '@zonggui/domain/rectification/rectification-steps';
import { satisfactionWord } from '@zonggui/documents/complaint-words';
import { escape } from '@zonggui/documents/html';

export interface Asked {
  readonly number: string;
  /** 查询码; goes back into the form that answers a 差评反馈, and nowhere else. */
  readonly code: string;
  /** 适老版: larger letters, full contrast, one column. */
  readonly large: boolean;
}

/** One page for asking and answering; everything in it works without scripts. */
export function progressPage(asked: Asked, found: ProgressView | null, wrong: string | null): string {
  const { number, large } = asked;
  const form = `<form method="post" action="/q">${large ? '<input type="hidden" name="large" value="1">' : ''}
<p><label for="number">办件编号</label><input id="number" name="number" value="${escape(number)}" maxlength="40" autocomplete="off" required></p>
<p><label for="code">查询码</label><input id="code" name="code" inputmode="numeric" maxlength="12" autocomplete="off" required></p>
<button type="submit">查询</button></form>`;
  const switched = `<p><a href="/q${large ? '' : '?large=1'}">${large ? '标准版' : '适老版（大字、高对比）'}</a></p>`;
  const answer = wrong === null ? (found === null ? '' : answerOf(found, asked)) : `<p class="bad" role="alert">${wrong}</p>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>查进度</title><style>${style}</style></head>
<body${large ? ' class="large"' : ''}><main><h1>查进度</h1>${switched}${answer}${form}<p><a href="/progress">评价、补交材料（需要浏览器脚本）</a></p></main></body></html>`;
}

function answerOf({ number, sentence, remaining, next, matters, timeline, telephone, feedback }: ProgressView, asked: Asked): string {
  const list = (tag: 'ul' | 'ol', lines: readonly string[]) => `<${tag}>${lines.map((line) => `<li>${line}</li>`).join('')}</${tag}>`;
  const matter = ({ item, state, dueOn, outcome, provisional }: ProgressView['matters'][number]) =>
    `${escape(item)}：<strong>${stateWord[state]}</strong>${dueOn !== null && outcome === null ? `，${provisional ? '预计' : '最迟'} ${longDay(dueOn)}` : ''}`;
  return `<section role="status"><p>${escape(number)}</p><p class="sentence">${escape(sentence)}</p>${remaining === null ? '' : `<p>${escape(remaining)}</p>`}${feedback === null ? '' : feedbackHtml(feedback, asked)}
<h2>接下来</h2>${list('ul', next.map(escape))}<h2>各事项</h2>${list('ul', matters.map(matter))}
<h2>办理过程</h2>${list('ol', timeline.map(({ type, on }) => `${longDay(on)} ${escape(actionWord(type))}`))}${telephone === null ? '' : `<p>咨询电话 ${escape(telephone)}</p>`}</section>`;
}

/** 差评反馈: what was done, and three buttons while an answer is asked for. */
function feedbackHtml({ sentence, told, finishedOn, asked, answer }: NonNullable<ProgressView['feedback']>, { number, code, large }: Asked): string {
  const hidden = Object.entries({ number, code, large: large ? '1' : '' }).map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`).join('');
  const buttons = satisfactions.map((each) => `<button type="submit" name="satisfaction" value="${each}">${satisfactionWord[each]}</button>`).join('\n');
  return `<h2>差评反馈</h2><p>${escape(sentence)}</p>${told === null ? '' : `<p>处理情况：${escape(told)}</p>`}${finishedOn === null ? '' : `<p>完成时间：${longDay(finishedOn)}</p>`}${answer === null ? '' : `<p>您的意见：${satisfactionWord[answer]}</p>`}${
    asked ? `<form method="post" action="/q/feedback" class="three">${hidden}<p>您对处理结果：</p>${buttons}</form>` : ''
  }`;
}

const style = `*{box-sizing:border-box}body{font:18px/30px -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1F2329;background:#F4F6F9;margin:0;padding:16px}
main{background:#fff;border:1px solid #DDE2E9;border-radius:4px;max-width:640px;margin:0 auto;padding:16px}h1{font-size:26px;line-height:38px;margin:0 0 8px}h2{font-size:20px;margin:16px 0 4px}
label{display:block}input:not([type=hidden]){width:100%;min-height:48px;font:inherit;padding:8px 12px;border:1px solid #8A94A3;border-radius:4px;color:inherit;background:#fff}
button{width:100%;min-height:48px;font:inherit;color:#fff;background:#1457B0;border:0;border-radius:4px}:focus-visible{outline:2px solid #0B5FFF;outline-offset:2px}
.sentence{font-size:22px;line-height:36px;font-weight:600;margin:8px 0}.bad{color:#A61B1B;font-weight:600}section{border-bottom:1px solid #DDE2E9;margin-bottom:16px;overflow-wrap:anywhere}ul,ol{margin:0;padding-left:24px}a{color:#1457B0}.three button{margin-bottom:8px}
.large{font-size:22px;line-height:36px;color:#000;background:#fff}.large main{border:2px solid #000}.large h1{font-size:32px;line-height:44px}.large h2,.large .sentence{font-size:26px;line-height:40px}.large input:not([type=hidden]){border:2px solid #000;min-height:56px}.large button{background:#003A8C;min-height:60px}.large .bad{color:#8B0000}.large a{color:#003A8C}`;
