import { longDay, suppliedBelow } from '@zonggui/casework/applicant/progress-sentences';
import { actionWord, stateWord } from '@zonggui/casework/reports/report-words';
import type { ProgressView } from '@zonggui/casework/application/views';
import { escape } from '@zonggui/documents/html';

/** A page of an applicant's that works without scripts. */
export const applicantHtml = (title: string, large: boolean, body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body${large ? ' class="large"' : ''}><main><h1>${title}</h1>${body}</main></body></html>`;

/** How one application stands; `feedback` is said after the sentence. `summed`: number and sentence stand over it already. */
export function progressHtml({ number, sentence, remaining, next, matters, timeline, telephone }: ProgressView, { feedback = '', summed = false } = {}): string {
  const steps = next.map((step) => escape(step.replace(suppliedBelow, '可在查进度网页上传')));
  const list = (tag: 'ul' | 'ol', lines: readonly string[]) => `<${tag}>${lines.map((line) => `<li>${line}</li>`).join('')}</${tag}>`;
  const matter = ({ item, state, dueOn, outcome, provisional }: ProgressView['matters'][number]) =>
    `${escape(item)}：<strong>${stateWord[state]}</strong>${dueOn !== null && outcome === null ? `，${provisional ? '预计' : '最迟'} ${longDay(dueOn)}` : ''}`;
  return `<section role="status">${summed ? '' : `<p>${escape(number)}</p><p class="sentence">${escape(sentence)}</p>`}${remaining === null ? '' : `<p>${escape(remaining)}</p>`}${feedback}
<h2>接下来</h2>${list('ul', steps)}<h2>各事项</h2>${list('ul', matters.map(matter))}
<h2>办理过程</h2>${list('ol', timeline.map(({ type, on }) => `${longDay(on)} ${escape(actionWord(type))}`))}${telephone === null ? '' : `<p>咨询电话 ${escape(telephone)}</p>`}</section>`;
}

const style = `*{box-sizing:border-box}body{font:18px/30px -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1F2329;background:#F4F6F9;margin:0;padding:16px}
main{background:#fff;border:1px solid #DDE2E9;border-radius:4px;max-width:640px;margin:0 auto;padding:16px}h1{font-size:26px;line-height:38px;margin:0 0 8px}h2{font-size:20px;margin:16px 0 4px}
label{display:block}input:not([type=hidden],[type=checkbox]){width:100%;min-height:48px;font:inherit;padding:8px 12px;border:1px solid #8A94A3;border-radius:4px;color:inherit;background:#fff}
button{width:100%;min-height:48px;font:inherit;color:#fff;background:#1457B0;border:0;border-radius:4px}:focus-visible{outline:2px solid #0B5FFF;outline-offset:2px}
.sentence{font-size:22px;line-height:36px;font-weight:600;margin:8px 0}.bad{color:#A61B1B;font-weight:600}section{border-bottom:1px solid #DDE2E9;margin-bottom:16px;overflow-wrap:anywhere}ul,ol{margin:0;padding-left:24px}details{border-top:1px solid #DDE2E9}summary{cursor:pointer;padding:12px 0;font-weight:600}details section{border:0}a{color:#1457B0}.three button{margin-bottom:8px}.quiet button{color:#1457B0;background:#fff;border:1px solid #8A94A3}.tabs a{display:inline-block;padding:9px 12px;border:1px solid #8A94A3;border-radius:4px;margin:0 8px 8px 0;text-decoration:none}.tabs a[aria-current]{color:#fff;background:#1457B0;border-color:#1457B0;font-weight:600}fieldset{border:1px solid #DDE2E9;border-radius:4px;margin:16px 0;padding:0 12px}.tick{display:flex;gap:8px}[type=checkbox]{width:24px;height:24px;margin:3px 0 0;flex:none}.own{list-style:none;padding:0}.own li{border-top:1px solid #DDE2E9}
.large{font-size:22px;line-height:36px;color:#000;background:#fff}.large main{border:2px solid #000}.large h1{font-size:32px;line-height:44px}.large h2,.large .sentence{font-size:26px;line-height:40px}.large input:not([type=hidden],[type=checkbox]){border:2px solid #000;min-height:56px}.large button{background:#003A8C;min-height:60px}.large .bad{color:#8B0000}.large a{color:#003A8C}.large .quiet button{color:#000;background:#fff;border:2px solid #000}.large .tabs a{border:2px solid #000}.large .tabs a[aria-current]{color:#fff;background:#003A8C}.large [type=checkbox]{width:32px;height:32px}`;
