import type { CounterWindow, Organisation, Post, Session } from '../api/contract';
import { paths } from '../paths';

export const counterPosts: readonly Post[] = ['intake', 'joint', 'duty'];

export const holds = (session: Session, posts: readonly Post[]): boolean => session.grants.some(({ post }) => posts.includes(post));

/** Pages by post, in the order of the navigation; the first is where a person starts. */
const pages: readonly { path: string; name: string; posts: readonly Post[] }[] = [
  { path: paths.reception, name: '快速受理', posts: counterPosts },
  { path: paths.workbench, name: '窗口工作台', posts: counterPosts },
  { path: paths.instructions, name: '现场协调', posts: ['duty'] },
  { path: paths.appointmentDesk, name: '预约与上门', posts: counterPosts },
  { path: paths.preReviews, name: '网上待预审', posts: counterPosts },
  { path: paths.telephoneCalls, name: '电话告知', posts: counterPosts },
  { path: paths.supply, name: '补交材料', posts: counterPosts },
  { path: paths.consultation, name: '咨询告知', posts: counterPosts },
  { path: paths.outageSheets, name: '断网收件单', posts: counterPosts },
  { path: paths.supervision, name: '监督首页', posts: ['supervise'] },
  { path: paths.overdue, name: '时限监督', posts: ['supervise'] },
  { path: paths.cards, name: '牌台账', posts: ['supervise'] },
  { path: paths.orders, name: '督办', posts: ['supervise'] },
  { path: paths.rectifications, name: '差评台账', posts: ['supervise'] },
  { path: paths.owed, name: '容缺/补正台账', posts: ['supervise'] },
  { path: paths.lateEntries, name: '补录与作废', posts: ['supervise'] },
  { path: paths.undecidedMessages, name: '短信处置', posts: ['supervise'] },
  { path: paths.telephoneCalls, name: '电话告知', posts: ['supervise'] },
  { path: paths.handOut, name: '出件台', posts: ['issue'] },
  { path: paths.queue, name: '审批队列', posts: ['review', 'audit'] },
  { path: paths.queue, name: '待办队列', posts: [...counterPosts, 'issue', 'supervise'] },
  { path: paths.paperTransfers, name: '材料交接', posts: [...counterPosts, 'issue', 'review', 'audit'] },
  { path: paths.calendars, name: '工作日历', posts: ['supervise'] },
  { path: paths.handOut, name: '出件台', posts: counterPosts },
  { path: paths.overdue, name: '时限监督', posts: ['review', 'audit'] },
  { path: paths.cards, name: '牌台账', posts: ['review', 'audit', ...counterPosts, 'issue'] },
  { path: paths.orders, name: '督办', posts: ['review', 'audit', ...counterPosts, 'issue'] },
  { path: paths.thresholds, name: '口径与阈值', posts: ['supervise', 'catalogue', 'duty'] },
  { path: paths.conflicts, name: '文件冲突', posts: ['catalogue', 'supervise', 'duty'] },
  { path: paths.coverage, name: '目录覆盖', posts: ['catalogue', 'supervise', 'duty'] },
];

export function pagesOf(session: Session): { path: string; name: string }[] {
  const open = pages.filter(({ posts }) => holds(session, posts));
  return open.filter(({ path }, index) => open.findIndex((page) => page.path === path) === index);
}

/** 210300 covers 210302: trailing zero pairs stand for everything below. */
export const regionCovers = (granted: string, region: string): boolean => region.startsWith(granted.replace(/(00)+$/, ''));

/** Windows at which the person may sit, those of his own kind of post first. */
export function windowsOf(session: Session, organisation: Organisation): CounterWindow[] {
  const counters = session.grants.filter(({ post }) => counterPosts.includes(post));
  const regionOf = (window: CounterWindow) => organisation.offices.find(({ code }) => code === window.office)?.region ?? '';
  const mine = organisation.windows.filter((window) => counters.some(({ region }) => regionCovers(region, regionOf(window))));
  const kinds: readonly Post[] = counters.map(({ post }) => post);
  return [...mine].sort((a, b) => Number(kinds.includes(b.kind)) - Number(kinds.includes(a.kind)));
}

/** The page an address is of, or lies below: the nearest of them. */
export const pageAt = <P extends { path: string }>(pages: readonly P[], pathname: string): P | undefined =>
  pages.filter(({ path }) => pathname === path || (path !== paths.home && pathname.startsWith(`${path}/`))).sort((one, other) => other.path.length - one.path.length)[0];
