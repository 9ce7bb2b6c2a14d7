/** What a person fills in by hand where the organ has entered nothing. */
export const BLANK = '＿＿＿＿＿＿';

/** An ideographic space between two things said on one line. */
export const GAP = '　';

/** The names between `{{` and `}}` of a template, read off its text. */
export type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** A value that nobody has entered prints as a blank line. */
export type Values<Text extends string> = Readonly<Record<Placeholders<Text>, string | number | null>>;

/**
 * Fills a template. The compiler holds its names and the values equal; what slips past it does not print.
 * @throws Error naming what stays unresolved
 */
export function fill<Text extends string>(template: Text, values: Values<Text>): string {
  const given = new Map<string, string | number | null>(Object.entries(values));
  return template.replace(/\{\{(.*?)\}\}/g, (whole, name: string) => {
    if (!given.has(name)) throw new Error(`Nothing fills ${whole}.`);
    const value = given.get(name) ?? '';
    return value === '' ? BLANK : String(value);
  });
}

/** ■ or □ before an option that is printed in any case. */
export const box = (ticked: boolean): string => (ticked ? '■' : '□');
