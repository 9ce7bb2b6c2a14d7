import { useState } from 'react';
import type { ApplicationView, MatterView } from '../../api/contract';
import { useApplication } from '../../api/queries';
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
export function MatterInstruction(props: Props) {
  return (
    <>
      <OwnInstructions of={(one) => one.application?.matterId === props.matter.id} />
      <AskAboutMatter {...props} />
    </>
  );
}

/** The button and its key alone, where the answer has its place elsewhere on the page. */
export function AskAboutMatter({ application, matter, keyed = true }: Props) {
  const [asking, setAsking] = useState(false);
  useKeys(keyed ? [{ keys: [askKey], name: '请示值班负责人', group: '本页', run: () => setAsking(true) }] : []);
  return (
    <>
      <AskButton onAsk={() => setAsking(true)} />
      {asking && <Asking application={application} matter={matter} onClose={() => setAsking(false)} />}
    </>
  );
}

/** The same from a list, where there is only the row. */
export function AskAboutRow({ applicationId, matterId, onClose }: { applicationId: string; matterId: string; onClose: () => void }) {
  const { data: application } = useApplication(applicationId);
  const matter = application?.matters.find(({ id }) => id === matterId);
  return application === undefined || matter === undefined ? null : <Asking application={application} matter={matter} onClose={onClose} />;
}

function Asking({ application, matter, onClose }: Omit<Props, 'keyed'> & { onClose: () => void }) {
  return <AskDrawer subject={{ application: { id: application.id, matterId: matter.id } }} at={application} suggestion={suggestionOf(application, matter)} onClose={onClose} />;
}

/** By where it stands: papers still wanting, in somebody's hands, or in nobody's. */
function suggestionOf({ events }: ApplicationView, { state, supplementAgreed, holder }: MatterView): string {
  if (supplementAgreed === null && events.some(({ type }) => type === 'supplementRequested')) return '仍需补正，可否同意二次补正？';
  return state === 'reviewing' && holder !== null ? '此情形如何处理？' : '此件由谁承办？';
}
