import type { AppointmentLine } from '../../api/contract';
import { appointmentStateLabel } from '../../labels';
import { Chip } from '../../ui/chip';
import type { Column } from '../../ui/data-table/contract';
import { dayText, instantText } from '../../ui/when';

/** '11-23(周一) 09:00'. */
export const timeText = ({ day, slot }: Pick<AppointmentLine, 'day' | 'slot'>): string => (day === null || slot === null ? '—' : `${dayText(day)} ${slot}`);

const state: Column<AppointmentLine> = { key: 'state', title: '状态', width: 88, text: (row) => appointmentStateLabel[row.state], draw: (row) => <Chip tone={row.state === 'booked' || row.state === 'asked' ? 'brand' : 'plain'}>{appointmentStateLabel[row.state]}</Chip> };
const number: Column<AppointmentLine> = { key: 'number', title: '预约编号', width: 120, always: true, text: (row) => row.number };
const item: Column<AppointmentLine> = { key: 'item', title: '事项', text: (row) => row.item.name };
const applicant: Column<AppointmentLine> = { key: 'applicant', title: '办事人', width: 88, text: (row) => row.applicant };
const office: Column<AppointmentLine> = { key: 'office', title: '窗口', width: 200, text: (row) => row.office.name };

export const visitColumns: readonly Column<AppointmentLine>[] = [{ key: 'time', title: '时段', width: 72, text: ({ slot }) => slot ?? '—' }, state, { key: 'ticket', title: '号', width: 64, text: ({ ticket }) => ticket ?? '—' }, number, applicant, item, office];

export const homeColumns: readonly Column<AppointmentLine>[] = [
  state,
  { key: 'time', title: '上门时间', width: 152, text: timeText },
  number,
  applicant,
  { key: 'ground', title: '情况', width: 80, text: ({ ground }) => ground ?? '—' },
  item,
  { key: 'goes', title: '上门的人', width: 136, text: ({ goes }) => goes ?? '—' },
  { key: 'made', title: '提出时间', width: 96, text: ({ madeAt }) => instantText(madeAt) },
  { ...office, spare: true },
];
