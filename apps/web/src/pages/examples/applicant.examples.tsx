import { useState } from 'react';
import type { RatingCode } from '../../api/contract';
import { ReadAloud } from '../../ui/read-aloud';
import { RatingFive } from '../../ui/rating-five';
import { SignaturePad } from '../../ui/signature-pad';
import { StatusSentence } from '../../ui/status-sentence';
import { Example } from './example';

/** What the applicant sees: 18 px, and targets of 48. */
export function ApplicantExamples() {
  const [code, setCode] = useState<RatingCode | null>(null);
  const [signed, setSigned] = useState(false);
  return (
    <>
      <Example name="ReadAloud" what="朗读：用本机的语音读出一段话，可随时停止；没有语音的设备不显示。">
        <div className="public">
          <ReadAloud lines={['您的申请正在示例科室审批。']} />
        </div>
      </Example>
      <Example name="StatusSentence" what="进度：一句话说到哪里、还剩多久、接下来做什么。">
        <div className="public stack">
          <StatusSentence sentence="您的申请正在示例科室审批。" remaining="还剩 6 个工作日，最迟 2026年12月11日办结。" next={['办结后会发短信告知（示例）。', '您现在不用做什么。']} />
        </div>
      </Example>
      <Example name="RatingFive" what="好差评：五级，不预选；文字是选择，表情和星只是帮助。">
        <div className="public">
          <RatingFive name="example-rating" value={code} onChange={setCode} />
        </div>
      </Example>
      <Example name="SignaturePad" what="签名板：手指、笔或鼠标；送出之前只在内存里。">
        <SignaturePad onChange={(signature) => setSigned(signature !== null)} />
        <span className="hint" role="status">{signed ? '已签名（示例，不会送出）' : '还没有签名'}</span>
      </Example>
    </>
  );
}
