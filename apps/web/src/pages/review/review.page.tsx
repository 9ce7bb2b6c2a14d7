import { Button } from 'antd';
import { useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { useOrder } from '../../api/commands';
import type { ApplicationView, MatterView, Post } from '../../api/contract';
import type { Held } from '../../api/held';
import { explain, Problem, whoCan } from '../../api/problem';
import { useApplication, useColleagues } from '../../api/queries';
import { useAttachments, useLease } from '../../api/review';
import { matterStateLabel } from '../../labels';
import { useMe } from '../../shell/desk';
import { DocViewer } from '../../ui/doc-viewer';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Loading } from '../../ui/loading';
import { EmptyLine, Notice } from '../../ui/notice';
import { OwnInstructions } from '../instructions/own-instructions';
import { AuditDifference } from './audit-difference';
import { Collision } from './collision';
import { conclusionsOf } from './conclusions';
import { DecisionPane } from './decision-pane';
import { docPages } from './doc-pages';
import { FactsPane } from './facts-pane';
import { lostClaim, maskedName } from './lost-claim';
import { Rescan } from './rescan';
import { ReviewHeader } from './review-header';
import { SideVerbs } from './side-verbs';
import { takenBackOf, useSubmit } from './use-submit';

/** 办件审查: facts, images, decision; no page change from the first look to the next matter. */
export function ReviewPage() {
  const { id, matterId } = useParams();
  // the strip's or nobody's: takenBackOf looks at it
  const state: unknown = useLocation().state;
  const { data, error } = useApplication(id ?? null);
  if (error !== null && data === undefined) return <Notice {...explain(error)} />;
  if (data === undefined) return <Loading />;
  const matter = data.matters.find((each) => each.id === matterId);
  if (matter === undefined) return <EmptyLine>没有这个子办件，请从队列重新打开。</EmptyLine>;
  const takenBack = takenBackOf(state, matter.id);
  // what one matter was filled with never stands in the next one's fields
  return <Desk key={`${matter.id}/${takenBack?.key ?? ''}`} application={data} matter={matter} takenBack={takenBack} />;
}

function Desk({ application, matter, takenBack }: { application: ApplicationView; matter: MatterView; takenBack: Held | null }) {
  const { data: attachments } = useAttachments(application.id);
  const pages = useMemo(() => docPages(application, attachments ?? []), [application, attachments]);
  return (
    <div className="review">
      <ReviewHeader application={application} matter={matter} />
      <FactsPane application={application} matter={matter} />
      <DocViewer pages={pages} tools={(page) => <Rescan application={application} matter={matter} material={attachments?.find(({ id }) => id === page.id)?.material ?? null} />} />
      <WorkPane application={application} matter={matter} takenBack={takenBack} />
    </div>
  );
}

/** Who may decide decides; who may sign for it does that first; everybody else sees why not. */
function WorkPane({ application, matter, takenBack }: { application: ApplicationView; matter: MatterView; takenBack: Held | null }) {
  const me = useMe();
  const submit = useSubmit(application, matter);
  const decides = conclusionsOf(matter.actions).length > 0;
  const { lease, takeOver } = useLease(matter.id, decides);
  const taken = lease !== null && !lease.mine ? lease : null;
  const blocked = taken === null ? null : `${maskedName(taken.holder.name)} 正在审查，需要办理请先接手`;
  return (
    <div className="review-pane work">
      <OwnInstructions of={(one) => one.application?.matterId === matter.id} />
      {taken && <Collision lease={taken} busy={takeOver.isPending} onTakeOver={() => takeOver.mutate()} />}
      {matter.actions.includes('claim') && <Claim application={application} matter={matter} />}
      {matter.state === 'auditing' && <AuditDifference application={application} matter={matter} />}
      {decides ? <DecisionPane application={application} matter={matter} submit={submit} blocked={blocked} takenBack={takenBack} /> : <WhyNot application={application} matter={matter} mine={matter.holder?.id === me.staff.id} />}
      <SideVerbs application={application} matter={matter} submit={submit} blocked={blocked} takenBack={takenBack} />
    </div>
  );
}

/** 签收, and what happened when a colleague was quicker. */
function Claim({ application, matter }: { application: ApplicationView; matter: MatterView }) {
  const order = useOrder();
  const claim = () => order.mutate({ applicationId: application.id, verb: 'claim', body: { matterId: matter.id }, version: matter.version });
  useKeys([{ keys: 'C', name: '签收', group: '审查', run: claim }]);
  return (
    <>
      {order.isError && !isLost(order.error) && <Notice {...explain(order.error)} onClose={() => order.reset()} />}
      <Button type="primary" block loading={order.isPending} onClick={claim}>
        <KeyHint keys="C" /> 签收后办理
      </Button>
    </>
  );
}

const isLost = (error: unknown): boolean => error instanceof Problem && ['verb-not-allowed', 'stale-version'].includes(error.code);

function WhyNot({ application, matter, mine }: { application: ApplicationView; matter: MatterView; mine: boolean }) {
  const lost = matter.state === 'reviewing' && !mine ? lostClaim(application, matter.id) : null;
  const post = deskOf[matter.state];
  const { data: people = [] } = useColleagues(post, post === 'review' || post === 'audit' ? matter.department?.code : undefined);
  if (matter.actions.includes('claim')) return null;
  const needed = post === undefined ? '' : whoCan([{ post, people: people.map(({ name }) => name).slice(0, 3) }]);
  return <p role="status">{lost ?? `此件现在是「${matterStateLabel[matter.state]}」，没有要您决定的。${needed}`}</p>;
}

/** Whose turn it is, where that is another desk's. */
const deskOf: Partial<Record<MatterView['state'], Post>> = { received: 'intake', supplementing: 'intake', sentBack: 'intake', reviewing: 'review', auditing: 'audit', granted: 'issue', denied: 'issue' };
