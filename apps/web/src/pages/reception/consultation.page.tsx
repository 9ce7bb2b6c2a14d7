import { Button, Radio } from 'antd';
import type { RefSelectProps } from 'antd';
import { useRef, useState } from 'react';
import { useGuide, useLogConsultation } from '../../api/catalogue';
import type { Channel, ConsultationInput, Guide } from '../../api/contract';
import { explain } from '../../api/problem';
import { GuideSheet } from '../../guide/guide-sheet';
import { FavouriteBar, ItemSearch } from '../../forms/item-search.form';
import { channelLabel } from '../../labels';
import { useDesk } from '../../shell/desk';
import type { Desk } from '../../shell/desk';
import { useKeys } from '../../ui/keys';
import type { ShortcutInput } from '../../ui/keys';
import { EmptyLine, Notice } from '../../ui/notice';

/** A working day, in seconds. */
const longest = 28_800;

interface Asked {
  readonly item: string;
  readonly channel: Channel;
  readonly facts: Readonly<Record<string, string>>;
  /** When the item was chosen, in milliseconds of this page's clock. */
  readonly since: number;
}

/** 一次性告知（咨询）: an item and its 情形, printed by F9 and logged; nobody who asks is named. */
export function ConsultationPage() {
  const desk = useDesk();
  const picker = useRef<RefSelectProps>(null);
  const { asked, setAsked, patch, answer, guide, error } = useAsked(desk.region);
  const log = useLogConsultation();
  const start = ({ code }: { code: string }) => {
    log.reset();
    setAsked({ item: code, channel: 'window', facts: {}, since: performance.now() });
    picker.current?.blur(); // the digits now answer the questions
  };
  const print = () => {
    if (asked === null || guide?.specified !== true) return;
    log.mutate(consultationOf(asked, desk));
    window.print();
  };
  useKeys([{ keys: 'F4', name: '选事项', run: () => picker.current?.focus() }, { keys: 'F9', name: '打印告知书', run: print }, answerKeys(guide, answer)]);
  return (
    <div className="stack">
      <h1 className="no-print">咨询告知</h1>
      <section className="panel stack no-print" aria-label="事项">
        <ItemSearch region={desk.region} window={desk.window?.code ?? null} picker={picker} onPick={start} autoFocus />
        {asked === null && <FavouriteBar window={desk.window?.code ?? null} onPick={start} />}
        {guide && <Channels guide={guide} onChannel={(channel) => patch({ channel })} />}
      </section>
      {error !== null && <Notice {...explain(error)} />}
      {log.isError && <Notice {...explain(log.error)} onClose={() => log.reset()} />}
      {log.isSuccess && <p className="hint no-print" role="status" style={{ margin: 0 }}>已记一次咨询。按 F4 选下一项。</p>}
      {asked === null || guide === undefined ? (
        <EmptyLine>{asked === null ? '先选事项；答完情形按 F9 打印，不需要登记申请人。' : '正在取办事指南…'}</EmptyLine>
      ) : (
        <GuideSheet
          guide={guide}
          answers={asked.facts}
          onAnswer={answer}
          toldBy={placeText(desk)}
          elsewhere={<EmptyLine>{elsewhereText(guide)}</EmptyLine>}
          actions={
            <Button type="primary" onClick={print} disabled={!guide.specified} aria-keyshortcuts="F9">
              F9 打印告知书
            </Button>
          }
        />
      )}
    </div>
  );
}

/** One item at a time, with what was answered, and the guide that follows from it. */
function useAsked(region: string) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data: guide, error } = useGuide(asked === null ? null : { region, ...asked });
  const patch = (change: Partial<Asked>) => setAsked((before) => before && { ...before, ...change });
  const answer = (fact: string, value: string) => setAsked((before) => before && { ...before, facts: { ...before.facts, [fact]: value } });
  return { asked, setAsked, patch, answer, guide, error };
}

const placeText = ({ office, window: seat }: Desk): string | null => [office?.name, seat?.name].filter(Boolean).join(' ') || null;

function consultationOf({ item, channel, facts, since }: Asked, { region, window: seat }: Desk): ConsultationInput {
  const seconds = Math.min(Math.round((performance.now() - since) / 1000), longest);
  return { region, item, channel, facts, seconds, ...(seat === null ? {} : { window: seat.code }) };
}

/** A digit answers the first question that is still open. */
function answerKeys(guide: Guide | undefined, answer: (fact: string, value: string) => void): ShortcutInput {
  const open = guide?.facts.find(({ given }) => given === null);
  const values = (open?.values ?? []).slice(0, 9);
  return {
    keys: values.map((_, index) => String(index + 1)),
    name: `回答“${open?.name ?? ''}”`,
    run: (index) => {
      const value = values[index];
      if (open && value) answer(open.code, value.code);
    },
  };
}

function elsewhereText({ channels, channel, related }: Guide): string {
  if (channels.length > 0) return `不通过“${channelLabel[channel]}”办理，请换一个渠道。`;
  return `本地没有此事项的办事指南。${related.length > 0 ? `相关事项：${related.map(({ name }) => name).join('、')}` : ''}`;
}

function Channels({ guide: { channels, channel }, onChannel }: { guide: Guide; onChannel: (channel: Channel) => void }) {
  if (channels.length < 2) return null;
  return (
    <div className="row">
      <span className="secondary">渠道</span>
      <Radio.Group
        aria-label="渠道"
        optionType="button"
        size="small"
        options={channels.map((each) => ({ value: each.channel, label: channelLabel[each.channel] }))}
        value={channel}
        // one of the options above
        onChange={(event) => onChannel(event.target.value as Channel)}
      />
    </div>
  );
}
