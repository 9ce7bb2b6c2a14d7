import type { Assessment } from '@zonggui/catalogue/assess';
import { channelName } from '@zonggui/catalogue/catalogue';
import { faultLine } from '@zonggui/catalogue/check-catalogue';
import type { CheckedCatalogue } from '@zonggui/catalogue/check-catalogue';
import { limitInWords } from '@zonggui/catalogue/find-conflicts';
import type { CatalogueConflict } from '@zonggui/catalogue/find-conflicts';
import type { ResolvedGuide } from '@zonggui/catalogue/guide';
import { unspecifiedSentence } from '@zonggui/catalogue/guide-sentences';
import type { ResolvedBundle } from '@zonggui/catalogue/resolve-bundle';
import { DomainError } from '@zonggui/domain/errors';
import type { Source } from '@zonggui/domain/terms';

const nouns: Readonly<Record<string, string>> = { 'unknown-item': '事项', 'unknown-region': '地区', 'unknown-channel': '渠道' };

/** A refusal of the catalogue becomes the sentence the operator reads. */
export function spoken<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The sentence, with its remedy, for a refusal of the catalogue; anything else stays as it is. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const { name, nearest, field, value, first, last } = error.details;
  const near = Array.isArray(nearest) && nearest.length > 0 ? `最接近的有：${nearest.join('、')}。` : '';
  const said = (sentence: string): Error => new Error(sentence, { cause: error });
  switch (error.code) {
    case 'unknown-item':
    case 'unknown-region':
    case 'unknown-channel':
      return said(`没有名为“${String(name)}”的${nouns[error.code] ?? ''}。${near}`);
    case 'not-found':
      return said(`没有名为“${String(name)}”的${field === 'list' ? '清单' : '一件事'}。${near}`);
    case 'unspecified-guide':
      return said(error.message);
    case 'calendar-gap':
      return said(`工作日历只覆盖 ${String(first)} 至 ${String(last)}，请先补充相应年度的日历。`);
    case 'invalid':
      return said(`“${String(value)}”不是可用的${({ have: '材料', facts: '情形', prohibitions: '禁办情形', conditions: '受理条件' } as Record<string, string>)[String(field)] ?? String(field)}。${near}`);
    default:
      return error;
  }
}

export const checkText = ({ files, ok, faults, conflicts, blanks }: CheckedCatalogue & { files: number }): string =>
  [
    `${files} 个文件，差错 ${faults.length} 处，文件冲突 ${conflicts.length} 处，待填 ${blanks.length} 处${ok ? '，检查通过' : '，检查未通过'}`,
    ...faults.map((fault) => `  差错  ${faultLine(fault)}`),
    ...conflicts.map((conflict) => `  冲突  ${conflictLine(conflict)}`),
    ...blanks.map(({ region, field, remedy }) => `  待填  ${region} ${field}（文书印空白线）：${remedy}`),
  ].join('\n');

const conflictLine = ({ name, field, values }: CatalogueConflict): string => `${name} ${field}：${values.map(({ value, source }) => `${value}${at(source)}`).join(' ／ ')}`;

export const conflictsText = (conflicts: readonly CatalogueConflict[]): string => [`文件冲突 ${conflicts.length} 处`, ...conflicts.map((conflict) => `  ${conflictLine(conflict)}`)].join('\n');

export function guideText(guide: ResolvedGuide): string {
  const { item, related, region, channel, on, limit, materials, deferrals, undertakings, prohibitions, conditions, places, form, listings, conflicts, specified, demo } = guide;
  return [
    `${item.name} · ${region.name} · ${channelName(channel)} · ${on}${demo ? ' · 含示例' : ''}`,
    ...(specified ? [] : [unspecifiedSentence(guide)]),
    ...(limit ? [`时限：${limitInWords(limit)}${at(limit.source)}`] : []),
    ...(specified && materials.length === 0 ? ['材料：无'] : materials.map(({ name, condition, source }) => `材料：${name}${condition === null ? '' : `（${condition}）`}${at(source)}`)),
    ...deferrals.map(({ name, way, period, source }) => `容缺：${name} ${way}${period ? ` ${limitInWords(period)}` : ' 未定期限'}${at(source)}`),
    ...undertakings.map(({ text, source }) => `承诺：${text}${at(source)}`),
    ...conditions.map(({ text, source }) => `条件：${text}${at(source)}`),
    ...prohibitions.map(({ text, source }) => `禁办：${text}${at(source)}`),
    ...places.map(({ text, condition, source }) => `地点：${condition === null ? '' : `${condition}：`}${text}${at(source)}`),
    ...form.map(({ label, type, required, source }) => `业务信息：${label}（${fieldTypes[type]}${required ? '，必填' : ''}）${at(source)}`),
    ...related.map(({ name, note }) => `相近事项：${name}（${note}）`),
    ...listings.map(listingText),
    ...conflicts.map(({ field, values }) => `冲突：${field}：${values.map(({ value, source }) => `${value}${at(source)}`).join(' ／ ')}`),
  ].join('\n');
}

const fieldTypes = { text: '文字', number: '数字', date: '日期', choice: '选择' } as const satisfies Record<ResolvedGuide['form'][number]['type'], string>;

const listingText = ({ channels, units, limit, due, source }: ResolvedGuide['listings'][number]): string =>
  `清单：${[channels.map(channelName).join('、'), units.map((unit) => unit.name).join('、'), limit, due].filter(Boolean).join('，') || '列入'}${at(source)}`;

const verdicts = { accept: '受理', acceptDeferred: '容缺受理', supplement: '一次性补正告知', decline: '不予受理', notNeeded: '不受理', handTo: '转送' } as const satisfies Record<Assessment['verdict'], string>;

export const assessmentText = ({ verdict, finishNow, reasons, deferred, goTo, presence, assumed, demo }: Assessment): string =>
  [
    `${verdicts[verdict]}${finishNow ? '，可当场办结' : ''}${demo ? '（含示例）' : ''}`,
    ...reasons.map(({ text, source }) => `  ${text}${source ? at(source) : ''}`),
    ...deferred.map(({ name, until, note }) => `  容缺：${name}${until === null ? '' : `，截止 ${until}`}${note === null ? '' : `（${note}）`}`),
    ...goTo.map(({ channel, text, address, phone, condition, source }) => `  去处：${channelName(channel)}：${condition === null ? '' : `${condition}：`}${[text, address, phone].filter((word) => word !== null).join('，')}${at(source)}`),
    ...presence.signs.map(({ text, source }) => `  须本人签字：${text}${at(source)}`),
    ...(presence.agent ? [`  可以代办，代办人另带：${presence.agentBrings.map(({ text, source }) => `${text}${at(source)}`).join('、')}`] : []),
    ...assumed.map(({ fact, value }) => `  未说明，按此处理：${fact}：${value}`),
  ].join('\n');

export const bundleText = ({ name, number, theme, region, required, optional, leads, assists, remarks, order, skips, together, sharedFields, sharedForms, materials, uncertain }: ResolvedBundle): string =>
  [
    `${[theme === name ? null : theme, number, name].filter((words) => words !== null).join(' ')} · ${region.name}`,
    ...[...required.map((item) => ({ ...item, mark: '必做' })), ...optional.map((item) => ({ ...item, mark: '情形' }))].map(
      ({ mark, name: called, specified, parts }, index) => `  ${index + 1} ${mark} ${called}${specified ? '' : '（无办事指南）'}${partsText(parts)}`,
    ),
    `牵头：${leads.map((unit) => unit.name).join('、')}；协办：${assists.map((unit) => unit.name).join('、')}`,
    ...order.map(({ first, then }) => `顺序：${first} → ${then.join('、')}`),
    ...skips.map(({ item, condition }) => `免办：${item}，${condition}`),
    ...together.map(({ text, condition }) => `同办：${text}${condition === null ? '' : `（${condition}）`}`),
    ...remarks.map(({ text }) => `备注：${text}`),
    ...sharedFields.map(({ field, source }) => `只填一次：${field}${at(source)}`),
    ...sharedForms.map(({ label, items }) => `只填一次：${label}，${items.length} 个事项共用（示例）`),
    `材料 ${materials.listed} 份，合并后 ${materials.merged.length} 份，少交 ${materials.saved} 份`,
    ...uncertain.map((text) => `存疑：${text}`),
  ].join('\n');

const partsText = (parts: ResolvedBundle['required'][number]['parts']): string =>
  parts.length === 0 ? '' : `，含 ${parts.map(({ name, specified }) => `${name}${specified ? '（有办事指南）' : ''}`).join('；')}`;

const at = ({ document, section, row, certainty, cause, unsettled }: Source): string =>
  ` [${document} ${section}${row === null ? '' : ` 第${row}行`}${certainty === undefined ? '' : `，${certainty === 'inferred' ? '推断' : '存疑'}：${[cause, unsettled].filter(Boolean).join('；')}`}]`;
