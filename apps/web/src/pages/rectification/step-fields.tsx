import { DatePicker, Form, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Finding, Handling, ProblemCategory, RectificationAction, RectificationRow, Satisfaction } from '../../api/contract';
import { instantOf, TimeField } from '../../forms/clock.form';
import { LineField, TextField } from '../../forms/reason.form';
import { contactWayLabel, findingLabel, handlingLabel, problemLabel, satisfactionLabel } from '../../labels';
import { wallClock } from '../../ui/when';

/** A step as its form holds it: times and days as the pickers do. */
export type StepValues = Readonly<Record<string, unknown>> & { readonly at?: Dayjs | null; readonly due?: Dayjs | null; readonly finishedOn?: Dayjs | null; readonly handling?: Handling; readonly decision?: 'setAside' | 'upholdRating'; readonly satisfaction?: Satisfaction | 0 };

const byHandling: Record<Handling, RectificationAction> = { atOnce: 'rectify', byDate: 'rectify', explain: 'explain', setAside: 'dispute' };

/** 处理方式 decides which step the finding becomes, the second person which way it ends. */
export function verbOf(action: RectificationAction, { handling, decision }: StepValues): RectificationAction {
  if (action === 'rectify') return handling === undefined ? action : byHandling[handling];
  return action === 'setAside' ? (decision ?? action) : action;
}

const day = (value: Dayjs | null | undefined): string | undefined => value?.format('YYYY-MM-DD');

/** What the api takes: nothing that was left empty, nothing that another way of handling asked for. */
export function bodyOf(verb: RectificationAction, { at, due, finishedOn, handling, decision: _decision, satisfaction, evidence, ...rest }: StepValues): object {
  const body = {
    ...rest,
    at: instantOf(at),
    finishedOn: day(finishedOn),
    ...(verb === 'rectify' ? { handling, due: handling === 'byDate' ? day(due) : undefined } : {}),
    ...(verb === 'dispute' || verb === 'finish' ? { evidence } : {}),
    ...(satisfaction === undefined || satisfaction === 0 ? {} : { satisfaction }),
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== '' && value !== null));
}

/** What is known before one types. */
export function firstValues(action: RectificationAction, { unit, person, finding, category }: RectificationRow, now: Date): StepValues {
  const at = dayjs(wallClock(now));
  if (action === 'contact') return { at, way: 'telephone' };
  if (action === 'revisit') return { at, way: 'telephone' };
  if (action === 'finish') return { unit, ...(person === '—' ? {} : { person }), finishedOn: at };
  // a second round begins from what the first found
  return action === 'rectify' && finding !== null && category !== null ? { finding, category } : {};
}

export const submitWord: Record<RectificationAction, string> = {
  contact: '记录回访', skipContact: '不回访', rectify: '提交核实与处理', explain: '提交核实与处理', dispute: '提交核实与处理', upholdRating: '提交决定', setAside: '提交决定', finish: '整改完成，告知服务对象', revisit: '记录反馈', report: '编号并上报报告单', close: '办结归档',
};

const must = (message: string) => [{ required: true, message }];

/** One of a few, none chosen before. */
function Choice<Code extends string>({ name, label, words, without = [] }: { name: string; label: string; words: Readonly<Record<Code, string>>; without?: readonly string[] }) {
  const options = Object.entries<string>(words).filter(([value]) => !without.includes(value)).map(([value, text]) => ({ value, label: text }));
  return (
    <Form.Item name={name} label={label} rules={must(`请选择${label}`)}>
      <Radio.Group options={options} />
    </Form.Item>
  );
}

function DayField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} label={label} rules={must(`请填写${label}`)}>
      <DatePicker style={{ width: '100%' }} />
    </Form.Item>
  );
}

export function StepFields({ action, about }: { action: RectificationAction; about: RectificationRow }) {
  switch (action) {
    case 'contact':
      return <ContactFields />;
    case 'skipContact':
      return <TextField name="reason" label="不回访的原因（匿名评价）" />;
    case 'rectify':
    case 'explain':
    case 'dispute':
      return <HandlingFields />;
    case 'setAside':
    case 'upholdRating':
      return <DecisionFields />;
    case 'finish':
      return <FinishFields />;
    case 'revisit':
      return <RevisitFields round={about.round} />;
    case 'report':
      return <TextField name="note" label="情况说明" must={false} />;
    case 'close':
      return <TextField name="opinion" label="行风办意见" />;
  }
}

function ContactFields() {
  return (
    <>
      <TimeField name="at" label="回访时间" must />
      <Choice name="way" label="回访方式" words={contactWayLabel} without={['online']} />
      <Form.Item name="connected" label="是否接通" rules={must('请选择是否接通')} extra="未接通的，换一天再试；三次未接通（不全在同一天）后可往下办理。">
        <Radio.Group options={[{ value: true, label: '接通' }, { value: false, label: '未接通' }]} />
      </Form.Item>
      <TextField name="content" label="回访内容" />
    </>
  );
}

/** 误评 and 恶意评价 can only be set aside, and nothing else can. */
const disputable: readonly Finding[] = ['mistaken', 'malicious'];

function HandlingFields() {
  const form = Form.useFormInstance<StepValues>();
  const finding = Form.useWatch<Finding | undefined>('finding');
  const handling = Form.useWatch<Handling | undefined>('handling');
  const aside = finding !== undefined && disputable.includes(finding);
  const settle = (next: Finding) => {
    const isAside = disputable.includes(next);
    // a way the new finding does not know is taken back
    if (isAside) form.setFieldValue('handling', 'setAside');
    else if (handling === 'setAside') form.setFieldValue('handling', undefined);
  };
  return (
    <>
      <TextField name="demand" label="服务对象诉求" must={false} rows={2} />
      <TextField name="inquiry" label="调查经过（监控、录音、系统日志、当事人说明）" rows={3} />
      <Form.Item name="finding" label="核实结论" rules={must('请选择核实结论')}>
        <Radio.Group options={Object.entries(findingLabel).map(([value, label]) => ({ value, label }))} onChange={(event: { target: { value?: Finding } }) => event.target.value !== undefined && settle(event.target.value)} />
      </Form.Item>
      <Choice<ProblemCategory> name="category" label="问题类型" words={problemLabel} />
      <Choice<Handling> name="handling" label="处理方式" words={handlingLabel} without={finding === undefined ? [] : aside ? ['atOnce', 'byDate', 'explain'] : ['setAside']} />
      {handling === 'byDate' && <DayField name="due" label="整改期限" />}
      {handling === 'setAside' && <TextField name="evidence" label="证据（名称、编号、存放处；由另一人签字决定）" rows={2} />}
    </>
  );
}

function DecisionFields() {
  return (
    <>
      <Choice name="decision" label="决定" words={{ setAside: '不予采纳', upholdRating: '维持评价，继续整改' }} />
      <TextField name="opinion" label="意见（不予采纳的，将告知服务对象）" />
    </>
  );
}

function FinishFields() {
  return (
    <>
      <TextField name="measures" label="整改措施（将告知服务对象）" />
      <div className="pair">
        <LineField name="unit" label="责任单位" />
        <LineField name="person" label="责任人" must={false} />
      </div>
      <DayField name="finishedOn" label="完成时间" />
      <TextField name="lessons" label="举一反三措施" must={false} rows={2} />
      <TextField name="evidence" label="证据" must={false} rows={2} />
    </>
  );
}

function RevisitFields({ round }: { round: 1 | 2 }) {
  return (
    <>
      <p className="hint" style={{ margin: 0 }}>
        服务对象在查进度页答复后自动记录；由您电话或当面反馈的，在这里记录。{round === 1 ? '首次答复不满意的，重新核实处理一次。' : '这是第二次处理，答复后不再重新处理。'}
      </p>
      <TimeField name="at" label="反馈时间" must />
      <Choice name="way" label="反馈方式" words={contactWayLabel} without={['online']} />
      <Form.Item name="satisfaction" label="服务对象意见" rules={must('请选择服务对象意见')}>
        <Radio.Group options={[...([1, 2, 3] as const).map((value) => ({ value, label: satisfactionLabel[value] })), { value: 0, label: '未表态' }]} />
      </Form.Item>
      <TextField name="said" label="说明" must={false} rows={2} />
    </>
  );
}
