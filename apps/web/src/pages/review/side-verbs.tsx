import { Button } from 'antd';
import { useState } from 'react';
import { useOrder } from '../../api/commands';
import type { ApplicationView, MatterView, Verb } from '../../api/contract';
import type { Held } from '../../api/held';
import { VerbDrawer } from '../../forms/verb.form';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { ReviewSheetButton } from '../application/review-sheet';
import { AskAboutMatter } from '../instructions/matter-instruction';
import type { useSubmit } from './use-submit';

/** Each in a drawer that lies over the right pane alone. */
const sides: readonly { verb: Verb; keys: string; word: string }[] = [
  { verb: 'requestSupplement', keys: 'B', word: '补正…' },
  { verb: 'sendBack', keys: 'R', word: '退回…' },
  { verb: 'suspend', keys: 'E', word: '特别程序…' },
  { verb: 'extend', keys: 'Y', word: '延期…' },
  { verb: 'assist', keys: 'H', word: '协办…' },
  { verb: 'handOff', keys: 'Shift+H', word: '异地协办…' },
  { verb: 'assign', keys: 'T', word: '转办…' },
  { verb: 'resume', keys: 'Shift+E', word: '恢复计时…' },
  { verb: 'answer', keys: 'D', word: '答复…' },
  { verb: 'amendForm', keys: 'Shift+B', word: '更正业务信息…' },
  { verb: 'note', keys: 'M', word: '备注…' },
];

/** Decides nothing, so it is not held. */
const atOnce: readonly Verb[] = ['amendForm', 'note'];

interface Props {
  application: ApplicationView;
  matter: MatterView;
  submit: ReturnType<typeof useSubmit>;
  blocked: string | null;
  takenBack: Held | null;
}

/** What else may be done with it now; held for ten seconds like every decision, but for what decides nothing: 更正业务信息 and 备注, which may come from anybody. */
export function SideVerbs({ application, matter, submit, blocked, takenBack }: Props) {
  const [open, setOpen] = useState<Verb | null>(takenBack !== null && sides.some(({ verb }) => verb === takenBack.verb) ? takenBack.verb : null);
  const order = useOrder();
  const stopped = (verb: Verb) => verb !== 'note' && blocked !== null;
  const offered = sides.filter(({ verb }) => matter.actions.includes(verb));
  const choose = (verb: Verb) => {
    submit.reset();
    order.reset();
    setOpen(verb);
  };
  const send = (verb: Verb, body: Record<string, unknown>, values: Record<string, unknown>) => {
    if (atOnce.includes(verb)) order.mutate({ applicationId: application.id, verb, body, ...(verb === 'note' ? {} : { version: matter.version }) }, { onSuccess: () => setOpen(null) });
    else submit.mutate({ verb, body, values });
  };
  const tried = open !== null && atOnce.includes(open) ? order : submit;
  const retry = () => {
    if (order.variables && tried === order) order.mutate(order.variables, { onSuccess: () => setOpen(null) });
    else if (submit.variables) submit.mutate(submit.variables);
  };
  useKeys(offered.filter(({ verb }) => !stopped(verb)).map(({ verb, keys, word }) => ({ keys, name: word, group: '审查', run: () => choose(verb) })));
  return (
    <>
      <div className="side-verbs">
        {offered.map(({ verb, keys, word }) => (
          <Button key={verb} size="small" disabled={stopped(verb)} title={stopped(verb) ? (blocked ?? undefined) : undefined} onClick={() => choose(verb)}>
            <KeyHint keys={keys} /> {word}
          </Button>
        ))}
        <ReviewSheetButton application={application} matter={matter} keys="Shift+P" />
        {matter.actions.length > 0 && <AskAboutMatter application={application} matter={matter} />}
      </div>
      {open !== null && (
        <VerbDrawer
          key={open}
          verb={open}
          about={{ application, matter }}
          busy={submit.isPending || order.isPending}
          tried={tried}
          onRetry={retry}
          onShow={submit.lookAnew}
          initial={takenBack?.verb === open ? { ...takenBack.values } : undefined}
          size={364}
          onSubmit={(body, values) => send(open, body, values)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
