import { DeviceSettings } from '../settings/device-settings';
import { KeySettings } from '../settings/key-settings';

/** 设置 of this person on this computer: keys, and the window's own devices. */
export function SettingsPage() {
  return (
    <div className="stack">
      <h1>设置</h1>
      <p className="hint" style={{ margin: 0 }}>设置只存在本机，不含个人信息。</p>
      <KeySettings />
      <DeviceSettings />
    </div>
  );
}
