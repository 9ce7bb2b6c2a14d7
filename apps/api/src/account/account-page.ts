import type { ExamplePerson } from '@zonggui/casework/applicant/applicant-accounts';
import { ownFilters, type OwnFilter, type OwnFound, type OwnPage } from '@zonggui/casework/applicant/own-applications';
import type { ProgressView } from '@zonggui/casework/application/views';
import { escape } from '@zonggui/documents/html';
import { applicantHtml, progressHtml } from '../progress/progress-html';

const root = '/q/mine';
export const filterWord = { open: '在办', owed: '待补', rate: '待评价', done: '已办' } as const satisfies Record<OwnFilter, string>;

/** What there is to do where nothing stands. */
const emptyWord = {
  open: '没有在办的申请。要办事，可以到窗口，或在<a href="/guides">办事指南</a>里网上申报。别人代办时登记的、用别的证件办的，请凭办件编号和查询码<a href="/progress">查进度</a>。',
  owed: '没有要补的材料，现在不需要您做什么。',
  rate: '没有等您评价的办件。',
  done: '还没有办完的申请；正在办的在“在办”里。',
} as const satisfies Record<OwnFilter, string>;

/** An address of ours that keeps 适老版. */
export const addressOf = (path: string, large: boolean, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({ ...more, ...(large ? { large: '1' } : {}) }).toString();
  return `${root}${path}${query === '' ? '' : `?${query}`}`;
};

const link = (href: string, words: string, current = false): string => `<a href="${escape(href)}"${current ? ' aria-current="page"' : ''}>${words}</a>`;
const said = (wrong: string | null): string => (wrong === null ? '' : `<p class="bad" role="alert">${escape(wrong)}</p>`);
const switched = (path: string, large: boolean): string => `<p>${link(addressOf(path, !large), large ? '标准版' : '适老版（大字、高对比）')}</p>`;
const signOut = (large: boolean): string => `<form class="quiet" method="post" action="${addressOf('/sign-out', large)}"><button type="submit">退出登录</button></form>`;

export interface Ways {
  readonly byIssuer: boolean;
  readonly examples: readonly ExamplePerson[];
}

/** Where one signs in. */
export function signInPage({ byIssuer, examples }: Ways, large: boolean, wrong: string | null): string {
  const issuer = byIssuer ? `<p>${link(addressOf('/start', large), '用统一身份认证登录')}</p>` : '';
  const person = ({ id, name }: ExamplePerson): string => `<form method="post" action="${addressOf('/example', large)}"><input type="hidden" name="person" value="${escape(id)}"><p><button type="submit">${escape(name)}</button></p></form>`;
  const asExample = examples.length === 0 ? '' : `<h2>示例身份</h2><p>示例：演示系统可以选一位示例申请人进入${byIssuer ? '' : '，没有接统一身份认证'}。</p>${examples.map(person).join('')}`;
  const nobody = byIssuer || examples.length > 0 ? '' : '<p role="status">示例：演示系统里还没有个人的办件。请先在窗口登记一件，再回到这里。</p>';
  return applicantHtml('我的办件', large, `${switched('', large)}${said(wrong)}<p>登录后可以看到本人的全部办件，不用填办件编号和查询码。</p>${issuer}${asExample}${nobody}<p><a href="/q${large ? '?large=1' : ''}">不登录，凭办件编号和查询码查询</a></p>`);
}

/** The person's own, the newest first. */
export function ownListPage(name: string, filter: OwnFilter, { rows, counts, next }: OwnPage, large: boolean): string {
  const tabs = ownFilters.map((each) => link(addressOf('', large, { filter: each }), `${filterWord[each]} ${counts[each]}`, each === filter)).join('');
  const row = ({ number, matters, sentence }: ProgressView): string =>
    `<li><p>${link(addressOf(`/${number}`, large), escape(matters.length === 0 ? '网上申报' : matters.map(({ item }) => item).join('、')))}<br>${escape(number)}<br><strong>${escape(sentence)}</strong></p></li>`;
  const body = rows.length === 0 ? `<p role="status">${emptyWord[filter]}</p>` : `<ul class="own">${rows.map(row).join('')}</ul>`;
  const more = next === null ? '' : `<p>${link(addressOf('', large, { filter, after: next }), '更早的')}</p>`;
  return applicantHtml('我的办件', large, `${switched('', large)}<p>${escape(name)}，您好。</p><nav class="tabs" aria-label="筛选">${tabs}</nav>${body}${more}${signOut(large)}`);
}

/** One of them, without 查询码. */
export function ownProgressPage({ progress, queryCode }: OwnFound, large: boolean): string {
  const open = ['receiving', 'dispatching', 'processing'].includes(progress.state);
  const withdrawal = open ? `<p>${link(addressOf(`/${progress.number}/withdraw`, large), '撤回申请')}</p>` : '';
  const full = `/progress?number=${progress.number}#${queryCode}`;
  return applicantHtml('我的办件', large, `${switched(`/${progress.number}`, large)}${progressHtml(progress)}<p>${link(full, '评价、补交材料、看文书')}</p>${withdrawal}<p>${link(addressOf('', large), '回到我的办件')}</p>${signOut(large)}`);
}

/** Another person's, or nobody's: the same words. */
export const notHisPage = (large: boolean): string => applicantHtml('我的办件', large, `<p class="bad" role="alert">您的办件里没有这一件。</p><p>${link(addressOf('', large), '回到我的办件')}</p>`);
