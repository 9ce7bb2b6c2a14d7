import type { Lamp, Lamps } from '../devices/status';

/** Shape and word beside the colour. */
const looks = {
  online: { shape: '●', tone: 'green', word: '已连接' },
  offline: { shape: '■', tone: 'red', word: '未连接' },
  silent: { shape: '△', tone: 'plain', word: '助手未应答，由浏览器打印' },
  unpaired: { shape: '○', tone: 'plain', word: '未接本机设备' },
  unasked: { shape: '△', tone: 'plain', word: '待允许，按 F2' },
} as const satisfies Record<Lamp, { shape: string; tone: string; word: string }>;

/** 读卡器 · 高拍仪 · 打印机 · 评价屏 · 网络, each with its state in shape and word. */
export function DeviceLamps({ lamps, network }: { lamps: Lamps; network: boolean }) {
  const rows: readonly [string, Lamp][] = [
    ['读卡器', lamps.reader], ['高拍仪', lamps.scanner], ['打印机', lamps.printer], ['评价屏', lamps.ratingScreen], ['网络', network ? 'online' : 'offline'],
  ];
  return (
    <ul className="plain lamps" aria-label="设备状态">
      {rows.map(([name, lamp]) => (
        <li key={name} className={`lamp ${looks[lamp].tone}`} title={`${name}：${looks[lamp].word}`}>
          <i aria-hidden>{looks[lamp].shape}</i>
          {name}
          <span className="unseen">{looks[lamp].word}</span>
        </li>
      ))}
    </ul>
  );
}
