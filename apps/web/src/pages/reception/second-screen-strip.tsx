import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { leaveScreen, usePairingCode, useScreenStatus, useShow } from '../../api/second-screen';
import { explain } from '../../api/problem';
import { paths } from '../../paths';
import { useDesk } from '../../shell/desk';
import { Notice } from '../../ui/notice';

/** 副屏 of this window: pairs one, and puts what was just taken in before the applicant. What he rates is not told here. */
export function SecondScreenStrip({ applicationId }: { applicationId: string }) {
  const { window } = useDesk();
  return window === null ? null : <Strip window={window.code} applicationId={applicationId} />;
}

function Strip({ window, applicationId }: { window: string; applicationId: string }) {
  const { data } = useScreenStatus(window);
  const [show, code] = [useShow(window), usePairingCode(window)];
  const shown = useRef<string | null>(null);
  const paired = data?.paired ?? false;
  const { mutate } = show;
  useEffect(() => {
    if (!paired || shown.current === applicationId) return;
    shown.current = applicationId;
    mutate(applicationId);
  }, [paired, applicationId, mutate]);
  const signed = useRef(false);
  useEffect(() => {
    signed.current = data?.showing?.applicationId === applicationId && data.showing.answer === 'confirmed';
  });
  useEffect(() => () => {
    if (shown.current === applicationId) leaveScreen(window, applicationId, signed.current);
  }, [window, applicationId]);
  if (data === undefined) return null;
  if (!paired) {
    return (
      <div className="row" role="status" aria-label="副屏">
        <span className="secondary">副屏未配对</span>
        <Button size="small" loading={code.isPending} onClick={() => code.mutate()}>
          取配对码
        </Button>
        {code.data && (
          <span>
            在副屏打开 <strong>{paths.secondScreen}</strong>，输入 <strong className="pairing-code">{code.data.code}</strong>（5 分钟内有效）
          </span>
        )}
        {code.isError && <Notice {...explain(code.error)} />}
      </div>
    );
  }
  const answer = data.showing?.applicationId === applicationId ? data.showing.answer : null;
  return (
    <div className="row" role="status" aria-label="副屏">
      <span>副屏：{answer === null ? '等待申请人确认' : answer === 'confirmed' ? '申请人已确认并签名' : '申请人认为有误，请核对后重新展示'}</span>
      {answer === 'wrong' && (
        <Button size="small" onClick={() => mutate(applicationId)}>
          重新展示
        </Button>
      )}
    </div>
  );
}
