import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { explain } from '../../api/problem';
import { useScreen, useScreenStep } from '../../api/second-screen';
import type { ScreenContent } from '../../api/contract';
import { RatingForm } from '../../forms/rating.form';
import { ApplicantPage } from '../../ui/elder';
import { Notice } from '../../ui/notice';
import { SignaturePad, type Signature } from '../../ui/signature-pad';
import { longDay } from '../../ui/when';

/** 副屏: the applicant's side of the counter. Nothing on it runs out of time, and the clerk does not see what is rated. */
export function SecondScreenPage() {
  const { data, isError, isPending } = useScreen();
  if (isPending) return null;
  if (isError) return <Pairing />;
  const { content } = data;
  if (content === null) return <ApplicantPage title="请稍候">工作人员正在为您办理。</ApplicantPage>;
  return <Shown key={`${content.showingId} ${content.stage}`} content={content} />;
}

function Pairing() {
  const { pair } = useScreenStep();
  return (
    <ApplicantPage title="副屏配对">
      <section className="panel stack" aria-label="副屏配对">
        <p style={{ margin: 0 }}>请输入窗口电脑上显示的 6 位配对码。</p>
        {pair.isError && <Notice {...explain(pair.error)} title="配对码不对或已过期；请在窗口电脑上重新取码。" />}
        <Form layout="vertical" requiredMark={false} onFinish={({ code }: { code: string }) => pair.mutate(code.trim())}>
          <Form.Item name="code" label="配对码" rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: '请填写 6 位数字' }]}>
            <Input inputMode="numeric" autoComplete="off" autoFocus maxLength={8} />
          </Form.Item>
          <Button htmlType="submit" type="primary" loading={pair.isPending}>
            配对
          </Button>
        </Form>
      </section>
    </ApplicantPage>
  );
}

function Shown({ content }: { content: ScreenContent }) {
  switch (content.stage) {
    case 'confirm':
      return <Confirm content={content} />;
    case 'rate':
      return <Rate content={content} />;
    case 'wrong':
      return <ApplicantPage title="已告知工作人员">请向工作人员说明哪里有误，改好后会再请您确认。</ApplicantPage>;
    case 'thanks':
      return <ApplicantPage title="谢谢">已确认。凭办件编号和查询码可以随时查进度。</ApplicantPage>;
  }
}

function Confirm({ content: { showingId, name, items, papers, promisedOn, provisional, notices } }: { content: ScreenContent }) {
  const [signature, setSignature] = useState<Signature | null>(null);
  const { answer } = useScreenStep();
  return (
    <ApplicantPage title="请您核对">
      <section className="panel stack" aria-label="请您核对">
        <dl className="facts">
          <dt>姓名</dt>
          <dd>{name}</dd>
          <dt>事项</dt>
          <dd>{items.join('、')}</dd>
          <dt>材料清单</dt>
          <dd>{papers.length === 0 ? '没有需要提供的材料' : papers.join('、')}</dd>
          <dt>最迟办结</dt>
          <dd>{promisedOn === null ? '当场办理' : `${provisional ? '预计 ' : ''}${longDay(promisedOn)}`}</dd>
          {notices.map((notice) => (
            <div key={notice.name} style={{ display: 'contents' }}>
              <dt>{notice.name}</dt>
              <dd>{notice.text}</dd>
            </div>
          ))}
        </dl>
        <h2>请在下面签名</h2>
        <SignaturePad width={640} height={180} onChange={setSignature} />
        {answer.isError && <Notice {...explain(answer.error)} />}
        <div className="row">
          <Button type="primary" disabled={signature === null} loading={answer.isPending} onClick={() => signature !== null && answer.mutate({ showingId, signature })}>
            确认并签名
          </Button>
          <Button disabled={answer.isPending} onClick={() => answer.mutate({ showingId, signature: null })}>
            有误
          </Button>
          {signature === null && <span className="hint">签名后可以确认</span>}
        </div>
      </section>
    </ApplicantPage>
  );
}

/** 指标 of a service given by a person. */
const atCounter = ['efficiency', 'competence', 'attitude'] as const;

function Rate({ content: { showingId } }: { content: ScreenContent }) {
  const { rate } = useScreenStep();
  return (
    <ApplicantPage title="请您评价这次服务">
      <section className="panel stack" aria-label="评价">
        <p className="hint" style={{ margin: 0 }}>
          自愿填写，工作人员看不到这个页面。
        </p>
        {rate.isError && <Notice {...explain(rate.error)} />}
        <RatingForm busy={rate.isPending} indicators={atCounter} onRate={(rating) => rate.mutate({ ...rating, showingId })} />
      </section>
    </ApplicantPage>
  );
}
