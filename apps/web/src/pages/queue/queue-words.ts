import type { TaskRow, TaskView } from '../../api/contract';

/** 视图. */
export const viewLabel: Record<TaskView, string> = {
  mine: '待我办理', claimable: '组内待签收', instant: '即办', dueToday: '今日到期', yellow: '黄灯', red: '红灯', deferred: '容缺待补', paused: '暂停计时', assisting: '等协办', sentBack: '我退回的',
  handled: '我经手的', done: '我已办', covering: 'A/B岗代办', sampled: '抽查', all: '全部',
};

/** '剩 3 工作日', '超 2 工作日', '停 4 天', '剩 12 分'; the shape beside it says the light. */
export function leftText({ light, daysLeft, dueAt, pausedSince }: TaskRow, now: Date): string {
  if (light === 'paused') return pausedSince === null ? '暂停' : `停 ${daysBetween(new Date(pausedSince), now)} 天`;
  if (daysLeft !== null) return light === 'red' ? `超 ${Math.max(1, -daysLeft)} 工作日` : daysLeft === 0 ? '今日到期' : `剩 ${daysLeft} 工作日`;
  if (dueAt === null) return '—';
  const minutes = Math.ceil((Date.parse(dueAt) - now.getTime()) / 60_000);
  return minutes >= 0 ? `剩 ${clockOf(minutes)}` : `超 ${clockOf(-minutes)}`;
}

const daysBetween = (from: Date, to: Date): number => Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000));
const clockOf = (minutes: number): string => (minutes < 60 ? `${minutes} 分` : `${Math.floor(minutes / 60)} 小时`);
