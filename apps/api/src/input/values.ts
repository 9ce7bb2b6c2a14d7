import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsUUID, Matches, Max, Min, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isPlainDate } from '@zonggui/domain/deadline/plain-date';
import type { Verdict } from '@zonggui/domain/verdict/verdict';
import { both, textFault } from './text';

/** May be left out; null is not "left out". */
export const Maybe = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);

export const Uuid = (): PropertyDecorator => IsUUID(undefined, { message: '请填写系统给出的编号（UUID）' });

export const Flag = (): PropertyDecorator => IsBoolean({ message: '请填写 true 或 false' });

export const OneOf = (values: readonly (string | number)[]): PropertyDecorator => IsIn(values, { message: `请从这些值中选择：${values.join('、')}` });

/** Any of the values, each once. */
export const SomeOf = (values: readonly string[]): PropertyDecorator =>
  both(IsIn(values, { each: true, message: `请从这些值中选择：${values.join('、')}` }), ArrayUnique({ message: '同一个值只填一次' }), IsArray({ message: '请填写一个列表' }));

export const Whole = (min: number, max: number): PropertyDecorator => {
  const message = `请填写 ${min}–${max} 之间的整数`;
  return both(IsInt({ message }), Min(min, { message }), Max(max, { message }));
};

/** A whole number as it stands in a query string. */
export const WholeInQuery = (min: number, max: number): PropertyDecorator =>
  both(Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value)), Whole(min, max));

/** Mainland mobile numbers. */
export const Phone = (): PropertyDecorator => Matches(/^1[3-9]\d{9}$/, { message: '请填写 11 位手机号码' });

/** An instant with its zone. */
export const Instant = (): PropertyDecorator =>
  both(
    IsISO8601({ strict: true }, { message: '请填写带时区的时间，如 2026-11-20T09:00:00+08:00' }),
    Matches(/T.*(Z|[+-]\d{2}:\d{2})$/, { message: '请填写带时区的时间，如 2026-11-20T09:00:00+08:00' }),
  );

/** A day of the civil calendar. */
export const Day = (): PropertyDecorator =>
  ValidateBy({ name: 'day', validator: { validate: (value) => typeof value === 'string' && isPlainDate(value), defaultMessage: () => '请填写日期，如 2026-11-20' } });

/** A nested object of the class. */
export const Nested = (of: () => new () => object): PropertyDecorator =>
  both(Type(of), ValidateNested({ message: '请填写一个对象' }), IsObject({ message: '请填写一个对象' }));

/** A list of nested objects of the class. */
export const ListOf = (of: () => new () => object, min: number, max: number): PropertyDecorator =>
  both(
    Type(of),
    ValidateNested({ each: true, message: '列表的每一项都应是一个对象' }),
    ArrayMinSize(min, { message: `至少 ${min} 项` }),
    ArrayMaxSize(max, { message: `最多 ${max} 项` }),
    IsArray({ message: '请填写一个列表' }),
  );

/** A list of ids that the api gave. */
export const Ids = (max = 50): PropertyDecorator =>
  both(
    IsUUID(undefined, { each: true, message: '请填写系统给出的编号（UUID）的列表' }),
    ArrayMaxSize(max, { message: `最多 ${max} 项` }),
    IsArray({ message: '请填写一个列表' }),
  );

/** A list of codes. */
export const Codes = (max = 50): PropertyDecorator =>
  ValidateBy({
    name: 'codes',
    validator: {
      validate: (value) => Array.isArray(value) && value.length <= max && value.every((each) => textFault(each, { max: 100 }) === null),
      defaultMessage: () => `请填写编码的列表，最多 ${max} 项`,
    },
  });

/** Of these fields of a nested object exactly one is given. */
export const ExactlyOne = (...fields: readonly string[]): PropertyDecorator =>
  ValidateBy({ name: 'exactlyOne', validator: { validate: (value) => isObject(value) && fields.filter((field) => value[field] !== undefined).length === 1, defaultMessage: () => `请填写 ${fields.join('、')} 中的一个，且只填一个` } });

/** Verdicts by item code. */
export const VerdictMap = (): PropertyDecorator =>
  ValidateBy({ name: 'verdicts', validator: { validate: isVerdicts, defaultMessage: () => `请填写“事项编码: 结论”的对象，结论为 ${verdicts.join('、')}` } });

const verdicts = Object.keys({ accept: true, acceptDeferred: true, supplement: true, decline: true, notNeeded: true, handTo: true } satisfies Record<Verdict['verdict'], true>);

const isVerdicts = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length <= 50 && Object.entries(value).every(([code, verdict]) => textFault(code, { max: 100 }) === null && verdicts.includes(String(verdict)));

/** Answers to the catalogue's questions: code → text or yes/no. */
export const FactMap = (): PropertyDecorator =>
  ValidateBy({ name: 'facts', validator: { validate: isFacts, defaultMessage: () => '请填写“问题编码: 答案”的对象，答案为文字或 true/false，最多 50 项' } });

/** A few short texts by name. */
export const TextMap = (): PropertyDecorator =>
  ValidateBy({ name: 'texts', validator: { validate: (value) => isObject(value) && Object.keys(value).length <= 20 && Object.entries(value).every((pair) => pair.every((each) => textFault(each, { max: 100 }) === null)), defaultMessage: () => '请填写“名称: 文字”的对象，最多 20 项' } });

/** Yes or no by name. */
export const FlagMap = (): PropertyDecorator =>
  ValidateBy({ name: 'flags', validator: { validate: (value) => isObject(value) && Object.keys(value).length <= 50 && Object.entries(value).every(([name, flag]) => textFault(name, { max: 50 }) === null && typeof flag === 'boolean'), defaultMessage: () => '请填写“名称: true/false”的对象，最多 50 项' } });

/** 业务信息: code of the field → what was typed, also nothing; what each field takes is the catalogue's. */
export const FormMap = (): PropertyDecorator =>
  ValidateBy({ name: 'form', validator: { validate: isForm, defaultMessage: () => '请填写“字段编码: 内容”的对象，最多 50 项，每项最多 1000 个字' } });

const isForm = (value: unknown): boolean => isObject(value) && Object.keys(value).length <= 50 && Object.entries(value).every(([code, answer]) => textFault(code, { max: 100 }) === null && textFault(answer, { min: 0, max: 1000 }) === null);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isFacts(value: unknown): boolean {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= 50 && entries.every(([code, answer]) => textFault(code, { max: 100 }) === null && (typeof answer === 'boolean' || textFault(answer, { max: 100 }) === null));
}
