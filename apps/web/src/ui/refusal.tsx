import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Post } from '../api/contract';
import { explain, Problem } from '../api/problem';
import { useColleagues } from '../api/queries';
import { eventLabel, postLabel, wordOf } from '../labels';
import { Notice } from './notice';
import { instantText } from './when';

interface RefusalProps {
  error: unknown;
  /** Sends the same thing again, under the same key: what was already done is not done twice. */
  onRetry?: (() => void) | undefined;
  /** Shows what the others did. */
  onShow?: (() => void) | undefined;
  /** Gives up what was typed here. */
  onDiscard?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
}

/** Why something was not done, and what can be done about it here: a broken line, somebody who was faster, a post one does not hold, or the sentence of the refusal. */
export function Refusal({ error, onRetry, onShow, onDiscard, onClose }: RefusalProps) {
  if (error === null || error === undefined) return null;
  if (error instanceof Problem) {
    if (error.code === 'unreachable' && onRetry) return <SaveFailed onRetry={onRetry} />;
    if (error.code === 'stale-version') return <Conflict problem={error} onShow={onShow} onDiscard={onDiscard} />;
    if (error.code === 'post-required') return <NoPermission problem={error} />;
  }
  return <Notice {...explain(error)} {...(onClose ? { onClose } : {})} />;
}

/** Milliseconds before each try that the page makes by itself. */
const pauses = [3_000, 10_000, 30_000];

/** Stays until it is saved: tries three times by itself, at once when the line is back, and whenever it is asked to. */
function SaveFailed({ onRetry }: { onRetry: () => void }) {
  const [tries, setTries] = useState(0);
  const retry = useRef(onRetry);
  useEffect(() => {
    retry.current = onRetry;
  });
  useEffect(() => {
    const pause = pauses[tries];
    if (pause === undefined) return;
    const again = () => {
      setTries(tries + 1);
      retry.current();
    };
    const timer = window.setTimeout(again, pause);
    window.addEventListener('online', again, { once: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [tries]);
  return (
    <div role="alert" className="save-failed">
      <span className="grow">未保存：网络中断。内容已留在本页，{tries < pauses.length ? `恢复后自动重试（${pauses.length} 次）。` : '自动重试未成功，请检查网络后重试。'}</span>
      <Button danger size="small" onClick={() => retry.current()}>
        重试
      </Button>
    </div>
  );
}

/** "{姓名} 10:32 已处理此件（受理）。" */
function Conflict({ problem, onShow, onDiscard }: { problem: Problem; onShow?: (() => void) | undefined; onDiscard?: (() => void) | undefined }) {
  const [last] = happened(problem.details.changed);
  if (last === undefined) return <Notice {...explain(problem)} />;
  const action = (
    <span className="row">
      {onShow && (
        <Button size="small" onClick={onShow}>
          查看变化
        </Button>
      )}
      {onDiscard && (
        <Button size="small" onClick={onDiscard}>
          放弃我的修改
        </Button>
      )}
    </span>
  );
  return <Notice title={`${last.name} ${instantText(last.occurredAt)} 已处理此件（${wordOf(eventLabel, last.type)}）。`} lines={[]} action={action} />;
}

function happened(changed: unknown): { type: string; occurredAt: string; name: string }[] {
  if (!Array.isArray(changed)) return [];
  return changed.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null) return [];
    const { type, occurredAt, name } = row as Record<string, unknown>; // looked at on the next line
    return typeof type === 'string' && typeof occurredAt === 'string' ? [{ type, occurredAt, name: typeof name === 'string' ? name : '系统' }] : [];
  });
}

/** The post that may, and who holds it here today. */
function NoPermission({ problem }: { problem: Problem }) {
  const { posts, department } = problem.details;
  const [post] = Array.isArray(posts) ? posts.filter((code): code is Post => typeof code === 'string' && code in postLabel) : [];
  const { data: colleagues = [] } = useColleagues(post, typeof department === 'string' ? department : undefined);
  if (post === undefined) return <Notice {...explain(problem)} />;
  const people = colleagues.slice(0, 3).map(({ name }) => name).join('、');
  return <Notice title={`需要${postLabel[post]}${people === '' ? '' : `（今日：${people}）`}`} lines={[]} />;
}
