import { Button, Form, Input, InputNumber } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useNetwork } from '../api/network';
import { DeviceError, tryAgent } from '../devices/agent';
import { pair, pairing, watchPairing } from '../devices/pairing';
import type { Pairing } from '../devices/pairing';
import { useLamps } from '../devices/status';
import { DeviceLamps } from '../ui/device-lamps';
import { Notice } from '../ui/notice';

/** 本机设备: this computer is paired once with its window device agent. */
export function DeviceSettings() {
  const paired = useSyncExternalStore(watchPairing, pairing);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const lamps = useLamps();
  const network = useNetwork();
  const connect = async (agent: Pairing) => {
    setBusy(true);
    try {
      await tryAgent(agent);
      pair(agent);
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof DeviceError && error.code === 'DENIED' ? '助手拒绝了本页：请核对配对码，并请系统管理员把本系统地址加入助手的允许列表。' : '没有连上：请核对端口，确认助手已启动，浏览器询问时选“允许”。');
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="panel stack" aria-label="本机设备" id="devices">
      <h2>本机设备</h2>
      <DeviceLamps lamps={lamps} network={network} />
      {failure !== null && <Notice title={failure} lines={[]} />}
      {paired === null ? (
        <Form layout="inline" requiredMark={false} initialValues={{ port: 17871 }} onFinish={(agent: Pairing) => void connect(agent)}>
          <Form.Item label="端口" name="port" rules={[{ required: true, message: '请填写助手的端口' }]}>
            <InputNumber min={1} max={65535} precision={0} />
          </Form.Item>
          <Form.Item label="配对码" name="token" rules={[{ required: true, message: '请填写助手显示的配对码' }]}>
            <Input autoComplete="off" style={{ width: 140 }} />
          </Form.Item>
          <Button htmlType="submit" type="primary" loading={busy}>
            配对
          </Button>
        </Form>
      ) : (
        <div className="row">
          <span>已与本机 {paired.port} 端口的外设助手配对。</span>
          <Button onClick={() => pair(null)}>取消配对</Button>
        </div>
      )}
      <p className="hint" style={{ margin: 0 }}>
        浏览器未允许访问本机设备时：点地址栏左侧图标 → 网站设置 → 本地网络（或本机应用）→ 允许，再按 F2。单位统一管理的电脑由系统管理员在浏览器策略中一次开通。没有助手时照常手工录入、上传。
      </p>
    </section>
  );
}
