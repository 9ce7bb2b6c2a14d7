import { Button } from 'antd';
import { useState } from 'react';
import type { ApplicationView, MatterView, Verb } from '../../api/contract';
import type { Held } from '../../api/held';
import { explain } from '../../api/problem';
import { VerbDrawer } from '../../forms/verb.form';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/notice';
import type { useSubmit } from './use-submit';

/** Each in a drawer that lies over the right pane alone. 备注 (m) is not here: the model keeps no remark of its own. */
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
];

interface Props {
  application: ApplicationView;
  matter: MatterView;
  submit: ReturnType<typeof useSubmit>;
  blocked: string | null;
  takenBack: Held | null;
}

/** What else may be done with it now; held for ten seconds like every decision. */
export function SideVerbs({ application, matter, submit, blocked, takenBack }: Props) {
  const [open, setOpen] = useState<Verb | null>(takenBack !== null && sides.some(({ verb }) => verb === takenBack.verb) ? takenBack.verb : null);
  const offered = sides.filter(({ verb }) => matter.actions.includes(verb));
  const choose = (verb: Verb) => {
    submit.reset();
    setOpen(verb);
  };
  useKeys(blocked === null ? offered.map(({ verb, keys, word }) => ({ keys, name: word, group: '审查', run: () => choose(verb) })) : []);
  return (
    <>
      <div className="side-verbs">
        {offered.map(({ verb, keys, word }) => (
          <Button key={verb} size="small" disabled={blocked !== null} title={blocked ?? undefined} onClick={() => choose(verb)}>
            <KeyHint keys={keys} /> {word}
          </Button>
        ))}
      </div>
      {open !== null && (
        <VerbDrawer
          key={open}
          verb={open}
          about={{ application, matter }}
          busy={submit.isPending}
          refusal={submit.isError && <Notice {...explain(submit.error)} onClose={() => submit.reset()} />}
          initial={takenBack?.verb === open ? { ...takenBack.values } : undefined}
          size={364}
          onSubmit={(body, values) => submit.mutate({ verb: open, body, values })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
