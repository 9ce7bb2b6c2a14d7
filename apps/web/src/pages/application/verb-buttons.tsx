import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useOrder } from '../../api/commands';
import type { Verb } from '../../api/contract';
import { commandBody, needsForm, VerbDrawer } from '../../forms/verb.form';
import type { About } from '../../forms/verb.form';
import { verbLabel } from '../../labels';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Refusal } from '../../ui/refusal';

/** Most used first; what comes after the sixth waits under 更多. */
const order: readonly Verb[] = [
  'start', 'accept', 'acceptDeferred', 'claim', 'approve', 'submit', 'confirm', 'issue', 'deliver', 'mail', 'redirect', 'makeUp', 'supplement', 'resume', 'answer', 'resubmit', 'dispatch',
  'deny', 'requestSupplement', 'sendBack', 'suspend', 'extend', 'assist', 'checkMaterial', 'grantDeferral', 'agreeSupplement', 'decline', 'produce', 'handOff', 'assign', 'draw', 'note', 'release', 'declareNotNeeded',
  'amendForm', 'amendReceipt', 'reissue', 'waive', 'withdraw', 'lapse', 'annul',
];
const forward: readonly Verb[] = ['start', 'accept', 'acceptDeferred', 'claim', 'approve', 'submit', 'confirm', 'issue', 'deliver', 'mail', 'makeUp', 'supplement', 'resume', 'answer', 'resubmit'];
const shown = 6;

interface Props {
  actions: readonly Verb[];
  about: About;
  /** Of verbs that have a key on this page. */
  keys?: Readonly<Partial<Record<Verb, string>>>;
  children?: ReactNode;
}

/** The verbs the person may use now, as the api names them; what is not offered is not drawn. */
export function VerbButtons({ actions, about, keys = {}, children }: Props) {
  const [open, setOpen] = useState<Verb | null>(null);
  const command = useOrder();
  const verbs = order.filter((verb) => actions.includes(verb));
  const send = (verb: Verb, body: Record<string, unknown>) =>
    command.mutate(
      { applicationId: about.application.id, verb, body, ...(about.matter && about.subject === undefined ? { version: about.matter.version } : {}) },
      { onSuccess: () => setOpen(null) },
    );
  const choose = (verb: Verb) => {
    command.reset();
    if (needsForm(verb, about)) setOpen(verb);
    else send(verb, commandBody(verb, about, {}));
  };
  const chooseByName = (name: string) => {
    const verb = verbs.find((each) => each === name);
    if (verb !== undefined) choose(verb);
  };
  useKeys(open !== null ? [] : verbs.flatMap((verb) => (keys[verb] === undefined ? [] : [{ keys: keys[verb], name: verbLabel[verb], run: () => choose(verb) }])));
  const retry = () => command.variables && command.mutate(command.variables, { onSuccess: () => setOpen(null) });
  const rest = verbs.slice(shown);
  return (
    <>
      <div className="row">
        {verbs.slice(0, shown).map((verb, index) => (
          <Button key={verb} size="small" type={index === 0 && forward.includes(verb) ? 'primary' : 'default'} loading={command.isPending && command.variables.verb === verb} onClick={() => choose(verb)}>
            {keys[verb] !== undefined && <KeyHint keys={keys[verb]} />} {verbLabel[verb]}
          </Button>
        ))}
        {rest.length > 0 && (
          <Dropdown trigger={['click']} menu={{ items: rest.map((verb) => ({ key: verb, label: verbLabel[verb] })), onClick: ({ key }) => chooseByName(key) }}>
            <Button size="small">更多 ▾</Button>
          </Dropdown>
        )}
        {children}
      </div>
      {open === null && <Refusal of={command} onRetry={retry} onShow={() => undefined} />}
      {open !== null && <VerbDrawer verb={open} about={about} busy={command.isPending} tried={command} onRetry={retry} onSubmit={(body) => send(open, body)} onClose={() => setOpen(null)} />}
    </>
  );
}
