import { Button, DatePicker, Form, Popover } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { useSetClock } from '../api/commands';
import { explain } from '../api/problem';
import { useDemoClock } from '../api/queries';
import { Notice } from '../ui/notice';
import { fromWallClock, instantText, wallClock } from '../ui/when';

/** The business clock: the server's offset over this computer's time, ticking every ten seconds. */
export function Clock() {
  const { data } = useDemoClock();
  const now = useNow(data?.now);
  if (data === undefined || now === null) return null;
  const text = instantText(now.toISOString());
  if (!data.demo) return <span className="clock">{text}</span>;
  return (
    <Popover trigger="click" placement="bottomRight" content={<SetClock now={now} />} destroyOnHidden>
      <Button type="text" className="clock" title="拨演示时钟">
        演示 {text}
      </Button>
    </Popover>
  );
}

/** Ticks from the instant the server told, by how much time has passed here since. */
function useNow(told: string | undefined): Date | null {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    setPassed(0);
    const ticking = window.setInterval(() => setPassed(performance.now() - began), 10_000);
    return () => window.clearInterval(ticking);
  }, [told]);
  return told === undefined ? null : new Date(Date.parse(told) + passed);
}

function SetClock({ now }: { now: Date }) {
  const set = useSetClock();
  return (
    <Form layout="vertical" requiredMark={false} initialValues={{ at: dayjs(wallClock(now)) }} onFinish={({ at }: { at: Dayjs }) => set.mutate(fromWallClock(at.format('YYYY-MM-DDTHH:mm')))} style={{ width: 260 }}>
      <Form.Item label="演示时钟拨到（北京时间）" name="at" rules={[{ required: true, message: '请填写时间' }]}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} style={{ width: '100%' }} />
      </Form.Item>
      <p className="hint">只在演示中可用：到期、预警和黄牌随之发生。</p>
      {set.isError && <Notice {...explain(set.error)} />}
      <Button htmlType="submit" type="primary" loading={set.isPending}>
        设定
      </Button>
      {set.isSuccess && <span role="status"> 已设定</span>}
    </Form>
  );
}
