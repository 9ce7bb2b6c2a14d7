import { Button } from 'antd';
import { useState } from 'react';
import type { RectificationView } from '../../api/contract';
import { explain } from '../../api/problem';
import { useApplication } from '../../api/queries';
import { useReveal } from '../../api/review';
import { channelLabel, findingLabel, handlingLabel, indicatorLabel, problemLabel, ratingLabel, satisfactionLabel } from '../../labels';
import { CaseNumber } from '../../ui/case-number';
import { Field } from '../../ui/fields';
import { Notice } from '../../ui/notice';
import { instantText } from '../../ui/when';

/** 差评信息, as it was given, and what was found. */
export function RatingFacts({ about }: { about: RectificationView }) {
  return (
    <section className="panel" aria-label="差评信息">
      <h2>差评信息</h2>
      <Field name="办件">
        <CaseNumber number={about.applicationNumber} />
      </Field>
      <Field name="事项">{about.items.join('、')}</Field>
      <Field name="评价">
        {instantText(about.ratedAt, true)} · {channelLabel[about.channel]} · {ratingLabel[about.code]}
      </Field>
      {about.indicators.length > 0 && <Field name="指标">{about.indicators.map((each) => indicatorLabel[each]).join('、')}</Field>}
      <Field name="内容">{about.comment === null ? <span className="secondary">没有填写</span> : <span style={{ whiteSpace: 'pre-wrap' }}>“{about.comment}”</span>}</Field>
      <Field name="署名">{about.anonymous ? '匿名，不显示申请人' : <Caller applicationId={about.applicationId} />}</Field>
      <Field name="责任">
        {about.unit} {about.person}
      </Field>
      {about.finding !== null && about.category !== null && about.handling !== null && (
        <Field name="核实">
          {findingLabel[about.finding]} · {problemLabel[about.category]} · {handlingLabel[about.handling]}
        </Field>
      )}
      {about.satisfaction !== null && <Field name="再评">{satisfactionLabel[about.satisfaction]}</Field>}
    </section>
  );
}

/** Whom to call: masked, and each look at the number is written down. */
function Caller({ applicationId }: { applicationId: string }) {
  const { data } = useApplication(applicationId);
  const reveal = useReveal(applicationId);
  const [phone, setPhone] = useState<string | null>(null);
  if (data === undefined) return <>实名</>;
  const { phoneMasked } = data.party;
  return (
    <>
      实名 · {data.party.name} · {phone ?? phoneMasked ?? '没有留手机号'}{' '}
      {phone === null && phoneMasked !== null && (
        <Button size="small" type="link" aria-label="查看手机号" title="查看会留下记录" loading={reveal.isPending} onClick={() => reveal.mutate({ who: 'applicant', field: 'phone', purpose: '差评处理：电话回访' }, { onSuccess: ({ value }) => setPhone(value) })}>
          查看
        </Button>
      )}
      {reveal.isError && <Notice {...explain(reveal.error)} onClose={() => reveal.reset()} />}
    </>
  );
}
