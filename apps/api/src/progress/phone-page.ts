import type { ProgressView } from '@zonggui/casework/application/views';
import { escape } from '@zonggui/documents/html';
import { applicantHtml, progressHtml } from './progress-html';

export interface PhoneAsked {
  readonly phone: string;
  readonly last4: string;
  readonly large: boolean;
}

const kept = (asked: PhoneAsked): string => Object.entries({ phone: asked.phone, last4: asked.last4, large: asked.large ? '1' : '' }).map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`).join('');
const said = (wrong: string | null): string => (wrong === null ? '' : `<p class="bad" role="alert">${escape(wrong)}</p>`);
const back = (large: boolean): string => `<p><a href="/q${large ? '?large=1' : ''}">凭办件编号和查询码查询</a></p>`;

/** Who one is. */
export function phonePage({ phone, last4, large }: PhoneAsked, wrong: string | null): string {
  return applicantHtml('凭手机号查办件', large, `<p><a href="/q/phone${large ? '' : '?large=1'}">${large ? '标准版' : '适老版（大字、高对比）'}</a></p>${said(wrong)}
<form method="post" action="/q/phone">${large ? '<input type="hidden" name="large" value="1">' : ''}
<p><label for="phone">办件时留的手机号</label><input id="phone" name="phone" inputmode="numeric" autocomplete="tel" maxlength="20" value="${escape(phone)}" required></p>
<p><label for="last4">证件号码后四位（最后一位是 X 的填 X）</label><input id="last4" name="last4" maxlength="4" autocomplete="off" value="${escape(last4)}" required></p>
<button type="submit">发送验证码</button></form>${back(large)}`);
}

/** The code that was sent, or not: the page says the same. In a demonstration it can be read next door. */
export function codePage(asked: PhoneAsked, wrong: string | null, mailbox: boolean): string {
  const next = mailbox ? '<p>示例：演示系统不发短信，<a href="/q/mailbox" target="_blank">在示例信箱查看验证码</a>。</p>' : '';
  return applicantHtml('凭手机号查办件', asked.large, `<p role="status">如果这个手机号有可以查询的办件，验证码会发到这个手机上，5分钟内有效。没有收到的，请核对手机号和证件后四位，或凭办件编号和查询码查询。</p>${next}${said(wrong)}
<form method="post" action="/q/phone/list">${kept(asked)}<p><label for="code">验证码（6 位数字）</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required autofocus></p><button type="submit">查询</button></form>
<p><a href="/q/phone${asked.large ? '?large=1' : ''}">重新填写</a></p>${back(asked.large)}`);
}

/** Each application as 查进度 shows it; the first stands open. */
export function listPage(large: boolean, found: readonly ProgressView[]): string {
  const one = (progress: ProgressView, index: number): string =>
    `<details${index === 0 ? ' open' : ''}><summary>${escape(progress.matters.map(({ item }) => item).join('、'))}<br>${escape(progress.number)}<br>${escape(progress.sentence)}</summary>${progressHtml(progress, { summed: true })}</details>`;
  const body = found.length === 0 ? '<p role="status">没有可以查询的办件。</p>' : `<p role="status">共 ${found.length} 件：未办结的，和近一年收到的。</p>${found.map(one).join('')}`;
  return applicantHtml('我的办件', large, `${body}<p>评价、补交材料、看文书请凭回执上的办件编号和查询码，在 <a href="/progress">查进度</a> 办理。</p>${back(large)}`);
}
