import type { RatingCode } from '../api/contract';

/** How deep the mouth bends, from delighted to cross; drawn, because an office computer may have no font with faces. */
const bend: Record<RatingCode, number> = { 1: 9, 2: 5, 3: 0, 4: -5, 5: -9 };

export function Face({ code }: { code: RatingCode }) {
  const depth = bend[code];
  const level = 26 - depth / 3;
  return (
    <svg width="40" height="40" viewBox="0 0 40 40" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden>
      <circle cx="20" cy="20" r="17" />
      <circle cx="14" cy="16" r="1.5" fill="currentColor" />
      <circle cx="26" cy="16" r="1.5" fill="currentColor" />
      <path d={`M12 ${level} Q20 ${level + depth} 28 ${level}`} />
    </svg>
  );
}
