import type { Lamps } from '../../devices/status';
import { DeviceLamps } from '../../ui/device-lamps';
import { KeyHint } from '../../ui/key-hint';
import { Example, State } from './example';

const lamps = (lamp: Lamps['reader']): Lamps => ({ reader: lamp, scanner: lamp, printer: lamp, ratingScreen: lamp });

/** What stands around every page. */
export function ShellExamples() {
  return (
    <>
      <Example name="AppShell" what="外框：顶栏 44、左导航 168 可收到 48、其余都是工作区。本页就在其中。">
        <p className="hint">左下角“收起”把导航收窄；Tab 的第一站是“跳到正文”。</p>
      </Example>
      <Example name="WindowBar" what="顶栏：机构和窗口、当前叫号和等候、今日数字、查找、设备、消息、时间、用户。">
        <p className="hint">
          <KeyHint keys="/" /> 到查找框，<KeyHint keys="Esc" /> 离开。
        </p>
      </Example>
      <Example name="CommandList" what="命令：此处能做的一切，输入名称的一部分即可执行。">
        <p className="hint">
          <KeyHint keys="Ctrl+K" /> 打开命令，<KeyHint keys="?" /> 打开键盘帮助。
        </p>
      </Example>
      <Example name="KeyHint" what="按键写在按钮上，跟着个人的改键走；关闭单键后不再显示。">
        <span className="row">
          <KeyHint keys="F9" /> <KeyHint keys="Shift+F9" /> <KeyHint keys="Ctrl+Enter" /> <KeyHint keys="A" /> <KeyHint keys="G Q" />
        </span>
      </Example>
      <Example name="DeviceLamps" what="设备：形状和文字说明状态，红色不单独出现。">
        <State name="已连接">
          <DeviceLamps lamps={lamps('online')} network />
        </State>
        <State name="未连接">
          <DeviceLamps lamps={lamps('offline')} network={false} />
        </State>
        <State name="助手未应答">
          <DeviceLamps lamps={{ ...lamps('offline'), printer: 'silent' }} network />
        </State>
        <State name="未接助手">
          <DeviceLamps lamps={lamps('unpaired')} network />
        </State>
        <State name="待允许">
          <DeviceLamps lamps={lamps('unasked')} network />
        </State>
      </Example>
    </>
  );
}
