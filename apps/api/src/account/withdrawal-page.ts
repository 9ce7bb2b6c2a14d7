import type { Withdrawable } from '@zonggui/casework/applicant/own-withdrawals';
import { stateWord } from '@zonggui/casework/reports/report-words';
import { escape } from '@zonggui/documents/html';
import { applicantHtml } from '../progress/progress-html';
import { addressOf } from './account-page';

export interface Asked {
  readonly number: string;
  readonly large: boolean;
  /** Of this page: the same sent twice withdraws once. */
  readonly key: string;
  readonly matters: readonly string[];
  readonly reason: string;
}

const consequences = ['撤回的事项不再办理，由本机关出具撤回确认书', '已交的材料，可以带身份证件到受理窗口取回', '撤回后不能恢复；以后要办，可以重新申请', '已经作出决定的事项不能撤回'];
const onlineConsequences = ['窗口不再预审这次申报', '申报内容退回给您；七天内没有重新提交的，内容和影像会删除'];

/** What follows from it, what is withdrawn, and one tick that says so. */
export function withdrawalPage({ number, large, key, matters: chosen, reason }: Asked, { matters }: Withdrawable, wrong: string | null): string {
  const back = `<p><a href="${addressOf(`/${number}`, large)}">不撤回，返回</a></p>`;
  const open = matters?.filter(({ may }) => may) ?? [];
  const said = wrong === null ? '' : `<p class="bad" role="alert">${escape(wrong)}</p>`;
  if (matters !== null && open.length === 0) return applicantHtml('撤回申请', large, `${said}<p role="status">这次申请的事项都已经作出决定或已经结束，不能撤回。有疑问请致电受理窗口。</p>${back}`);
  const box = ({ id, item, state, may }: NonNullable<Withdrawable['matters']>[number]): string =>
    may
      ? `<p><label class="tick"><input type="checkbox" name="matters" value="${escape(id)}"${open.length === 1 || chosen.includes(id) ? ' checked' : ''}> ${escape(item)}（${stateWord[state]}）</label></p>`
      : `<p>${escape(item)}（${stateWord[state]}），不能撤回</p>`;
  const boxes = matters === null ? '' : `<fieldset><legend>撤回哪些事项</legend>${matters.map(box).join('')}</fieldset>
<p><label for="reason">原因（可以不填）</label><input id="reason" name="reason" maxlength="200" autocomplete="off" value="${escape(reason)}"></p>`;
  const list = (matters === null ? onlineConsequences : consequences).map((line) => `<li>${line}</li>`).join('');
  return applicantHtml('撤回申请', large, `<p>${escape(number)}</p>${said}<h2>撤回以后</h2><ul>${list}</ul>
<form method="post" action="${addressOf(`/${number}/withdraw`, large)}"><input type="hidden" name="key" value="${escape(key)}">${boxes}
<p><label class="tick"><input type="checkbox" name="understood" value="1" required> 我已看过以上内容，本人申请撤回</label></p><button type="submit">撤回申请</button></form>${back}`);
}
