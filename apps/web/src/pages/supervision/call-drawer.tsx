import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useOrder } from '../../api/commands';
import { LineField } from '../../forms/reason.form';
import { WorkForm } from '../../forms/work-form';
import type { RowAction } from '../../ui/data-table/contract';
import { KeyLayer } from '../../ui/key-hint';
import { Refusal } from '../../ui/refusal';
import { SideDrawer } from '../../ui/side-drawer';
import { useNow } from '../../ui/use-now';
import { wallClock } from '../../ui/when';

interface Call {
  number: string;
  connected: boolean;
  person?: string;
  content: string;
}

interface About {
  readonly applicationId: string;
  readonly number: string;
  readonly matterId: string | null;
}

interface Props {
  /** The matter that was spoken about. */
  about: About;
  onClose: () => void;
}

/** P of a list of matters, and what it opens. */
export function useCalls<Row extends About>(): { readonly action: RowAction<Row>; readonly drawer: ReactNode } {
  const [about, setAbout] = useState<Row | null>(null);
  return { action: { keys: 'P', word: '电话记录', act: ([row]) => row && setAbout(row) }, drawer: about && <CallDrawer about={about} onClose={() => setAbout(null)} /> };
}

/** 电话记录: who was called about a matter, and what was said; kept with it as a 备注 for the staff. */
function CallDrawer({ about: { applicationId, number, matterId }, onClose }: Props) {
  const now = useNow();
  const note = useOrder();
  const done = { onSuccess: onClose };
  const keep = (call: Call) => note.mutate({ applicationId, verb: 'note', body: { ...(matterId === null ? {} : { matterId }), note: noteOf(call, wallClock(now)) } }, done);
  return (
    <SideDrawer title={`电话记录 · ${number}`} onClose={onClose}>
      <KeyLayer>
        <WorkForm<Call> error={note.error} initialValues={{ connected: true }} onFinish={keep}>
          <Refusal of={note} onRetry={() => note.variables && note.mutate(note.variables, done)} />
          <LineField name="number" label="拨打号码" max={30} />
          <Form.Item name="connected" label="是否接通">
            <Radio.Group options={[{ value: true, label: '接通' }, { value: false, label: '未接通' }]} />
          </Form.Item>
          <Answered />
          <Form.Item name="content" label="要点" rules={[{ required: true, whitespace: true, message: '请填写要点' }]}>
            <Input.TextArea rows={3} maxLength={350} showCount />
          </Form.Item>
          <Button htmlType="submit" type="primary" loading={note.isPending}>
            记入备注
          </Button>
        </WorkForm>
      </KeyLayer>
    </SideDrawer>
  );
}

function Answered() {
  const connected: unknown = Form.useWatch('connected');
  return connected === false ? null : <LineField name="person" label="接听人" max={30} />;
}

/** `time`: '2026-11-20T16:50' in Asia/Shanghai. */
const noteOf = ({ number, connected, person, content }: Call, time: string): string => `电话记录 ${time.slice(5, 16).replace('T', ' ')}，拨打 ${number}，${connected ? `${person ?? ''} 接听` : '未接通'}：${content}`;
