import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useAlertChoice, useInstantTasks } from '../api/alerts';
import type { Session, TaskRow } from '../api/contract';
import { paths } from '../paths';
import { chime } from '../ui/chime';

const approving = ['review', 'audit'];

/** A sound and a notice when a 即办件 comes into a queue of an approver: once for each, by one of his tabs, and not where it is on the screen already. */
export function InstantAlerts({ session }: { session: Session }) {
  const asked = session.grants.some(({ post }) => approving.includes(post));
  const { data } = useInstantTasks(asked);
  const { choice } = useAlertChoice();
  const [known, leads, go] = [useRef<Set<string> | null>(null), useLead(asked), useNavigate()];
  const self = session.staff.id;
  useEffect(() => {
    if (data === undefined) return;
    const open = data.rows.filter(({ assignee }) => assignee === null || assignee.id === self).flatMap((row) => (row.matterId === null ? [] : [{ ...row, matterId: row.matterId }]));
    const fresh = known.current === null ? [] : open.filter(({ matterId }) => known.current?.has(matterId) === false);
    known.current = new Set([...(known.current ?? []), ...open.map(({ matterId }) => matterId)]);
    const unseen = fresh.filter(({ applicationId }) => !location.pathname.includes(applicationId));
    if (!leads.current || unseen.length === 0) return;
    if (choice?.sound) chime();
    if (choice?.notice) for (const row of unseen) tell(row, () => void go(paths.review(row.applicationId, row.matterId)));
  }, [data, choice, self, leads, go]);
  return null;
}

/** One of the person's tabs leads until it is closed; a browser without locks lets each lead. */
function useLead(asked: boolean): { readonly current: boolean } {
  const leads = useRef(!('locks' in navigator));
  useEffect(() => {
    if (!asked || !('locks' in navigator)) return undefined;
    const stop = new AbortController();
    void navigator.locks
      .request('zonggui.alerts', { signal: stop.signal }, () => {
        leads.current = true;
        return new Promise<void>((done) => stop.signal.addEventListener('abort', () => done()));
      })
      .catch(() => undefined); // this tab is closed before its turn
    return () => {
      leads.current = false;
      stop.abort();
    };
  }, [asked]);
  return leads;
}

/** Number and item; nobody's name leaves the page. */
function tell({ number, item, matterId }: TaskRow, open: () => void): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const notice = new Notification('即办件', { body: [number, item?.name].filter(Boolean).join(' '), tag: matterId ?? number });
  notice.onclick = () => {
    window.focus();
    notice.close();
    open();
  };
}
