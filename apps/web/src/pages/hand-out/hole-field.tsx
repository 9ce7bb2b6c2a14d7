import { Button, Input } from 'antd';
import { useState } from 'react';
import { usePutAway } from '../../api/hand-outs';
import type { PutAway } from '../../api/contract';
import { KeyHint } from '../../ui/key-hint';
import { useKeys } from '../../ui/keys';
import { Refusal } from '../../ui/refusal';

/** Where it lies: a hole is typed, or N takes the next that is free. */
export function HoleField({ deliveryId, hole }: { deliveryId: string; hole: number | null }) {
  const [kept, setKept] = useState(hole);
  const [text, setText] = useState(hole === null ? '' : String(hole));
  const putAway = usePutAway();
  const asked = text.trim();
  const put = (body: { deliveryIds: string[]; hole?: number }) =>
    putAway.mutate(body, {
      onSuccess: ({ put: [first] }: { put: PutAway[] }) => {
        setKept(first?.hole ?? null);
        setText(String(first?.hole ?? ''));
      },
    });
  const typed = () => /^\d{1,4}$/.test(asked) && Number(asked) !== kept && !putAway.isPending && put({ deliveryIds: [deliveryId], hole: Number(asked) });
  const next = () => kept === null && !putAway.isPending && put({ deliveryIds: [deliveryId] });
  useKeys([{ keys: 'N', name: '放入下一个空格口', run: next }]);
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="row">
        <strong>{kept === null ? '还没有放入格口' : `格口 ${kept}`}</strong>
        <Input aria-label="存放格口" placeholder="格口号，回车放入" inputMode="numeric" style={{ width: 150 }} value={text} maxLength={4} onChange={({ target }) => setText(target.value)} onPressEnter={typed} onBlur={typed} autoComplete="off" />
        {kept === null && (
          <Button size="small" loading={putAway.isPending} onClick={next}>
            <KeyHint keys="N" /> 下一个空格口
          </Button>
        )}
      </div>
      <Refusal of={putAway} onRetry={() => putAway.variables && put(putAway.variables)} />
    </div>
  );
}
