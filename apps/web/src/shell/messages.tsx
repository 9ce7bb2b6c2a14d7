import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Session } from '../api/contract';
import { useInstructionBoard, useMyInstructions } from '../api/instructions';
import { useMessages } from '../api/shell';
import { instructionActionLabel, messageLabel, wordOf } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { useKeys } from '../ui/keys';
import { EmptyLine } from '../ui/notice';
import { instantText } from '../ui/when';
import { holds } from './reach';

/** 差评转办 and 差评临期 are worked in their ledger. */
const aboutRatings: readonly string[] = ['S07', 'S08'];

/** Until when this person has looked, on this computer; an id and an instant. */
const placeOf = (id: string): string => `zonggui.seen.${id}`;

/** 消息: what the system told the person or his posts; how many are new since he last looked. */
export function Messages({ session }: { session: Session }) {
  const { staff } = session;
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(() => localStorage.getItem(placeOf(staff.id)) ?? '');
  const { data: messages = [] } = useMessages();
  const asked = useAsked(session);
  const fresh = messages.filter(({ createdAt }) => createdAt > seen).length + asked.length;
  const show = (next: boolean) => {
    setOpen(next);
    const last = messages[0]?.createdAt;
    if (next || last === undefined) return;
    localStorage.setItem(placeOf(staff.id), last);
    setSeen(last);
  };
  useKeys([{ name: '消息', group: '通用', run: () => show(true) }]);
  const list = (
    <ul className="plain messages" aria-label="消息">
      {asked.map(({ id, path, word, text }) => (
        <li key={id}>
          <Link to={path} onClick={() => show(false)}>
            <strong>{word}</strong> {text}
          </Link>
        </li>
      ))}
      {messages.map(({ id, template, applicationId, matterId, applicationNumber, items, createdAt }) => (
        <li key={id}>
          {applicationId === null || applicationNumber === null ? (
            <span>
              <strong>{wordOf(messageLabel, template)}</strong> 短信网关连续失败，请检查。
            </span>
          ) : (
            <Link to={aboutRatings.includes(template) ? paths.rectifications : paths.application(applicationId, matterId)} onClick={() => show(false)}>
              <strong>{wordOf(messageLabel, template)}</strong> <CaseNumber number={applicationNumber} /> {items.join('、')}
            </Link>
          )}{' '}
          <span className="hint">{instantText(createdAt)}</span>
          {createdAt > seen && <span className="chip brand">新</span>}
        </li>
      ))}
    </ul>
  );
  return (
    <Popover open={open} onOpenChange={show} trigger="click" placement="bottomRight" arrow={false} content={messages.length + asked.length === 0 ? <EmptyLine>没有消息。预警、发牌、督办和请示会在这里提醒。</EmptyLine> : list}>
      <Button type="text" className="plain-button" aria-label={fresh === 0 ? '消息' : `消息，${fresh} 条新`}>
        消息 <Badge count={fresh} size="small" color="#1457b0" />
      </Button>
    </Popover>
  );
}

/** 请示 that wait for this duty officer, and answers to one's own that were not read: they stay until somebody acts. */
function useAsked(session: Session) {
  const duty = holds(session, ['duty']);
  const { data: board } = useInstructionBoard(duty);
  const { data: mine = [] } = useMyInstructions();
  const waiting = (board?.waiting ?? []).filter(({ askedBy }) => askedBy.id !== session.staff.id).map((one) => ({ id: one.id, path: paths.instruction(one.id), word: '请示待答', text: one.question ?? '' }));
  const answered = mine.flatMap((one) => (one.action === null || one.seen ? [] : [{ id: one.id, path: one.application !== null ? paths.application(one.application.id, one.application.matterId) : one.draftId !== null && !one.used ? paths.draft(one.draftId) : paths.workbench, word: instructionActionLabel[one.action], text: one.answer ?? '' }]));
  return [...waiting, ...answered];
}
