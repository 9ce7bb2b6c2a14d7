import { Button, Form } from 'antd';
import type { FormInstance } from 'antd';
import { useSearchParams } from 'react-router';
import { useAppointmentOptions, useMakeAppointment, useOfferingOffices } from '../../api/appointments';
import type { AppointmentInput, OfferingOffice, OwnAppointment } from '../../api/contract';
import { explain } from '../../api/problem';
import { WorkForm } from '../../forms/work-form';
import { EmptyLine, Notice } from '../../ui/notice';
import { HomeFields, TimeFields, VisitorFields, WhereFields, waysOf, type BookFields } from './book-fields';

/** Office, item, time and who; or 上门办 where a document names it. What is refused keeps everything typed. */
export function BookForm({ onMade }: { onMade: (own: OwnAppointment) => void }) {
  const { data: offices, error } = useOfferingOffices();
  if (error !== null) return <Notice {...explain(error)} />;
  if (offices === undefined) return null;
  if (offices.length === 0) return <EmptyLine>还没有开通预约的窗口；请直接到窗口办理。</EmptyLine>;
  return <Booking offices={offices} onMade={onMade} />;
}

function Booking({ offices, onMade }: { offices: readonly OfferingOffice[]; onMade: (own: OwnAppointment) => void }) {
  const [form] = Form.useForm<BookFields>();
  const [search] = useSearchParams();
  // nothing is chosen at first, whatever the type says
  const office = Form.useWatch('office', form) as string | undefined;
  const kind = Form.useWatch('kind', form) as BookFields['kind'] | undefined;
  const make = useMakeAppointment();
  const wanted = search.get('region') ?? '';
  const chosen = offices.find(({ code }) => code === office);
  const home = kind === 'home' ? (chosen?.home ?? null) : null;
  const near = offices.filter(({ region }) => region.code === wanted);
  const only = near.length === 1 ? near[0] : undefined;
  const initial = { kind: only === undefined ? 'visit' : waysOf(only)[0], office: only?.code, item: search.get('item') ?? undefined, visitor: { idType: 'resident-id' } };
  return (
    <WorkForm<BookFields> form={form} error={make.error} initialValues={initial} onFinish={(fields) => make.mutate(inputOf(fields), { onSuccess: onMade })}>
      <div className="stack">
        {make.isError && <Notice {...explain(make.error)} />}
        <WhereFields form={form} offices={offices} chosen={chosen} wanted={wanted} />
        {home !== null ? <HomeFields home={home} /> : chosen !== undefined && <Times form={form} office={chosen.code} />}
        <VisitorFields form={form} />
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {home !== null ? '提出上门办' : '预约'}
        </Button>
      </div>
    </WorkForm>
  );
}

/** What is free there, looked at anew every minute. */
function Times({ form, office }: { form: FormInstance<BookFields>; office: string }) {
  const { data, error } = useAppointmentOptions(office);
  if (error !== null) return <Notice {...explain(error)} />;
  return data === undefined ? null : <TimeFields form={form} days={data.days} />;
}

function inputOf({ office, item, kind, day, slot, home, visitor }: BookFields): AppointmentInput {
  const common = { office, item, visitor };
  if (kind === 'home' && home !== undefined) {
    const remark = home.remark?.trim() ?? '';
    return { ...common, home: { ground: home.ground, address: home.address.trim(), ...(remark !== '' && { remark }) } };
  }
  // the rules of the fields ask for both
  return { ...common, visit: { day: day ?? '', slot: slot ?? '' } };
}
