import type { FormField } from '../api/contract';
import type { Choice } from './visit';

/** A field of ④ as the page asks it: once, however many items want to know. */
export interface AskedField extends Pick<FormField, 'label' | 'type' | 'required' | 'choices'> {
  /** Its name in the page's form. */
  readonly key: string;
  /** Characters. */
  readonly maxLength: number;
  readonly demo: boolean;
  /** Whose fields it fills: place of the matter in the visit, and the code there. */
  readonly fills: readonly { readonly place: number; readonly code: string }[];
}

/** What an item asks for, as the verdict or its guide tells it. */
export interface AskingMatter {
  readonly item: { readonly code: string };
  readonly terms: { readonly form?: readonly FormField[] } | null;
}

/** The fields of what is applied for now, shared ones once: required as soon as one item requires it. */
export function askedOf(items: readonly Choice[], matters: readonly AskingMatter[]): AskedField[] {
  const asked = new Map<string, AskedField>();
  items.forEach(({ code: item, later }, place) => {
    const form = later ? [] : (matters.find((matter) => matter.item.code === item)?.terms?.form ?? []);
    for (const { code, label, type, required, shared, maxLength, choices, source } of form) {
      const key = shared ?? `${item}.${code}`;
      const before = asked.get(key);
      const fills = [...(before?.fills ?? []), { place, code }];
      asked.set(key, { key, label, type, choices, fills, maxLength: maxLength ?? 100, required: required || (before?.required ?? false), demo: source.document === '示例' });
    }
  });
  return [...asked.values()];
}

/** What one matter of the visit is told. */
export function answersFor(place: number, asked: readonly AskedField[], values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(asked.flatMap(({ key, fills }) => fills.filter((fill) => fill.place === place && values[key]?.trim()).map(({ code }) => [code, values[key]?.trim() ?? ''])));
}

/** What the server said of it. */
export const remedyOf = ({ fills }: AskedField, remedies: Readonly<Record<string, string>>): string | undefined => fills.map(({ place, code }) => remedies[`matters.${place}.form.${code}`]).find((remedy) => remedy !== undefined);

/** What is wrong with an answer and how to mend it; null where nothing is. `whole`: required ones must be there. */
export function answerFault({ label, type, required, maxLength, choices }: AskedField, answer: string, whole: boolean): string | null {
  if (answer === '') return required && whole ? `请${type === 'choice' ? '选择' : '填写'}${label}` : null;
  if ([...answer].length > maxLength) return `最多 ${maxLength} 个字，请缩短`;
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(answer)) return '应为数字，如 12 或 12.5';
  if (type === 'date' && !isDay(answer)) return '应为日期，如 2026-11-20';
  return type === 'choice' && !choices.includes(answer) ? '请从选项中选择' : null;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** 20261120 is a day as well as 2026-11-20. */
export const tidyDay = (text: string): string => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
