import { isPlainDate } from '../deadline/plain-date';
import { DomainError } from '../errors';
import type { FormField } from '../terms';

/** Answers by the code of the field, as they were typed. */
export type FormAnswers = Readonly<Record<string, string>>;

/** Characters a field takes that says nothing of its length. */
export const usualLength = 100;

/** One matter's form as it was handed in. `place`: what names the matter in a refusal. */
export interface HandedForm {
  readonly fields: readonly FormField[];
  readonly answers: FormAnswers;
  readonly place: string;
  /** What is refused or left for later need not be filled in. */
  readonly whole: boolean;
}

/**
 * The answers without blanks, each as its field allows.
 * @throws DomainError `invalid` with every field that is not, and what to do about it
 */
export function checkedForms(forms: readonly HandedForm[]): FormAnswers[] {
  const fields = forms.flatMap(faultsOf);
  if (fields.length > 0) throw new DomainError('invalid', 'The form of an item is not as it must be.', { fields });
  return forms.map(({ answers }) => Object.fromEntries(Object.entries(answers).flatMap(([code, answer]) => (answer.trim() === '' ? [] : [[code, answer.trim()]]))));
}

function faultsOf({ fields, answers, place, whole }: HandedForm): { field: string; remedy: string }[] {
  const strangers = Object.keys(answers).filter((code) => !fields.some((field) => field.code === code));
  const own = fields.flatMap((field) => {
    const remedy = remedyFor(field, answers[field.code]?.trim() ?? '', whole);
    return remedy === null ? [] : [{ field: `${place}.${field.code}`, remedy }];
  });
  return [...own, ...strangers.map((code) => ({ field: `${place}.${code}`, remedy: '此事项没有这个字段，请去掉' }))];
}

/** null where nothing is wrong. */
function remedyFor({ label, type, required, maxLength, choices }: FormField, answer: string, whole: boolean): string | null {
  const most = maxLength ?? usualLength;
  if (answer === '') return required && whole ? `请${type === 'choice' ? '选择' : '填写'}${label}` : null;
  if ([...answer].length > most) return `${label}最多 ${most} 个字，请缩短`;
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(answer)) return `${label}应为数字，如 12 或 12.5`;
  if (type === 'date' && !isPlainDate(answer)) return `${label}应为日期，如 2026-11-20`;
  if (type === 'choice' && !choices.includes(answer)) return `${label}请从这些值中选择：${choices.join('、')}`;
  return null;
}
