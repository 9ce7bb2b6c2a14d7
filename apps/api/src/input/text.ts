import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** Half of a character outside the BMP without its other half: PostgreSQL cannot store it, and no keyboard makes it. */
const loneSurrogate = /[\uD800-\uDFFF]/u;
/** Everything that cannot be printed; a text of several lines may hold tabs and line ends. */
const unprintable = { line: /\p{Cc}/u, lines: /[^\P{Cc}\t\n\r]/u };

/** Length as a reader counts it: 𠮷 and 😀 are one each. */
export const lengthOf = (text: string): number => [...text].length;

/** Refuses what cannot be stored or seen, and nothing else: 生僻字 outside the BMP, emoji, `·`, SQL and HTML are text like any other. */
export function textFault(value: unknown, { min = 1, max, lines = false }: TextLimits): string | null {
  if (typeof value !== 'string') return `请填写文字（${min}–${max} 个字）`;
  // a string of more UTF-16 units than twice the limit is too long however it is counted
  const length = value.length > 2 * max ? value.length : lengthOf(value);
  if (length < min) return min === 1 ? '请填写，不能为空' : `请至少填写 ${min} 个字`;
  if (length > max) return `最多 ${max} 个字，现有 ${length} 个，请缩短`;
  if (loneSurrogate.test(value)) return '含有残缺的字符，请删除后重新输入';
  return (lines ? unprintable.lines : unprintable.line).test(value) ? '含有不可见的控制字符，请删除' : null;
}

export interface TextLimits {
  readonly min?: number;
  /** Code points. */
  readonly max: number;
  /** Tabs and line ends allowed. */
  readonly lines?: boolean;
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** Trims, then holds the text to its limits. */
export function Text(limits: TextLimits): PropertyDecorator {
  return both(
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    ValidateBy({ name: 'text', validator: { validate: (value) => textFault(value, limits) === null, defaultMessage: (args) => textFault(args?.value, limits) ?? '' } }),
  );
}

/** As it was typed, spaces and all, so that its lines can be named. */
export const AsTyped = (limits: TextLimits): PropertyDecorator =>
  ValidateBy({ name: 'asTyped', validator: { validate: (value) => textFault(value, limits) === null, defaultMessage: (args) => textFault(args?.value, limits) ?? '' } });

/** A password. */
export const Secret = (): PropertyDecorator => AsTyped({ max: 200 });

/** A person's or an organisation's name: 1–100 characters of any script. */
export const Name = (): PropertyDecorator => Text({ max: 100 });

/** A code, a name or an alias of something the bureau has: looked up later, so only its length is checked here. */
export const Code = (): PropertyDecorator => Text({ max: 100 });

/** Reasons, opinions, questions: up to 500 characters, several lines. */
export const Sentence = (max = 500): PropertyDecorator => Text({ max, lines: true });

/** Applies both to one property. */
export function both(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}
