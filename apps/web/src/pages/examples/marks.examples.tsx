import { CardTag } from '../../ui/card-tag';
import { CaseNumber } from '../../ui/case-number';
import { Chip, DemoMark } from '../../ui/chip';
import { DueChip, DueMark } from '../../ui/due-chip';
import { FlagBadges } from '../../ui/flag-badges';
import { SourceNote } from '../../ui/source-note';
import { TimeSegments } from '../../ui/time-segments';
import { LogEntry, Timeline } from '../../ui/timeline';
import { Example, State } from './example';
import { cards, events, segments } from './samples/history';
import { exampleSource } from './samples/matters';

/** 灯, 牌, marks, and where the time went. */
export function MarksExamples() {
  return (
    <>
      <Example name="DueChip" what="灯：形状、文字和数字，颜色从不单独说话。">
        <State name="工作日">
          <span className="row">
            <DueChip light="green">剩 6 工作日</DueChip> <DueChip light="yellow">剩 1 工作日</DueChip> <DueChip light="red">超 2 工作日</DueChip> <DueChip light="paused">已停 4 天</DueChip> <DueChip light="finished">按时办结</DueChip>
          </span>
        </State>
        <State name="即办·分钟">
          <span className="row">
            <DueChip light="green">剩 26 分</DueChip> <DueChip light="yellow">剩 8 分</DueChip> <DueChip light="red">超 3 分</DueChip>
          </span>
        </State>
        <State name="列表行内">
          <span className="row">
            <DueMark light="green">剩 6 工作日</DueMark> <DueMark light="yellow">剩 1 工作日</DueMark> <DueMark light="red">超 2 工作日</DueMark> <DueMark light="paused">停 4 天</DueMark> <DueMark light="finished">按时办结</DueMark>
          </span>
        </State>
      </Example>
      <Example name="CardTag" what="牌：级别写成字，跟着所违反的规则；已销、已撤的为灰色。">
        <span className="row">
          {cards.map((card) => (
            <CardTag key={card.rule} card={card} />
          ))}
        </span>
      </Example>
      <Example name="FlagBadges" what="标记：一字一事，最多四个，其余计数；指向可读全称。">
        <State name="一个">
          <FlagBadges flags={['instant']} />
        </State>
        <State name="四个">
          <FlagBadges flags={['promised', 'deferred', 'undertaken', 'bundle']} />
        </State>
        <State name="更多">
          <FlagBadges flags={['promised', 'deferred', 'bundle', 'joint', 'ordered', 'badRating']} />
        </State>
      </Example>
      <Example name="Chip" what="状态、示例标记、编号和依据：页面上的小字都从这里来。">
        <span className="row">
          <Chip>普通</Chip> <Chip tone="brand">状态</Chip> <Chip tone="deferred">容缺 · 补齐后出件</Chip> <DemoMark /> <CaseNumber number="B341000261120000010" /> <SourceNote source={exampleSource} />
        </span>
      </Example>
      <Example name="TimeSegments" what="时间去哪了：按办公时间成比例，逐段写明谁在办、是否计入。">
        <TimeSegments segments={segments} named={['review']} />
      </Example>
      <Example name="Timeline" what="时间线：何时、何事、何人、原话；新的在上。">
        <Timeline events={events} />
      </Example>
      <Example name="LogEntry" what="时间线的一行；指向时间可见记录时刻。">
        <ol className="plain timeline">{events[0] && <LogEntry event={events[0]} item="示例事项一" more={[]} />}</ol>
      </Example>
    </>
  );
}
