import { DatePicker, Form, InputNumber, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { MatterView } from '../api/contract';
import { groundLabel, limitUnitLabel } from '../labels';
import { fromWallClock, instantText } from '../ui/when';
import { ColleagueField } from './colleague.form';
import { LineField, TextField } from './reason.form';

/** 特别程序: only the grounds that the terms of the matter name stop its clocks. */
export function SuspendFields({ matter }: { matter: MatterView }) {
  const grounds = matter.terms.suspensionGrounds;
  return (
    <>
      <Form.Item name="ground" label="法定事由" rules={[{ required: true, message: '请选择法定事由' }]}>
        <Select options={grounds.map(({ ground, basis }) => ({ value: ground, label: `${groundLabel[ground]} · ${basis}` }))} notFoundContent="本事项没有可以暂停计时的事由" />
      </Form.Item>
      <TextField name="basis" label="引用的条款（默认为事由的依据）" must={false} />
      <Form.Item name="expectedDays" label="预计需要（个工作日）" rules={[{ required: true, message: '请填写预计天数' }]}>
        <InputNumber min={1} max={3650} precision={0} />
      </Form.Item>
      <ColleagueField name="approver" label="批准人" post="supervise" />
    </>
  );
}

/** 恢复计时: one ground is over, now or earlier. */
export function ResumeFields({ matter }: { matter: MatterView }) {
  const lasting = matter.suspensions.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <Form.Item name="suspensionId" label="结束的事由" initialValue={lasting.length === 1 ? lasting[0]?.id : undefined} rules={[{ required: true, message: '请选择结束的事由' }]}>
        <Select options={lasting.map(({ id, ground, startedAt }) => ({ value: id, label: `${groundLabel[ground]}（${instantText(startedAt)} 起）` }))} />
      </Form.Item>
      <TimeField name="endedAt" label="结束时间（不填为现在）" />
      <TextField name="result" label="特别程序的结果" />
    </>
  );
}

/** 延期: told to the applicant before it is made. */
export function ExtendFields({ matter }: { matter: MatterView }) {
  const { promised, extension } = matter.terms;
  const way: unknown = Form.useWatch(['notice', 'way']);
  return (
    <>
      <TextField name="reason" label="延期理由" />
      <Form.Item name="days" label={`延长（${promised ? limitUnitLabel[promised.unit] : '天'}；合计不超过 ${extension.maxDays}，最多 ${extension.times} 次）`} rules={[{ required: true, message: '请填写延长的天数' }]}>
        <InputNumber min={1} max={extension.maxDays} precision={0} />
      </Form.Item>
      {extension.approver !== null && <ColleagueField name="approver" label={extension.approver === 'head' ? '批准人（机关负责人）' : '批准人（本级人民政府负责人）'} post="supervise" />}
      <h3>告知记录（须在延期前告知）</h3>
      <Form.Item name={['notice', 'way']} label="告知方式" rules={[{ required: true, message: '请选择告知方式' }]}>
        <Radio.Group options={[{ value: 'telephone', label: '电话' }, { value: 'written', label: '书面（延期办理告知书）' }]} />
      </Form.Item>
      {way === 'telephone' && (
        <>
          <LineField name={['notice', 'number']} label="拨打号码" />
          <LineField name={['notice', 'person']} label="接听人" />
          <TimeField name={['notice', 'at']} label="告知时间" must />
          <TextField name={['notice', 'content']} label="告知内容（原因、新期限）" />
        </>
      )}
    </>
  );
}

/** A time as the clock on the wall shows it. */
export function TimeField({ name, label, must = false, autoFocus = false }: { name: string | string[]; label: string; must?: boolean; autoFocus?: boolean }) {
  return (
    <Form.Item name={name} label={label} rules={must ? [{ required: true, message: `请填写${label}` }] : []}>
      <DatePicker autoFocus={autoFocus} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
    </Form.Item>
  );
}

/** The instant of a time as the form holds it. */
export const instantOf = (at: Dayjs | null | undefined): string | undefined => (at ? fromWallClock(at.format('YYYY-MM-DDTHH:mm')) : undefined);

export function resumeBody(values: Record<string, unknown>): Record<string, unknown> {
  // the fields above
  const { endedAt, ...rest } = values as { endedAt?: Dayjs | null };
  return { ...rest, endedAt: instantOf(endedAt) };
}

export function extendBody(values: Record<string, unknown>): Record<string, unknown> {
  // the fields above
  const { notice, ...rest } = values as { notice: { at?: Dayjs | null } };
  return { ...rest, notice: { ...notice, at: instantOf(notice.at) } };
}
