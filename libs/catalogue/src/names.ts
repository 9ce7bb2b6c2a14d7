/** A name as people type it: widths, spaces, quotation marks and title brackets make no difference. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s《》〈〉“”"'‘’「」]/g, '').toLowerCase();

/** The plain name without what stands in brackets: 本人鞍山市社会保障卡（已开通金融功能） is asked for as 本人鞍山市社会保障卡. */
export const bareName = (name: string): string => plainName(name).replace(/\([^()]*\)/g, '');

/** The known names nearest to one nobody knows, nearest first: containing it counts as near, otherwise by edit distance. */
export function nearestNames(name: string, known: readonly string[], most = 3): string[] {
  const wanted = plainName(name);
  return [...new Set(known)]
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, plainName(candidate)) }))
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const distanceOf = (wanted: string, candidate: string): number =>
  candidate.includes(wanted) || wanted.includes(candidate) ? Math.abs(wanted.length - candidate.length) / 100 : editDistance(wanted, candidate);

/** Levenshtein over code points, so that a character outside the basic plane counts once. */
export function editDistance(from: string, to: string): number {
  const target = [...to];
  let row = Array.from({ length: target.length + 1 }, (_, index) => index);
  [...from].forEach((character, done) => {
    const next = [done + 1];
    target.forEach((other, column) => {
      const substitute = (row[column] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(substitute, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
