import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { beginSubmission, keepSubmission, type Begun } from '../../api/submissions';
import { paths } from '../../paths';

/** Milliseconds after the last change. */
const pause = 1500;

/**
 * What is entered is kept on the server from the first change on, under an id and a code that stand in the address, so that a reload, or another
 * look the next day, goes on where one stopped. Nothing begins before something is entered.
 */
export function useSubmission(region: string, item: string, opened: Begun | null, content: () => Record<string, unknown>) {
  const go = useNavigate();
  const [begun, setBegun] = useState(opened);
  const [failed, setFailed] = useState<Error | null>(null);
  const beginning = useRef<Promise<Begun> | null>(opened === null ? null : Promise.resolve(opened));
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const begin = (): Promise<Begun> => {
    beginning.current ??= beginSubmission(region, item).then(
      ({ id, queryCode: code }) => {
        setBegun({ id, code });
        void go(paths.apply(region, item, { id, code }), { replace: true });
        return { id, code };
      },
      (error: unknown) => {
        beginning.current = null; // the next change tries again
        throw error;
      },
    );
    return beginning.current;
  };
  const keep = async () => {
    stop();
    try {
      await keepSubmission(await begin(), latest.current());
      setFailed(null);
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const latest = useRef(content);
  useEffect(() => {
    latest.current = content;
  });
  const changed = () => {
    stop();
    timer.current = setTimeout(() => void keep(), pause);
  };
  useEffect(() => {
    const closing = () => {
      if (timer.current !== null && begun !== null) void keepSubmission(begun, latest.current(), true).catch(() => undefined);
    };
    window.addEventListener('pagehide', closing);
    return () => window.removeEventListener('pagehide', closing);
  }, [begun]);
  useEffect(() => stop, []);
  return { begun, begin, changed, stop, failed };
}
