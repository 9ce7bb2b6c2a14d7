import { pinyin } from 'pinyin-pro';

/** One character of a name and how it may be typed: its syllables without tones, or itself where it has none. */
export interface Unit {
  readonly character: string;
  readonly sounds: readonly string[];
  /** The letters those begin with. */
  readonly initials: string;
  /** The same as bits. */
  readonly letters: number;
}

/**
 * Readings of characters that stand in names of 事项 and are read in more than one way. The phrase decides (重新 is chong), but a hand
 * that types initials may have learned the other reading, so both find the item.
 */
const readings: Readonly<Record<string, readonly string[]>> = {
  重: ['chong', 'zhong'], 长: ['chang', 'zhang'], 参: ['can', 'shen'], 行: ['xing', 'hang'], 调: ['diao', 'tiao'], 给: ['ji', 'gei'], 种: ['zhong', 'chong'],
  降: ['jiang', 'xiang'], 还: ['huan', 'hai'], 单: ['dan', 'shan'], 解: ['jie', 'xie'], 差: ['cha', 'chai'], 会: ['hui', 'kuai'], 校: ['xiao', 'jiao'],
  传: ['chuan', 'zhuan'], 率: ['lv', 'shuai'], 省: ['sheng', 'xing'], 宿: ['su', 'xiu'], 系: ['xi', 'ji'], 属: ['shu', 'zhu'], 朝: ['chao', 'zhao'],
};

/** What is typed and what is printed, brought to one form: widths, case, spaces, brackets, hyphens and quotation marks make no difference. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The characters of a searchable text with their sounds; a letter or a digit sounds like itself. */
export function unitsOf(text: string): Unit[] {
  const spoken = pinyin(text, { type: 'array', toneType: 'none', v: true, nonZh: 'spaced' });
  return [...text].map((character, index) => unitOf(character, soundsOf(character, spoken[index] ?? character)));
}

export function unitOf(character: string, sounds: readonly string[]): Unit {
  const initials = sounds.map((sound) => sound.charAt(0)).join('');
  return { character, sounds, initials, letters: lettersOf(initials) };
}

/** a–z as bits 0–25; everything else shares bit 26. */
function lettersOf(initials: string): number {
  const places = [...initials].map((initial) => initial.charCodeAt(0) - 97);
  return places.reduce((bits, place) => bits | (1 << (place >= 0 && place < 26 ? place : 26)), 0);
}

function soundsOf(character: string, inPhrase: string): string[] {
  const all = [inPhrase, ...(readings[character] ?? [])];
  // ü is typed v by one keyboard and u by another
  return [...new Set(all.flatMap((sound) => (sound.includes('v') && sound.length > 1 ? [sound, sound.replace('v', 'u')] : [sound])))];
}

/** Whether the units from `start` on can be typed so: each by itself, by its syllable, or by the beginning of its syllable (y, ya, yang). */
export function typedAs(units: readonly Unit[], start: number, typed: string): boolean {
  const first = units[start];
  if (first === undefined || !(typed.startsWith(first.character) || first.initials.includes(typed.charAt(0)))) return false;
  let reached = [0];
  for (let at = start; at < units.length && reached.length > 0; at += 1) {
    const unit = units[at];
    const next = unit === undefined ? [] : [...new Set(reached.flatMap((offset) => endsOf(unit, typed, offset)))];
    if (next.includes(typed.length)) return true;
    reached = next;
  }
  return false;
}

/** Where the typed text may go on after it has spelled this unit from `offset`. */
function endsOf({ character, sounds }: Unit, typed: string, offset: number): number[] {
  const ends = typed.startsWith(character, offset) ? [offset + character.length] : [];
  for (const sound of sounds) for (let length = 1; length <= sound.length && typed[offset + length - 1] === sound[length - 1]; length += 1) ends.push(offset + length);
  return ends;
}
