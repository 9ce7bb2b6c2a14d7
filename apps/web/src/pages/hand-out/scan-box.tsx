import { Alert, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { findHandOut } from '../../api/hand-outs';
import { explain } from '../../api/problem';
import type { FoundHandOut } from '../../api/contract';
import { DeviceError, readCard } from '../../devices/agent';
import { useKeys } from '../../ui/keys';
import { useScan } from '../../ui/scan';

/** One box for the code on the receipt, 办件编号 and the identity card: a scanner types, the reader speaks by F2, and a hand may do either. */
export function ScanBox({ onFound, free }: { onFound: (found: FoundHandOut) => void; free: boolean }) {
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [several, setSeveral] = useState<FoundHandOut[]>([]);
  useEffect(() => {
    if (free) box.current?.focus();
  }, [free]);

  const find = async (asked: string) => {
    if (asked.trim() === '') return;
    setSaid(null);
    const found = await findHandOut(asked).catch((error: unknown) => {
      setSaid(explain(error).title);
      return null;
    });
    if (found === null) return;
    const [first] = found;
    if (first === undefined) return setSaid('没有找到待出件的办件；请核对编号，或查看“今日已出”。');
    setText('');
    setSeveral(found.length > 1 ? found : []);
    box.current?.blur(); // from here on letters are keys of the page
    onFound(first);
  };
  const read = async () => {
    box.current?.focus();
    try {
      await find((await readCard()).idNo);
    } catch (error) {
      if (error instanceof DeviceError) setSaid(error.message);
    }
  };
  useScan((code) => {
    void find(code);
    return true; // at this desk a receipt is for handing out, not for opening
  });
  useKeys([{ keys: 'F2', name: '读证或扫回执', run: () => void read() }]);
  return (
    <div className="scan-box">
      <Input ref={box} aria-label="扫回执二维码，或输入办件编号、证件号码" placeholder="扫回执或格口标签，或输入办件编号、证件号码、格口号" prefix={<kbd>F2</kbd>} allowClear value={text} onChange={({ target }) => setText(target.value)} onPressEnter={() => void find(text)} autoComplete="off" />
      {said !== null && <Alert role="status" type="warning" title={said} closable={{ onClose: () => setSaid(null), 'aria-label': '关闭提示' }} />}
      {several.length > 0 && (
        <span className="hint" role="status">
          此人还有 {several.length - 1} 件待出：
          {several.map((one) => (
            <button key={one.applicationId} type="button" className="link" onClick={() => onFound(one)}>
              {one.number.slice(-6)}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
