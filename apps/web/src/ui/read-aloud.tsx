import { Button } from 'antd';
import { useEffect, useState } from 'react';

/** Slower than talk: whoever has this read to him wants to follow. */
const rate = 0.85;

/** 朗读 (ux 1.6) of what a page says, by the voice of this computer or telephone; nothing where it has none. */
export function ReadAloud({ lines }: { lines: readonly string[] }) {
  const [reading, setReading] = useState(false);
  const voice = 'speechSynthesis' in window ? window.speechSynthesis : null;
  useEffect(() => () => voice?.cancel(), [voice]);
  if (voice === null) return null;
  const stop = () => {
    voice.cancel();
    setReading(false);
  };
  const read = () => {
    const speech = new SpeechSynthesisUtterance(lines.join('\n'));
    Object.assign(speech, { lang: 'zh-CN', rate, onend: () => setReading(false), onerror: () => setReading(false) });
    voice.cancel();
    voice.speak(speech);
    setReading(true);
  };
  return <Button onClick={reading ? stop : read}>{reading ? '停止朗读' : '朗读'}</Button>;
}
