import { Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useRate } from '../../api/commands';
import { explain } from '../../api/problem';
import { useApplicantWays, useProgress } from '../../api/queries';
import type { ProgressView } from '../../api/contract';
import { RatingForm } from '../../forms/rating.form';
import { eventLabel, matterStateLabel, submissionStateLabel, wordOf } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import { Notice } from '../../ui/notice';
import { ReadAloud } from '../../ui/read-aloud';
import { Refusal } from '../../ui/refusal';
import { ApplicantPage } from '../../ui/elder';
import { StatusSentence } from '../../ui/status-sentence';
import { Feedback } from './feedback';
import { OwnDocuments } from './own-documents';
import { Supply } from './supply';
import { longDay } from '../../ui/when';

interface Asked {
  number: string;
  code: string;
}

/** 查进度: number and 查询码, no account. The code stays out of the address that servers log: it travels behind the #. */
export function ProgressPage() {
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const given = { number: search.get('number') ?? '', code: hash.slice(1) };
  const [asked, setAsked] = useState<Asked | null>(given.number !== '' && given.code !== '' ? given : null);
  const progress = useProgress(asked);
  const { data: ways } = useApplicantWays();
  const client = useQueryClient();
  const ask = ({ number, code }: Asked) => {
    const next = { number: number.replace(/[\s-]/g, '').toUpperCase(), code: code.trim() };
    if (JSON.stringify(next) === JSON.stringify(asked)) void client.invalidateQueries({ queryKey: ['progress'] }); // with what was supplied
    else setAsked(next);
  };
  return (
    <ApplicantPage title="查进度">
      <section className="panel unprinted" aria-label="查询">
        <Form<Asked> layout="vertical" requiredMark={false} initialValues={given} onFinish={ask}>
          <Form.Item label="办件编号" name="number" rules={[{ required: true, message: '请填写回执上的办件编号' }]}>
            <Input maxLength={40} autoComplete="off" autoFocus />
          </Form.Item>
          <Form.Item label="查询码" name="code" rules={[{ required: true, message: '请填写回执上的查询码' }]}>
            <Input maxLength={12} inputMode="numeric" autoComplete="off" />
          </Form.Item>
          <Button htmlType="submit" type="primary" loading={progress.isFetching}>
            查询
          </Button>
        </Form>
        {ways?.account === true && (
          <p style={{ margin: '12px 0 0' }}>
            <a href="/q/mine">登录后看我的全部办件</a>
          </p>
        )}
        {ways?.phone === true && (
          <p style={{ margin: '12px 0 0' }}>
            <a href="/q/phone">没有编号？凭手机号查询</a>
          </p>
        )}
      </section>
      {progress.isError && <Notice {...explain(progress.error)} />}
      {progress.data !== undefined && !progress.isError && asked !== null && <Progress progress={progress.data} code={asked.code} />}
    </ApplicantPage>
  );
}

/** 网上申报: where it stands, and the way to mend what was sent back. */
function Mend({ preReview: { id, region, item, state }, code }: { preReview: NonNullable<ProgressView['preReview']>; code: string }) {
  return (
    <div className="row">
      <Chip tone={state === 'returned' ? 'yellow' : 'brand'}>{submissionStateLabel[state]}</Chip>
      {state === 'returned' && <Link className="ant-btn ant-btn-primary button-link" to={paths.apply(region, item, { id, code })}>修改后重新提交</Link>}
    </div>
  );
}

function Progress({ progress, code }: { progress: ProgressView; code: string }) {
  const rate = useRate(progress.number);
  return (
    <>
      <section className="panel stack" aria-label="办理进度">
        <CaseNumber number={progress.number} />
        <StatusSentence {...progress} />
        <ul className="plain stack">
          {progress.matters.map((matter) => (
            <li key={matter.item}>
              {matter.item} <Chip tone={matter.outcome === null ? 'brand' : 'plain'}>{matterStateLabel[matter.state]}</Chip>
              {matter.outcome !== null && <span> {matter.outcome === 'granted' ? '准予' : '不予'}</span>}
              {matter.dueOn !== null && matter.outcome === null && (
                <span className="secondary">
                   {matter.provisional ? '预计' : '最迟'} {longDay(matter.dueOn)}
                </span>
              )}
            </li>
          ))}
        </ul>
        {progress.telephone !== null && <div>咨询电话 {progress.telephone}</div>}
        {progress.preReview !== null && <Mend preReview={progress.preReview} code={code} />}
        <div className="row unprinted">
          <ReadAloud lines={[progress.sentence, ...(progress.remaining === null ? [] : [progress.remaining]), '接下来', ...progress.next]} />
          <Button onClick={() => window.print()}>打印进度单</Button>
        </div>
      </section>
      {progress.preReview === null && <Supply missing={progress.missing} number={progress.number} code={code} />}
      {progress.rating === 'invited' && (
        <section className="panel stack" aria-label="评价">
          <h2>请您评价这次服务</h2>
          <p className="hint" style={{ margin: 0 }}>
            自愿填写，提交后不能修改。您的真实意见很重要。
          </p>
          <Refusal of={rate} onRetry={() => rate.variables && rate.mutate(rate.variables)} />
          <RatingForm busy={rate.isPending} indicators={progress.indicators} onRate={(rating) => rate.mutate({ ...rating, queryCode: code })} />
        </section>
      )}
      {progress.feedback !== null && <Feedback feedback={progress.feedback} number={progress.number} code={code} />}
      {progress.rating === 'rated' && progress.feedback === null && (
        <section className="panel" role="status">
          感谢您的评价。
        </section>
      )}
      {progress.preReview === null && <OwnDocuments number={progress.number} code={code} />}
      <section className="panel" aria-label="办理过程">
        <h2>办理过程</h2>
        <ol style={{ margin: 0, paddingLeft: 24 }}>
          {progress.timeline.map(({ type, on }, index) => (
            <li key={index}>
              {longDay(on.slice(0, 10))} {wordOf(eventLabel, type)}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
