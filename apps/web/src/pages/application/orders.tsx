import { Button, Drawer, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useSupervision } from '../../api/commands';
import { useSession } from '../../api/queries';
import type { ApplicationView, OrderInput, OrderView, OrderVerb } from '../../api/contract';
import { TextField } from '../../forms/reason.form';
import { WorkForm } from '../../forms/work-form';
import { orderStateLabel, orderVerbLabel, postLabel } from '../../labels';
import { holds, regionCovers } from '../../shell/reach';
import { Chip } from '../../ui/chip';
import { Refusal } from '../../ui/refusal';
import { instantText } from '../../ui/when';
import { DueBy } from './cards';
import { SayButton } from './say-button';

/** 督办 of one application; a supervisor of the region may order another. */
export function Orders({ application }: { application: ApplicationView }) {
  const { data: session } = useSession();
  const may = session ? holds(session, ['supervise']) && session.grants.some(({ post, region }) => post === 'supervise' && regionCovers(region, application.region.code)) : false;
  if (!may && application.orders.length === 0) return null;
  return (
    <section className="panel stack" aria-label="督办">
      <div className="between">
        <h2>督办</h2>
        {may && <NewOrder application={application} />}
      </div>
      {application.orders.map((order) => (
        <div key={order.id} className="stack" style={{ gap: 2 }}>
          <OrderHead order={order} />
          <span>“{order.content}”</span>
          {order.answer !== null && <span className="secondary">反馈：“{order.answer}”（{order.answeredBy}）</span>}
          <span className="row">
            <OrderActions order={order} />
          </span>
        </div>
      ))}
    </section>
  );
}

export function OrderHead({ order }: { order: OrderView }) {
  return (
    <span className="row">
      <Chip tone={order.state === 'open' ? 'yellow' : order.state === 'answered' ? 'brand' : 'finished'}>{orderStateLabel[order.state]}</Chip>
      <span>{[order.department?.name ?? postLabel[order.post], order.assignee?.name].filter(Boolean).join(' ')}</span>
      <span className="hint">
        {order.issuedBy} {instantText(order.issuedAt)}
      </span>
      {order.state === 'open' && <DueBy day={order.dueOn} over={order.overdue} what="反馈" />}
    </span>
  );
}

const asked: Record<OrderVerb, string> = { answer: '办理情况', close: '销办意见', sendBack: '退回理由', withdraw: '撤销理由' };

export function OrderActions({ order }: { order: OrderView }) {
  return (
    <>
      {order.actions.map((verb) => (
        <SayButton key={verb} name={orderVerbLabel[verb]} label={asked[verb]} path={`/supervision-orders/${order.id}/${verb}`} field={verb === 'answer' ? 'answer' : 'reason'} />
      ))}
    </>
  );
}

interface Filled {
  matterId: string | null;
  post: OrderInput['post'];
  content: string;
  workdays: number;
}

const addressees: readonly OrderInput['post'][] = ['review', 'audit', 'intake', 'issue'];

function NewOrder({ application }: { application: ApplicationView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        发督办
      </Button>
      <Drawer title="督办" open={open} onClose={() => setOpen(false)} size={400} destroyOnHidden>
        <OrderForm application={application} matterId={application.matters[0]?.id ?? null} onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

/** 对象、内容、反馈期限. What is written before may be changed. */
export function OrderForm({ application, matterId, content = '', onDone }: { application: ApplicationView; matterId: string | null; content?: string; onDone: () => void }) {
  const step = useSupervision();
  const send = ({ matterId: chosen, post, content: said, workdays }: Filled) => {
    const matter = application.matters.find(({ id }) => id === chosen);
    // a department's posts answer for the matter; the counter's and the output desk's are nobody's department
    const department = post === 'review' || post === 'audit' ? matter?.department?.code : undefined;
    const body: OrderInput = { post, content: said, workdays, ...(matter ? { matterId: matter.id } : {}), ...(department === undefined ? {} : { department }) };
    step.mutate({ path: `/applications/${application.id}/supervision-orders`, body }, { onSuccess: onDone });
  };
  return (
    <WorkForm<Filled> error={step.error} initialValues={{ matterId, post: 'review', content, workdays: 1 }} onFinish={send}>
      <Refusal of={step} onRetry={() => step.variables && step.mutate(step.variables, { onSuccess: onDone })} />
      <Form.Item name="matterId" label="事项">
        <Select options={application.matters.map(({ id, item, department }) => ({ value: id, label: [item.name, department?.name].filter(Boolean).join(' · ') }))} />
      </Form.Item>
      <Form.Item name="post" label="对象">
        <Select options={addressees.map((post) => ({ value: post, label: postLabel[post] }))} />
      </Form.Item>
      <TextField name="content" label="内容" />
      <Form.Item name="workdays" label="反馈期限（工作日）" rules={[{ required: true, message: '请填写反馈期限' }]}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={step.isPending}>
        发出督办
      </Button>
    </WorkForm>
  );
}
