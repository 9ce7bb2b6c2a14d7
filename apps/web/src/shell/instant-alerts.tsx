import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useAlertChoice, useInstantTasks } from '../api/alerts';
import type { Session, TaskRow } from '../api/contract';
import { paths } from '../paths';
import { chime } from '../ui/chime';
import { answerOthers, lead, shownAnywhere } from './shown';

const approving = ['review', 'audit'];

/** A sound and a notice when a 即办件 comes into a queue of an approver: once for each, by one of his tabs, and not where one of them shows it already. */
export function InstantAlerts({ session }: { session: Session }) {
  const asked = session.grants.some(({ post }) => approving.includes(post));
  const { data } = useInstantTasks(asked);
  const { choice } = useAlertChoice();
  const [known, leads, go, client] = [useRef<Set<string> | null>(null), useLead(asked), useNavigate(), useQueryClient()];
  const self = session.staff.id;
  useEffect(() => {
    if (data === undefined) return;
    const open = data.rows.filter(({ assignee }) => assignee === null || assignee.id === self).flatMap((row) => (row.matterId === null ? [] : [{ ...row, matterId: row.matterId }]));
    const fresh = known.current === null ? [] : open.filter(({ matterId }) => known.current?.has(matterId) === false);
    known.current = new Set([...(known.current ?? []), ...open.map(({ matterId }) => matterId)]);
    if (!leads.current || fresh.length === 0) return;
    void shownAnywhere(client, fresh).then((shown) => {
      const unseen = fresh.filter(({ id }) => !shown.has(id));
      if (choice?.sound && unseen.length > 0) chime();
      if (choice?.notice) for (const row of unseen) tell(row, () => void go(paths.review(row.applicationId, row.matterId)));
    });
  }, [data, choice, self, leads, go, client]);
  return null;
}

/** One of the person's tabs leads until it is closed, and each answers it; a browser without locks lets each lead. */
function useLead(asked: boolean): { readonly current: boolean } {
  const client = useQueryClient();
  const leads = useRef(!('locks' in navigator));
  useEffect(() => {
    if (!asked || !('locks' in navigator)) return undefined;
    const [stop, silence] = [new AbortController(), answerOthers(client)];
    void navigator.locks
      .request(lead, { signal: stop.signal }, () => {
        leads.current = true;
        return new Promise<void>((done) => stop.signal.addEventListener('abort', () => done()));
      })
      .catch(() => undefined); // this tab is closed before its turn
    return () => {
      leads.current = false;
      silence();
      stop.abort();
    };
  }, [asked, client]);
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
