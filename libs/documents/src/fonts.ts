import { openSync, type Font } from 'fontkit';
import { createRequire } from 'node:module';

/** TTF files for the body (仿宋) and the titles (小标宋). */
export interface Typefaces {
  readonly body: string;
  readonly title: string;
}

const locate = createRequire(__filename);

/** The open typeface that ships with the system: Noto Serif SC (OFL-1.1), which has the rare characters of names (䶮 㛃 𬭚). */
export const shippedTypefaces: Typefaces = {
  body: locate.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  title: locate.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
};

const opened = new Map<string, Font>();

/** Whether a face draws a character; faces stay open. @throws Error when the file is no font */
export function draws(file: string, character: string): boolean {
  const font = opened.get(file) ?? open(file);
  // a character has a code point
  return font.hasGlyphForCodePoint(character.codePointAt(0)!);
}

function open(file: string): Font {
  const font = openSync(file);
  opened.set(file, font);
  return font;
}

/** Height of the face's own line, in em. */
export function lineOf(file: string): number {
  const { ascent, descent, lineGap, unitsPerEm } = opened.get(file) ?? open(file);
  return (ascent - descent + lineGap) / unitsPerEm;
}

export interface Run {
  readonly text: string;
  readonly shipped: boolean;
}

/** Cuts a text where the site's own face lacks a character, so that a rare name is printed in the shipped one and never as an empty box. */
export function runsOf(text: string, file: string, shipped: string): Run[] {
  if (file === shipped) return [{ text, shipped: false }];
  const runs: Run[] = [];
  for (const character of text) {
    const missing = character !== '\n' && !draws(file, character);
    const last = runs.at(-1);
    if (last?.shipped === missing) runs[runs.length - 1] = { text: last.text + character, shipped: missing };
    else runs.push({ text: character, shipped: missing });
  }
  return runs;
}
