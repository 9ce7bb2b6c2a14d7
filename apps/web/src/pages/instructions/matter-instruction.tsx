import { useState } from 'react';
import type { ApplicationView, MatterView } from '../../api/contract';
import { useKeys } from '../../ui/keys';
import { AskButton, AskDrawer, askKey } from './ask-drawer';
import { OwnInstructions } from './own-instructions';

interface Props {
  application: ApplicationView;
  matter: MatterView;
  /** The key asks about this one. */
  keyed?: boolean;
}

/** 请示 about one matter, and its answer. */
export function MatterInstruction({ application, matter, keyed = true }: Props) {
  const [asking, setAsking] = useState(false);
  useKeys(keyed ? [{ keys: [askKey], name: '请示值班负责人', group: '本页', run: () => setAsking(true) }] : []);
  const again = matter.supplementAgreed === null && application.events.some(({ type }) => type === 'supplementRequested');
  return (
    <>
      <OwnInstructions of={(one) => one.application?.matterId === matter.id} />
      <AskButton onAsk={() => setAsking(true)} />
      {asking && <AskDrawer subject={{ application: { id: application.id, matterId: matter.id } }} suggestion={again ? '仍需补正，可否同意二次补正？' : '此件由谁承办？'} onClose={() => setAsking(false)} />}
    </>
  );
}
