import { Alert } from 'antd';
import { useState } from 'react';
import type { Guide } from '../../api/contract';
import { instantText } from '../../ui/when';

interface Seen {
  readonly hash: string;
  readonly materials: readonly string[];
}

/** The catalogue changed while the page was open: what was entered stays, and the verdict is the new one's. */
export function NewVersion({ guides }: { guides: readonly (Guide | undefined)[] }) {
  const [seen, setSeen] = useState<Readonly<Record<string, Seen>>>({});
  const [told, setTold] = useState<string | null>(null);
  const fresh = guides.filter((guide) => guide !== undefined);
  const unseen = fresh.filter(({ item, catalogueHash }) => seen[item.code]?.hash !== catalogueHash);
  if (unseen.length > 0) {
    const changed = unseen.filter(({ item }) => seen[item.code] !== undefined);
    if (changed.length > 0) setTold(changed.map((guide) => sentenceOf(guide, seen[guide.item.code])).join(''));
    setSeen({ ...seen, ...Object.fromEntries(unseen.map((guide) => [guide.item.code, seenOf(guide)])) });
  }
  return told === null ? null : <Alert type="warning" role="alert" title={told} closable={{ 'aria-label': '关闭提示', onClose: () => setTold(null) }} />;
}

const seenOf = ({ catalogueHash, materials }: Guide): Seen => ({ hash: catalogueHash, materials: materials.map(({ code }) => code) });

function sentenceOf(guide: Guide, before: Seen | undefined): string {
  const now = seenOf(guide).materials;
  const old = before?.materials ?? [];
  const changes = now.filter((code) => !old.includes(code)).length + old.filter((code) => !now.includes(code)).length;
  return `「${guide.item.name}」${instantText(new Date().toISOString()).slice(6)} 起执行新版，材料清单有 ${changes} 处变化；填写内容已保留，结论已重新计算。`;
}
