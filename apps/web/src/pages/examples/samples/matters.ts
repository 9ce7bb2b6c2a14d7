import type { AssessedMaterial, AssessedMatter, Source, Verdict } from '../../../api/contract';

/** Nothing here is anybody's: every name, day and number is an example. */
export const exampleSource: Source = { document: '示例', section: '示例', row: null, quote: '示例文字：依据处写文件中的原话。' };

const verdictOf = (verdict: Verdict['verdict'], reason: string, more: Partial<Verdict> = {}): Verdict => ({ missing: [], deferred: [], undertakings: [], goTo: [], reasons: [{ text: reason, source: exampleSource }], verdict, finishNow: false, ...more });

const matterOf = (name: string, verdict: Verdict): AssessedMatter => ({
  item: { code: `example-${verdict.verdict}`, name },
  specified: true,
  demo: true,
  verdict,
  terms: null,
  promised: ['accept', 'acceptDeferred'].includes(verdict.verdict) ? { dueOn: '2026-12-11', dueAt: '2026-12-11T17:30:00+08:00', provisional: false, reason: null } : null,
});

/** Each verdict there is. */
export const verdicts: readonly { readonly name: string; readonly matters: readonly AssessedMatter[] }[] = [
  { name: '受理', matters: [matterOf('示例事项一', verdictOf('accept', '材料齐全，符合法定形式。'))] },
  { name: '受理并办结', matters: [matterOf('示例事项二', verdictOf('accept', '即办件，窗口当场办结。', { finishNow: true }))] },
  { name: '容缺受理', matters: [matterOf('示例事项三', verdictOf('acceptDeferred', '缺「示例材料乙」，可容缺。'))] },
  { name: '一次性补正告知', matters: [matterOf('示例事项四', verdictOf('supplement', '缺「示例材料甲」，不可容缺。'))] },
  { name: '不予受理', matters: [matterOf('示例事项五', verdictOf('decline', '属于示例的禁办情形。'))] },
  { name: '不受理', matters: [matterOf('示例事项六', verdictOf('notNeeded', '依法不需要取得许可。'))] },
  { name: '告知去处', matters: [matterOf('示例事项七', verdictOf('handTo', '不属于本机关职权。', { goTo: [{ channel: 'window', text: '示例机关', address: '示例路 1 号', phone: '0000-000000', condition: null, source: exampleSource }] }))] },
  { name: '多个事项', matters: [matterOf('示例事项一', verdictOf('accept', '材料齐全，符合法定形式。')), matterOf('示例事项四', verdictOf('supplement', '缺「示例材料甲」，不可容缺。'))] },
];

const paper = (code: string, name: string, more: Partial<AssessedMaterial> = {}): AssessedMaterial => ({ code, name, required: true, deferrable: null, usedBy: 1, original: 1, copy: null, source: exampleSource, ...more });

/** One that may not be missing, one by 容缺, one by 承诺, one that several items use. */
export const papers: readonly AssessedMaterial[] = [
  paper('example-a', '示例材料甲', { copy: 1 }),
  paper('example-b', '示例材料乙', { deferrable: 'beforeResult' }),
  paper('example-c', '示例材料丙', { deferrable: 'undertaking' }),
  paper('example-d', '示例材料丁', { required: false, original: null, copy: 2, usedBy: 3 }),
];
