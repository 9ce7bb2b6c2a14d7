import { Button, Form, Input } from 'antd';
import { useAppointment, useAppointmentStep, type AppointmentStep } from '../../api/appointments';
import type { AppointmentDetail, AppointmentLine } from '../../api/contract';
import { explain } from '../../api/problem';
import { WorkForm } from '../../forms/work-form';
import { idTypeLabel } from '../../labels';
import { KeyLayer } from '../../ui/key-hint';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { SideDrawer } from '../../ui/side-drawer';

/** What is to be said of one 上门办. */
export interface Asked {
  readonly row: AppointmentLine;
  readonly what: 'agree' | 'refuse';
}

interface Fields {
  readonly day: string;
  readonly slot: string;
  readonly goes: string;
  readonly reason: string;
}

const titles = { agree: '同意上门', refuse: '不予上门' } as const;

/** 同意上门 with day, time and who goes, or 不予 with the reason; whom to call stands above. */
export function AppointmentDrawer({ asked: { row, what }, onClose }: { asked: Asked; onClose: () => void }) {
  const { data, error } = useAppointment(row.id);
  return (
    <SideDrawer title={`${titles[what]} · ${row.number}`} width={400} onClose={onClose}>
      <KeyLayer>{error !== null ? <Notice {...explain(error)} /> : data === undefined ? <Loading /> : <Answer detail={data} what={what} onClose={onClose} />}</KeyLayer>
    </SideDrawer>
  );
}

function Answer({ detail, what, onClose }: { detail: AppointmentDetail; what: Asked['what']; onClose: () => void }) {
  const step = useAppointmentStep();
  const { id, day, slot, goes } = detail;
  const send = (given: AppointmentStep) => step.mutate(given, { onSuccess: onClose });
  const finish = ({ reason, ...agreed }: Fields) => send(what === 'agree' ? { id, step: 'agree', body: agreed } : { id, step: 'refuse', body: { reason } });
  return (
    <div className="stack">
      <Whom detail={detail} />
      <Refusal of={step} onRetry={() => step.variables !== undefined && send(step.variables)} />
      <WorkForm<Fields> error={step.error} initialValues={{ day: day ?? undefined, slot: slot ?? undefined, goes: goes ?? undefined }} onFinish={finish}>
        {what === 'agree' ? (
          <>
            <Form.Item label="上门日期" name="day" rules={[{ required: true, message: '请填写上门日期' }]}>
              <Input type="date" autoFocus />
            </Form.Item>
            <Form.Item label="时间" name="slot" rules={[{ required: true, message: '请填写时间' }]}>
              <Input type="time" />
            </Form.Item>
            <Form.Item label="上门的人" name="goes" rules={[{ required: true, whitespace: true, message: '请填写谁上门' }]}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
          </>
        ) : (
          <Form.Item label="不予的原因（申请人能看到）" name="reason" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
            <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 3, maxRows: 6 }} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={step.isPending}>
          {titles[what]}
        </Button>
      </WorkForm>
    </div>
  );
}

/** Whom to call, where to go, and why. */
function Whom({ detail: { visitor, address, remark, ground, item } }: { detail: AppointmentDetail }) {
  return (
    <dl className="facts">
      <dt>办事人</dt>
      <dd>{visitor.name}</dd>
      <dt>{idTypeLabel[visitor.idType]}</dt>
      <dd className="number">{visitor.idNumber}</dd>
      <dt>电话</dt>
      <dd className="number">{visitor.phone}</dd>
      <dt>地址</dt>
      <dd>{address}</dd>
      <dt>情况</dt>
      <dd>{[ground, remark].filter((text) => text !== null).join('；')}</dd>
      <dt>事项</dt>
      <dd>{item.name}</dd>
    </dl>
  );
}
