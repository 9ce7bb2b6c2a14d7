import { useEffect } from 'react';
import { useNow } from './use-now';
import { instantText } from './when';

/**
 * Who looks and the minute (business clock, Asia/Shanghai), faintly beneath every list of people: whatever carries the class `people`.
 * Only the root's style changes with the minute, so no row is drawn anew; nothing stands over the rows, so nothing of them is harder to read or to reach.
 */
export function Watermark({ staff: { name, login } }: { staff: { readonly name: string; readonly login: string } }) {
  const minute = instantText(useNow().toISOString(), true);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--watermark', `url("data:image/svg+xml,${encodeURIComponent(tile(`${name} ${login}`, minute))}")`);
    return () => void style.removeProperty('--watermark');
  }, [name, login, minute]);
  return null;
}

const escaped = (text: string): string => text.replace(/[&<]/g, (letter) => (letter === '&' ? '&amp;' : '&lt;'));

/** 260 × 120 px, to be laid side by side. */
const tile = (who: string, when: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="260" height="120"><g transform="rotate(-18 130 60)" fill="#1f2329" fill-opacity=".09" font-family="sans-serif" font-size="13" text-anchor="middle"><text x="130" y="56">${escaped(who)}</text><text x="130" y="74">${when}</text></g></svg>`;
