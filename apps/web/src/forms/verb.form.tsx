import { Button, Drawer, Form } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { ApplicationView, MatterView, Verb } from '../api/contract';
import { verbLabel } from '../labels';
import { KeyHint, KeyLayer } from '../ui/key-hint';
import { useKeys } from '../ui/keys';
import { Refusal, type Tried } from '../ui/refusal';
import { AssistFields, DispatchFields, HandOffFields } from './ask.form';
import { extendBody, ExtendFields, resumeBody, ResumeFields, SuspendFields } from './clock.form';
import { AmendFields, StartFields } from './business.form';
import { GrantFields } from './grant.form';
import { ColleagueField } from './colleague.form';
import { guardOf, GuardLine } from './guard-line';
import { ApproveFields, DenyFields, ProduceFields, SubmitFields } from './decision.form';
import { DeliverFields, MailFields, RedirectFields } from './hand-out.form';
import { DefectsFields, defectsBody, PapersFields, papersBody, UndertakingField } from './papers.form';
import { TextField } from './reason.form';
import { WorkForm } from './work-form';

/** What the verb is about: always an application; a matter where `matter` is there. */
export interface About {
  application: ApplicationView;
  matter?: MatterView;
  /** The rest of the subject: deferralId, deliveryId. */
  subject?: Record<string, unknown>;
}

interface OnMatter {
  application: ApplicationView;
  matter: MatterView;
}

const onMatter = (draw: (about: OnMatter) => ReactNode) => ({ application, matter }: About) => (matter ? draw({ application, matter }) : null);
const reason = (label: string) => () => <TextField name="reason" label={label} />;

/** The fields a verb needs; null = it says everything by itself and is carried out at once. */
const fieldsOf = {
  start: onMatter(({ matter }) => <StartFields matter={matter} />),
  accept: () => <UndertakingField />,
  claim: null,
  release: null,
  resubmit: null,
  issue: null,
  checkMaterial: onMatter((about) => <PapersFields {...about} />),
  supplement: onMatter((about) => <PapersFields {...about} />),
  grantDeferral: onMatter((about) => <GrantFields {...about} />),
  agreeSupplement: reason('首次为何未告知'),
  acceptDeferred: () => <UndertakingField />,
  requestSupplement: onMatter((about) => <DefectsFields {...about} />),
  decline: () => <TextField name="reason" label="补充说明" must={false} />,
  declareNotNeeded: reason('理由'),
  withdraw: reason('撤回原因'),
  annul: reason('作废原因'),
  amendReceipt: reason('更正原因'),
  amendForm: onMatter(({ matter }) => <AmendFields matter={matter} />),
  dispatch: ({ application }) => <DispatchFields region={application.region.code} />,
  assign: onMatter(({ matter }) => <ColleagueField name="to" label="承办人" post="review" department={matter.department?.code} />),
  draw: reason('抽查原因'),
  requestRescan: null,
  rescan: null,
  note: () => <TextField name="note" label="备注（内部，申请人看不到）" />,
  approve: onMatter(({ matter }) => <ApproveFields matter={matter} />),
  deny: () => <DenyFields />,
  submit: onMatter(({ matter }) => <SubmitFields matter={matter} />),
  confirm: () => <TextField name="opinion" label="审核意见" must={false} />,
  sendBack: reason('退回原因'),
  suspend: onMatter(({ matter }) => <SuspendFields matter={matter} />),
  resume: onMatter(({ matter }) => <ResumeFields matter={matter} />),
  extend: onMatter(({ matter }) => <ExtendFields matter={matter} />),
  assist: ({ application }) => <AssistFields region={application.region.code} />,
  handOff: () => <HandOffFields />,
  answer: () => <TextField name="answer" label="答复" />,
  produce: () => <ProduceFields />,
  reissue: reason('补发原因'),
  deliver: () => <DeliverFields />,
  mail: () => <MailFields />,
  unmail: null,
  redirect: () => <RedirectFields />,
  makeUp: null,
  waive: reason('免补原因'),
  lapse: reason('终止原因'),
  undo: null,
  rate: null,
} as const satisfies Record<Verb, ((about: About) => ReactNode) | null>;

/** Whether there is something to fill in; 受理 asks only where something must be signed, 启动 only where the item has a form. */
export function needsForm(verb: Verb, { matter }: About): boolean {
  if (verb === 'accept') return (matter?.verdict.undertakings.length ?? 0) > 0;
  return verb === 'start' ? (matter?.terms.form?.length ?? 0) > 0 : fieldsOf[verb] !== null;
}

const bodyOf: Partial<Record<Verb, (values: Record<string, unknown>) => Record<string, unknown>>> = { checkMaterial: papersBody, supplement: papersBody, requestSupplement: defectsBody, resume: resumeBody, extend: extendBody };

/** The command as the api wants it: subject, and what was filled in; empty fields are left out. */
export function commandBody(verb: Verb, { matter, subject }: About, values: Record<string, unknown>): Record<string, unknown> {
  const about = verb === 'lapse' ? { subject: subject ?? { matterId: matter?.id } } : (subject ?? { matterId: matter?.id });
  return { ...about, ...withoutBlanks(bodyOf[verb]?.(values) ?? values) };
}

function withoutBlanks(values: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => [name, isPlain(value) ? withoutBlanks(value) : value] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && value.length === 0) && !(isPlain(value) && Object.keys(value).length === 0)));
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Props {
  verb: Verb;
  about: About;
  busy: boolean;
  /** What became of the last try, and how to try again or look anew. */
  tried: Tried;
  onRetry: () => void;
  onShow?: () => void;
  /** What was typed before it was taken back. */
  initial?: Record<string, unknown> | undefined;
  /** Pixels. */
  size?: number;
  /** The command, and the fields as they were filled in. */
  onSubmit: (body: Record<string, unknown>, values: Record<string, unknown>) => void;
  onClose: () => void;
}

/** A drawer beside the application, so that what one decides on stays in view. What was typed survives a refusal. */
export function VerbDrawer({ verb, about, busy, tried, onRetry, onShow, initial, size = 440, onSubmit, onClose }: Props) {
  const guard = guardOf(verb, about);
  const [form] = Form.useForm<Record<string, unknown>>();
  const fields = useRef<HTMLDivElement>(null);
  return (
    <Drawer open title={verbLabel[verb] + (about.matter ? ` · ${about.matter.item.name}` : '')} size={size} mask={false} onClose={onClose} afterOpenChange={() => fields.current?.querySelector<HTMLElement>('input, textarea')?.focus()} destroyOnHidden>
      <KeyLayer>
        <SubmitKey onSubmit={form.submit} />
        <Refusal of={tried} onRetry={onRetry} onShow={onShow} onDiscard={onClose} />
        {guard !== null && <GuardLine guard={guard} />}
        <div ref={fields}>
          <WorkForm form={form} error={tried.error} {...(initial === undefined ? {} : { initialValues: initial })} onFinish={(values: Record<string, unknown>) => guard?.blocks !== true && onSubmit(commandBody(verb, about, values), values)}>
            {fieldsOf[verb]?.(about)}
            <Button htmlType="submit" type="primary" loading={busy} disabled={guard?.blocks ?? false} title={guard?.blocks ? guard.text : undefined}>
              提交{verbLabel[verb]} <KeyHint keys="Ctrl+Enter" />
            </Button>
          </WorkForm>
        </div>
      </KeyLayer>
    </Drawer>
  );
}

/** In a layer of its own: what is pressed over the drawer is the drawer's, and never the decision's beneath it. */
function SubmitKey({ onSubmit }: { onSubmit: () => void }) {
  useKeys([{ keys: 'Ctrl+Enter', name: '提交', run: onSubmit }]);
  return null;
}
