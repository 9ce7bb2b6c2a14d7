import { AlertSettings } from '../settings/alert-settings';
import { DeviceSettings } from '../settings/device-settings';
import { KeySettings } from '../settings/key-settings';

/** 设置 of this person on this computer: keys, and the window's own devices. */
export function SettingsPage() {
  return (
    <div className="stack">
      <h1>设置</h1>
      <p className="hint" style={{ margin: 0 }}>键位和设备只存在本机，不含个人信息；即办提醒随账号保存。</p>
      <KeySettings />
      <AlertSettings />
      <DeviceSettings />
    </div>
  );
}
