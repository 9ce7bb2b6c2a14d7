import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Guide, Sourced } from '../api/contract';
import { useDocuments } from '../api/queries';
import { FactsForm } from '../forms/facts.form';
import { channelLabel, wordOf } from '../labels';
import { Chip, DemoMark } from '../ui/chip';
import { longDay } from '../ui/when';
import { Basis, BasisShown, isExample, Line } from './basis';
import { GuidePapers } from './guide-papers';
import { limitText } from './limit-text';
import './guide.css';

interface Props {
  guide: Guide;
  answers: Readonly<Record<string, string>>;
  onAnswer: (fact: string, value: string) => void;
  /** Who tells it, for the foot of the print; null = the reader prints it himself. */
  toldBy: string | null;
  /** Where else to go when there is no guide. */
  elsewhere: ReactNode;
  actions: ReactNode;
}

/** 办事指南, and printed the 一次性告知书 with the 材料清单, both tailored to what was answered. */
export function GuideSheet({ guide, answers, onAnswer, toldBy, elsewhere, actions }: Props) {
  const [basis, setBasis] = useState(false);
  return (
    <BasisShown value={basis}>
      <article className="sheet" aria-label="办事指南">
        <Heading guide={guide} />
        <div className="row no-print">
          {actions}
          <Button onClick={() => setBasis(!basis)} aria-pressed={basis}>
            {basis ? '收起依据' : '显示每项依据'}
          </Button>
        </div>
        {guide.noApplication !== null && <Part title="无需申请"><Line said={guide.noApplication} /></Part>}
        {guide.specified ? <Body guide={guide} answers={answers} onAnswer={onAnswer} /> : elsewhere}
        <Foot guide={guide} toldBy={toldBy} />
      </article>
    </BasisShown>
  );
}

/** Whether anything on the sheet is an example; the bureau's settings, which are not shown, do not count. */
function showsExample({ limit, statutory, fee, hours, delivery, enquiry, complaint, ...lists }: Guide): boolean {
  const { materials, deferrals, conditions, prohibitions, places, scope, tips, channels } = lists;
  const single = [limit, statutory, fee, hours, delivery, enquiry, complaint].filter((value) => value !== null);
  return [...single, ...materials, ...deferrals, ...conditions, ...prohibitions, ...places, ...scope, ...tips, ...channels].some(({ source }) => isExample(source));
}

function Heading({ guide }: { guide: Guide }) {
  const { item, region, channel, on } = guide;
  const others = item.aliases.filter((alias) => alias !== item.name);
  return (
    <header>
      <div className="print-title">一次性告知书（材料清单）</div>
      <h1>
        {item.name} {showsExample(guide) && <DemoMark />}
      </h1>
      <p className="secondary">
        {region.name} · {channelLabel[channel]} · {longDay(on)}
        {others.length > 0 && <> · 又名：{others.join('、')}</>}
      </p>
    </header>
  );
}

function Body({ guide, answers, onAnswer }: Omit<Props, 'toldBy' | 'elsewhere' | 'actions'>) {
  const { limit, statutory, undertakings, conditions, prohibitions, places, scope, tips, fee, hours, delivery, enquiry, complaint, conflicts } = guide;
  return (
    <>
      <Questions guide={guide} answers={answers} onAnswer={onAnswer} />
      <Part title="办理时限">
        {limit === null ? '文件没有规定。' : <>{limitText(limit)}{limit.condition !== null && `（${limit.condition}）`} <Basis source={limit.source} /></>}
        {statutory !== null && <div>法定时限：{limitText(statutory)} <Basis source={statutory.source} /></div>}
      </Part>
      <Part title={`材料清单（${guide.materials.length}）`}>
        <GuidePapers guide={guide} />
      </Part>
      <Lines title="须签署" lines={undertakings.filter(({ material }) => material === 'credit-undertaking')} />
      <Lines title="受理条件" lines={conditions} mark={({ unmet }) => unmet && <Chip tone="red">不符合</Chip>} />
      <Lines title="不予办理的情形" lines={prohibitions} mark={({ applies }) => applies && <Chip tone="red">属于此情形</Chip>} />
      <Part title="到哪里办">
        {places.length === 0 ? '文件没有写明。' : (
          <ul>
            {places.map((place) => (
              <li key={place.text + (place.condition ?? '')}>
                {place.condition !== null && `${place.condition}：`}
                {place.text}
                {place.phone !== null && ` 电话 ${place.phone}`} <Basis source={place.source} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Lines title="适用范围" lines={scope} />
      <Pairs pairs={[['收费', fee], ['办理时间', hours], ['结果送达', delivery], ['咨询', enquiry], ['投诉', complaint]]} />
      <Lines title="温馨提示" lines={tips} />
      <Listings guide={guide} />
      {conflicts.length > 0 && <Conflicts guide={guide} />}
    </>
  );
}

function Questions({ guide: { facts }, answers, onAnswer }: Pick<Props, 'guide' | 'answers' | 'onAnswer'>) {
  if (facts.length === 0) return null;
  const open = facts.filter(({ given }) => given === null);
  const told = facts.flatMap(({ name, given, values }) => (given === null ? [] : [`${name}：${values.find(({ code }) => code === given)?.name ?? given}`]));
  return (
    <Part title="您的情形">
      <div className="no-print">
        <FactsForm facts={facts} answers={answers} onAnswer={onAnswer} assumed={false} large />
      </div>
      <p className="print-only">{told.length > 0 ? told.join('；') : '未说明'}</p>
      {open.length > 0 && <p className="hint">未说明的情形（{open.map(({ name }) => name).join('、')}）：全部列出，并注明适用情形。</p>}
    </Part>
  );
}

/** `screenOnly`: for who looks it up, not for the sheet an applicant takes home. */
function Part({ title, screenOnly = false, children }: { title: string; screenOnly?: boolean; children: ReactNode }) {
  return (
    <section aria-label={title} className={screenOnly ? 'no-print' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Lines<Said extends Sourced>({ title, lines, mark }: { title: string; lines: readonly Said[]; mark?: (said: Said) => ReactNode }) {
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

function Pairs({ pairs }: { pairs: readonly (readonly [string, Sourced | null])[] }) {
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
function Listings({ guide: { listings } }: { guide: Guide }) {
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
function Conflicts({ guide: { conflicts } }: { guide: Guide }) {
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

/** The documents that spoke, by title and number; which version of the catalogue; who printed it. */
function Foot({ guide, toldBy }: { guide: Guide; toldBy: string | null }) {
  const { data: documents = [] } = useDocuments();
  const spoke = new Set(guide.provenance.flatMap(({ document }) => [document]));
  const named = documents.filter(({ code }) => spoke.has(code)).map(({ title, number }) => `《${title}》${number === null ? '' : `（${number}）`}`);
  return (
    <footer className="hint">
      {named.length > 0 && <p>依据：{named.join('、')}</p>}
      {showsExample(guide) && <p>标“示例”的内容文件没有规定，由演示配置补足。</p>}
      <p>
        目录版本 {guide.catalogueHash.slice(0, 8)} · {guide.region.name} · {longDay(guide.on)}
        {toldBy !== null && ` · ${toldBy}`}
      </p>
    </footer>
  );
}
