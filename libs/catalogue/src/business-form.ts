import type { FormField } from '@zonggui/domain/terms';
import { contentsOf, kindOf } from './file-kinds';
import type { FormFieldEntry, OverlayFile, SettingsEntry } from './file-shapes';
import { demoSource } from './guides-in-force';
import type { CatalogueFile } from './load-catalogue';
import type { Misfit, Place } from './shape';

/** 业务信息 as the bureau has set it; no document gives any. */
export const formOf = ({ form = [] }: Partial<SettingsEntry>, region: string): FormField[] =>
  form.map(({ code, label, type, required = false, shared = null, maxLength = null, choices = [] }) => ({ code, label, type, required, shared, maxLength, choices, source: demoSource(`${region}业务信息`) }));

/** A field that is asked in one place for several items, and for which. */
export interface SharedForm {
  readonly shared: string;
  readonly label: string;
  readonly items: readonly string[];
}

/** Fields that two or more of the items share, in the order of the items. */
export function sharedForms(guides: readonly { readonly item: { readonly code: string }; readonly form: readonly FormField[] }[]): SharedForm[] {
  const found = new Map<string, { shared: string; label: string; items: string[] }>();
  for (const { item, form } of guides) {
    for (const { shared, label } of form) {
      if (shared === null) continue;
      const entry = found.get(shared) ?? { shared, label, items: [] };
      entry.items.push(item.code);
      found.set(shared, entry);
    }
  }
  return [...found.values()].filter(({ items }) => items.length > 1);
}

/** What the fields of a bureau's settings say that contradicts itself, or what another item says of the same shared field. */
export function formMisfits(files: readonly CatalogueFile[], file: CatalogueFile): Misfit[] {
  if (kindOf(file.path) !== 'overlay') return [];
  const all = contentsOf(files, 'overlay').flatMap(({ content }) => fieldsOf(content));
  return contentsOf([file], 'overlay').flatMap(({ content }) => fieldsOf(content).flatMap((asked) => [...ownMisfits(asked), ...sharedMisfits(asked, all)]));
}

interface Asked {
  readonly field: FormFieldEntry;
  readonly place: Place;
  readonly item: string;
  /** The fields of the item before this one. */
  readonly before: readonly FormFieldEntry[];
}

const fieldsOf = ({ settings }: OverlayFile): Asked[] =>
  settings.flatMap(({ item, form = [] }, at) => form.map((field, index) => ({ field, item, place: ['settings', at, 'form', index], before: form.slice(0, index) })));

function ownMisfits({ field: { code, shared, type, choices, maxLength }, place, before }: Asked): Misfit[] {
  const chosen = choices ?? [];
  return [
    ...(before.some((each) => each.code === code) ? [{ place: [...place, 'code'], value: code, allowed: 'a code used once in the form' }] : []),
    ...(shared !== undefined && before.some((each) => each.shared === shared) ? [{ place: [...place, 'shared'], value: shared, allowed: 'a shared code used once in the form' }] : []),
    ...(type === 'choice' && chosen.length < 2 ? [{ place: [...place, 'choices'], value: choices, allowed: 'two or more choices, of a choice' }] : []),
    ...(type !== 'choice' && choices !== undefined ? [{ place: [...place, 'choices'], value: choices, allowed: `none with ${type}` }] : []),
    ...(type !== 'text' && maxLength !== undefined ? [{ place: [...place, 'maxLength'], value: maxLength, allowed: `none with ${type}` }] : []),
    ...(maxLength !== undefined && maxLength > mostCharacters ? [{ place: [...place, 'maxLength'], value: maxLength, allowed: `a whole number from 1 to ${mostCharacters}` }] : []),
    ...chosen.flatMap((choice, index) => (chosen.indexOf(choice) === index ? [] : [{ place: [...place, 'choices', index], value: choice, allowed: 'a choice told once' }])),
  ];
}

/** As much as the api takes in one field. */
const mostCharacters = 500;

/** One question is one question, whichever item asks it. */
function sharedMisfits({ field, place }: Asked, all: readonly Asked[]): Misfit[] {
  const first = field.shared === undefined ? undefined : all.find((each) => each.field.shared === field.shared);
  if (first === undefined || first.field === field) return [];
  return (['label', 'type', 'maxLength', 'choices'] as const).flatMap((key) =>
    JSON.stringify(field[key]) === JSON.stringify(first.field[key]) ? [] : [{ place: [...place, key], value: field[key], allowed: `${JSON.stringify(first.field[key] ?? null)}, as ${first.item} has it for the shared ${field.shared ?? ''}` }],
  );
}
