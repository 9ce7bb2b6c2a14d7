import type { ReactNode } from 'react';
import type { Guide, Sourced } from '../api/contract';
import { channelLabel, wordOf } from '../labels';
import { Basis, Line } from './basis';
import { limitText } from './limit-text';

/** `screenOnly`: for who looks it up, not for the sheet an applicant takes home. */
export function Part({ title, screenOnly = false, children }: { title: string; screenOnly?: boolean; children: ReactNode }) {
  return (
    <section aria-label={title} className={screenOnly ? 'no-print' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Lines<Said extends Sourced>({ title, lines, mark }: { title: string; lines: readonly Said[]; mark?: (said: Said) => ReactNode }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {lines.map((said) => (
          <li key={said.text}>
            {mark?.(said)} <Line said={said} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Pairs({ pairs }: { pairs: readonly (readonly [string, Sourced | null])[] }) {
  const said = pairs.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  if (said.length === 0) return null;
  return (
    <dl className="pairs">
      {said.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Line said={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Lists of the documents that name the item: 就近办, 全市通办 and the like. */
export function Listings({ guide: { listings } }: { guide: Guide }) {
  if (listings.length === 0) return null;
  return (
    <Part title="列入的清单" screenOnly>
      <ul>
        {listings.map(({ list, name, row, channels, units, limit, due, source }) => (
          <li key={list + row}>
            {[name, channels.map((channel) => wordOf(channelLabel, channel)).join('、'), units.map((unit) => unit.name).join('、'), limit, due].filter(Boolean).join(' · ')} <Basis source={source} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

const fieldLabel: Readonly<Record<string, string>> = { limit: '办理时限', materials: '材料', material: '材料', channels: '办理渠道', channel: '办理渠道', places: '办理地点', deferrals: '容缺', conditions: '受理条件', application: '是否申请', guide: '办事指南', name: '名称' };
export const fieldText = (field: string): string => wordOf(fieldLabel, field);

/** Both sides of what the documents disagree in; which holds here is what stands above. */
export function Conflicts({ guide: { conflicts } }: { guide: Guide }) {
  return (
    <Part title="文件之间不一致之处" screenOnly>
      <ul>
        {conflicts.map(({ field, values }, index) => (
          <li key={index}>
            {fieldText(field)}：
            {values.map(({ value, source }) => (
              <div key={value + source.document + source.section}>
                {value} <Basis source={source} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The promise, and the limit of the law beside it. */
export function Limits({ guide: { limit, statutory } }: { guide: Guide }) {
  return (
    <Part title="办理时限">
      {limit === null ? '文件没有规定。' : <>{limitText(limit)}{limit.condition !== null && `（${limit.condition}）`} <Basis source={limit.source} /></>}
      {statutory !== null && <div>法定时限：{limitText(statutory)} <Basis source={statutory.source} /></div>}
    </Part>
  );
}
