import { Button, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useAppointment, useAppointmentStep, type AppointmentStep } from '../../api/appointments';
import type { AppointmentDetail, AppointmentLine } from '../../api/contract';
import { explain } from '../../api/problem';
import { TimeField } from '../../forms/clock.form';
import { WorkForm } from '../../forms/work-form';
import { KeyLayer } from '../../ui/key-hint';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { SideDrawer } from '../../ui/side-drawer';
import { Steps, Whom } from './appointment-facts';

/** Which one, and what is to be said of it; `look`: nothing. */
export interface Asked {
  readonly row: AppointmentLine;
  readonly what: 'look' | 'agree' | 'refuse' | 'fail';
}

interface Fields {
  readonly at: Dayjs;
  readonly goes: string;
  readonly reason: string;
}

const titles = { look: '预约', agree: '同意上门', refuse: '不予上门', fail: '未能上门' } as const;
const reasons = { refuse: '不予的原因（申请人能看到）', fail: '未能上门的原因（申请人能看到）' } as const;

/** Whom to call, and what has been done; 同意上门 with day, time and who goes, 不予 or 未能上门 with the reason. */
export function AppointmentDrawer({ asked: { row, what }, onClose }: { asked: Asked; onClose: () => void }) {
  const { data, error } = useAppointment(row.id);
  return (
    <SideDrawer title={`${titles[what]} · ${row.number}`} width={400} onClose={onClose}>
      <KeyLayer>{error !== null ? <Notice {...explain(error)} /> : data === undefined ? <Loading /> : <Answer detail={data} what={what} onClose={onClose} />}</KeyLayer>
    </SideDrawer>
  );
}

function Answer({ detail, what, onClose }: { detail: AppointmentDetail; what: Asked['what']; onClose: () => void }) {
  return (
    <div className="stack">
      <Whom detail={detail} />
      {what !== 'look' && <Said detail={detail} what={what} onClose={onClose} />}
      <Steps steps={detail.steps} />
    </div>
  );
}

function Said({ detail: { id, day, slot, goes }, what, onClose }: { detail: AppointmentDetail; what: Exclude<Asked['what'], 'look'>; onClose: () => void }) {
  const step = useAppointmentStep();
  const send = (given: AppointmentStep) => step.mutate(given, { onSuccess: onClose });
  const finish = ({ at, goes: who, reason }: Fields) => send(what === 'agree' ? { id, step: 'agree', body: { day: at.format('YYYY-MM-DD'), slot: at.format('HH:mm'), goes: who } } : { id, step: what, body: { reason } });
  return (
    <>
      <Refusal of={step} onRetry={() => step.variables !== undefined && send(step.variables)} />
      <WorkForm<Fields> error={step.error} initialValues={{ at: day === null || slot === null ? undefined : dayjs(`${day} ${slot}`), goes: goes ?? undefined }} onFinish={finish}>
        {what === 'agree' ? (
          <AgreedFields />
        ) : (
          <Form.Item label={reasons[what]} name="reason" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
            <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 3, maxRows: 6 }} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={step.isPending}>
          {titles[what]}
        </Button>
      </WorkForm>
    </>
  );
}

function AgreedFields() {
  return (
    <>
      <TimeField name="at" label="上门时间" must autoFocus />
      <Form.Item label="上门的人" name="goes" rules={[{ required: true, whitespace: true, message: '请填写谁上门' }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </>
  );
}
