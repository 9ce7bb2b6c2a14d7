import { useEffect, useState } from 'react';
import { useDemoClock } from '../api/queries';

/** The business instant as this page knows it: what the server told last, carried on by how much has passed here; anew every half minute. */
export function useNow(): Date {
  const { data, dataUpdatedAt } = useDemoClock();
  const [, tick] = useState(0);
  useEffect(() => {
    const ticking = window.setInterval(() => tick((count) => count + 1), 30_000);
    return () => window.clearInterval(ticking);
  }, []);
  return data === undefined ? new Date() : new Date(Date.parse(data.now) + Date.now() - dataUpdatedAt);
}
