/** Where in a file a value stands: the keys and list positions that lead to it. */
export type Place = readonly (string | number)[];

/** One thing wrong with one value; `allowed` says what would have been right. */
export interface Misfit {
  readonly place: Place;
  readonly value: unknown;
  readonly allowed: string;
}

/** A description of what a value of a configuration file may be; a key nobody named is a misfit, so a misspelt one never goes unseen. */
export interface Shape<T> {
  readonly check: (value: unknown, place: Place) => Misfit[];
  /** Carries the type for `Infer`; never set. */
  readonly type?: T;
}

export type Infer<S> = S extends Shape<infer T> ? T : never;
type Fields = Record<string, Shape<unknown>>;
type Required_<F extends Fields> = { readonly [K in keyof F]: Infer<F[K]> };
type Optional_<F extends Fields> = { readonly [K in keyof F]?: Infer<F[K]> };

const when = <T>(fits: (value: unknown) => boolean, allowed: string): Shape<T> => ({
  check: (value, place) => (fits(value) ? [] : [{ place, value, allowed }]),
});

export const text: Shape<string> = when((value) => typeof value === 'string' && value.trim() !== '', 'a text that is not empty');
export const flag: Shape<boolean> = when((value) => typeof value === 'boolean', 'true or false');
export const countFromZero: Shape<number> = when((value) => Number.isInteger(value) && Number(value) >= 0, 'a whole number from zero');
export const percent: Shape<number> = when((value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 100, 'a whole number from 1 to 100');
export const count: Shape<number> = when((value) => Number.isInteger(value) && Number(value) > 0, 'a whole number above zero');

export const pattern = (form: RegExp, allowed: string): Shape<string> => when((value) => typeof value === 'string' && form.test(value), allowed);

export const oneOf = <const T extends string | number>(...values: readonly T[]): Shape<T> =>
  when((value) => values.some((known) => known === value), `one of ${values.join(', ')}`);

export const nullable = <T>(shape: Shape<T>): Shape<T | null> => ({
  check: (value, place) => (value === null ? [] : shape.check(value, place).map((misfit) => ({ ...misfit, allowed: `${misfit.allowed}, or null` }))),
});

export const list = <T>(shape: Shape<T>): Shape<readonly T[]> => ({
  check: (value, place) =>
    Array.isArray(value) ? value.flatMap((entry, index) => shape.check(entry, [...place, index])) : [{ place, value, allowed: 'a list' }],
});

/** A map whose keys are free and whose values all have one shape. */
export const mapOf = <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  check: (value, place) =>
    isRecord(value) ? Object.entries(value).flatMap(([key, entry]) => shape.check(entry, [...place, key])) : [{ place, value, allowed: 'a map' }],
});

export const record = <R extends Fields, O extends Fields = Record<never, never>>(required: R, optional?: O): Shape<Required_<R> & Optional_<O>> => ({
  check: (value, place) => {
    if (!isRecord(value)) return [{ place, value, allowed: `a map with ${Object.keys(required).join(', ')}` }];
    const known: Fields = { ...required, ...optional };
    const strangers = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
    const absent = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    return [
      ...strangers.map((key) => ({ place: [...place, key], value: value[key], allowed: `no such field; one of ${Object.keys(known).join(', ')}` })),
      ...absent.map((key) => ({ place: [...place, key], value: undefined, allowed: 'required here' })),
      ...Object.entries(known).flatMap(([key, shape]) => (Object.hasOwn(value, key) ? shape.check(value[key], [...place, key]) : [])),
    ];
  },
});

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
