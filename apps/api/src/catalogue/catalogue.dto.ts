import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { FactMap, Maybe, OneOf, Whole, WholeInQuery } from '../input/values';
import { Code, both, textFault } from '../input/text';

/** Which items to list. */
export class ItemsQuery {
  /** Code, name or alias of a region. */
  @Code()
  readonly region: string;

  /** A name, an alias or a code, a part of one, its pinyin or the initials of that. */
  @Maybe()
  @Code()
  readonly q?: string;

  /** `true` adds what only comes near, also where something matches. */
  @Maybe()
  @OneOf(['true', 'false'])
  readonly near?: 'true' | 'false';

  /** 20 unless said otherwise. */
  @Maybe()
  @WholeInQuery(1, 1000)
  readonly limit?: number;
}

/** 咨询: a 一次性告知书 was printed. No personal data. */
export class ConsultationDto {
  @Code()
  readonly region: string;

  @Maybe()
  @Code()
  readonly window?: string;

  @Code()
  readonly item: string;

  @Code()
  readonly channel: string;

  @Maybe()
  @FactMap()
  readonly facts?: Record<string, string | boolean>;

  /** From choosing the item to printing, at most a working day. */
  @Whole(0, 28_800)
  readonly seconds: number;
}

/** Whose bundles (一件事) to list. */
export class BundlesQuery {
  @Code()
  readonly region: string;
}

/** Which guide, and for which facts. */
export class GuideParameters {
  @Code()
  readonly item: string;

  @Code()
  readonly region: string;

  @Code()
  readonly channel: string;

  /** `code=value`, repeatable. */
  @Maybe()
  @FactPairs()
  readonly fact?: string[];
}

function FactPairs(): PropertyDecorator {
  return both(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    ValidateBy({
      name: 'factPairs',
      validator: {
        validate: (value) => Array.isArray(value) && value.length <= 50 && value.every((each) => textFault(each, { max: 200 }) === null && /^[^=]+=.+$/.test(String(each))),
        defaultMessage: () => '请写成 fact=编码=答案，可重复，最多 50 个',
      },
    }),
  );
}

/** `code=value` pairs as the catalogue reads them; `true` and `false` are answers of yes-or-no questions. */
export function factsOf(pairs: readonly string[] = []): Record<string, string | boolean> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      return [pair.slice(0, at), value === 'true' ? true : value === 'false' ? false : value];
    }),
  );
}
