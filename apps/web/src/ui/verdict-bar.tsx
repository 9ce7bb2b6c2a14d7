import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AssessedMatter, Assessment, Verdict } from '../api/contract';
import { Chip, DemoMark } from './chip';
import type { Tone } from './chip';
import { KeyHint } from './key-hint';
import { SourceNote } from './source-note';
import { actionText, verdictText } from './verdict-text';
import { dueText } from './when';

const toneOf = { accept: 'green', acceptDeferred: 'deferred', supplement: 'yellow', decline: 'plain', notNeeded: 'plain', handTo: 'plain' } as const satisfies Record<Verdict['verdict'], Tone>;

interface Props {
  assessment: Assessment | undefined;
  /** Items that are decided now, not left for later. */
  now: readonly AssessedMatter[];
  /** The verdict shown may be out of date. */
  computing: boolean;
  busy: boolean;
  onExecute: () => void;
  onOther: () => void;
  /** Left out where what is shown is not the clerk's own to keep or to clear. */
  onKeep?: () => void;
  onClear?: () => void;
  /** What Shift+F9 does; 其他处理 unless told. */
  otherWord?: string;
  /** What F9 does, where it is not as the verdict says. */
  word?: string;
  children?: ReactNode;
}

/** 结论: computed, with its reasons and where they are written; the button says what it will do. */
export function VerdictBar({ assessment, now, computing, busy, onExecute, onOther, onKeep, onClear, otherWord = '其他处理', word, children }: Props) {
  const first = now[0];
  const groups = groupsOf(now);
  const tone = first === undefined ? 'plain' : now.every(({ verdict }) => verdict.verdict === first.verdict.verdict) ? toneOf[first.verdict.verdict] : 'yellow';
  const open = assessment !== undefined && now.length > 0;
  return (
    <section className={`bar ${tone}`} aria-label="结论" aria-busy={computing}>
      <div className="row top" style={{ flexWrap: 'nowrap' }}>
        <div className="grow reasons" role="status">
          {assessment === undefined ? <span className="secondary">选择事项后自动给出结论。</span> : groups.map((group) => <GroupVerdict key={group.matters[0]?.item.code} group={group} named={groups.length > 1} />)}
        </div>
        <div className="row" style={{ flexWrap: 'nowrap' }}>
          {children}
          {onClear !== undefined && (
            <Button type="text" onClick={onClear}>
              清空
            </Button>
          )}
          {onKeep !== undefined && (
            <Button onClick={onKeep} aria-keyshortcuts="Control+S">
              <KeyHint keys="Ctrl+S" /> 暂存
            </Button>
          )}
          <Button onClick={onOther} disabled={!open || computing || busy} aria-keyshortcuts="Shift+F9">
            <KeyHint keys="Shift+F9" /> {otherWord}
          </Button>
          <Button data-stop="execute" type="primary" onClick={onExecute} disabled={!open || computing} title={open ? undefined : '先选择事项'} loading={busy} aria-keyshortcuts="F9">
            <KeyHint keys="F9" /> {word ?? (open ? actionText(now) : '办理')}
          </Button>
        </div>
      </div>
    </section>
  );
}

interface Group {
  readonly verdict: Verdict;
  readonly matters: readonly AssessedMatter[];
}

/** Items with the same outcome for the same reasons are told together. */
function groupsOf(matters: readonly AssessedMatter[]): Group[] {
  const groups = new Map<string, AssessedMatter[]>();
  for (const matter of matters) {
    const key = [verdictText(matter.verdict), ...matter.verdict.reasons.map(({ text }) => text)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), matter]);
  }
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ verdict: group[0].verdict, matters: group }]));
}

function GroupVerdict({ group: { verdict, matters }, named }: { group: Group; named: boolean }) {
  return (
    <div>
      <Chip tone={toneOf[verdict.verdict]}>{verdictText(verdict)}</Chip> {named && <strong>{matters.map(({ item }) => item.name).join('、')} </strong>}
      {!named && matters.length > 1 && <strong>{matters.length} 项 </strong>}
      {['accept', 'acceptDeferred'].includes(verdict.verdict) && <LastDay matters={matters} />}
      {matters.some(({ demo }) => demo) && <DemoMark />}
      {verdict.reasons.map(({ text, source }) => (
        <span key={text} style={{ marginLeft: 8 }}>
          {text} <SourceNote source={source} />
        </span>
      ))}
      {verdict.goTo.length > 0 && <Doors doors={verdict.goTo} />}
    </div>
  );
}

/** 去处: every door the documents name, with address and telephone. */
function Doors({ doors }: { doors: Verdict['goTo'] }) {
  return (
    <ul aria-label="去处" style={{ margin: '4px 0 0' }}>
      {doors.map(({ text, address, phone, condition, source }) => (
        <li key={`${text}${condition ?? ''}`}>
          {[condition, text, address, phone].filter((word) => word !== null).join('，')} <SourceNote source={source} />
        </li>
      ))}
    </ul>
  );
}

/** The latest of the promised instants; 预计 with the reason as soon as one of them is provisional. */
function LastDay({ matters }: { matters: readonly AssessedMatter[] }) {
  const promised = matters.flatMap((matter) => (matter.promised === null ? [] : [matter.promised])).sort((a, b) => b.dueAt.localeCompare(a.dueAt));
  const provisional = promised.find((each) => each.provisional);
  if (promised[0] === undefined) return null;
  return (
    <span>
      {provisional ? '预计' : '最迟'} {dueText(promised[0].dueAt)} {matters.length > 1 ? '全部办结' : '办结'}
      {provisional?.reason != null && <span className="hint">（{provisional.reason}）</span>}{' '}
    </span>
  );
}
