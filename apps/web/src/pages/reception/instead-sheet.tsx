import { Button } from 'antd';
import { useState } from 'react';
import { useSheets } from '../../api/outage';
import { useDesk } from '../../shell/desk';

/** So many numbers are told: the hour it takes until somebody has found the cable. */
const told = 5;

/** 改用断网收件单: which numbers of the window come next, as the page knew them before the line broke. */
export function InsteadSheet() {
  const { window } = useDesk();
  const { data } = useSheets(window?.code);
  const [open, setOpen] = useState(false);
  const unused = (data?.rows ?? []).filter(({ state, prints }) => state === 'unused' && prints > 0).map(({ number }) => number);
  return (
    <>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        改用断网收件单
      </Button>
      {open && (
        <p role="status" className="instead">
          {unused.length === 0
            ? '本窗口没有已打印的未用断网收件单；请向值班负责人领取其他窗口的。'
            : `取已打印的纸质单，从 ${unused.slice(0, told).join('、')}${unused.length > told ? ` 起，还有 ${unused.length} 张，` : ' '}依次使用，写明实际收件时间。`}
          恢复后在快速受理按 Shift+F2 补录，时限自实际收件时间起算。
        </p>
      )}
    </>
  );
}
