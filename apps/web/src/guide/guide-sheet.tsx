import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Guide } from '../api/contract';
import { useDocuments } from '../api/queries';
import { FactsForm } from '../forms/facts.form';
import { channelLabel } from '../labels';
import { Chip, DemoMark } from '../ui/chip';
import { longDay } from '../ui/when';
import { Basis, BasisShown, isExample, Line } from './basis';
import { GuidePapers } from './guide-papers';
import { Conflicts, Limits, Lines, Listings, Pairs, Part } from './guide-sections';
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
        {guide.specified ? (
          <Body guide={guide} answers={answers} onAnswer={onAnswer} />
        ) : (
          <>
            {elsewhere}
            <Said guide={guide} />
          </>
        )}
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
  const { undertakings, conditions, prohibitions, places, scope, tips, fee, hours, delivery, enquiry, complaint, conflicts } = guide;
  return (
    <>
      <Questions guide={guide} answers={answers} onAnswer={onAnswer} />
      <Limits guide={guide} />
      <Part title={`材料清单（${guide.materials.length}）`}>
        <GuidePapers guide={guide} />
      </Part>
      <Lines title="须签署" lines={creditOf(undertakings)} />
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

const creditOf = (undertakings: Guide['undertakings']) => undertakings.filter(({ material }) => material === 'credit-undertaking');

/** What the documents do say of an item that no guide specifies here: its limits, what is signed, and the lists it stands in. */
function Said({ guide }: { guide: Guide }) {
  return (
    <>
      {(guide.limit !== null || guide.statutory !== null) && <Limits guide={guide} />}
      <Lines title="须签署" lines={creditOf(guide.undertakings)} />
      <Listings guide={guide} />
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
