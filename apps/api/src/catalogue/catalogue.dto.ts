import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { Maybe } from '../input/values';
import { Code, both, textFault } from '../input/text';

/** Which items to list. */
export class ItemsQuery {
  /** Code, name or alias of a region. */
  @Code()
  readonly region: string;

  /** Part of a name, an alias or a code. */
  @Maybe()
  @Code()
  readonly q?: string;
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
