import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAppointmentTicket, useCancelAppointment } from '../../api/appointments';
import type { OwnAppointment } from '../../api/contract';
import { explain } from '../../api/problem';
import { appointmentStateLabel } from '../../labels';
import { paths } from '../../paths';
import { Notice } from '../../ui/notice';
import { longDay } from '../../ui/when';

interface Props {
  own: OwnAppointment;
  /** It was made just now: number and code must be kept. */
  fresh?: boolean;
  onChanged: (own: OwnAppointment) => void;
  onAgain: () => void;
}

/** What was booked, what to bring, and 取消 until its time begins. */
export function OwnSlip({ own, fresh = false, onChanged, onAgain }: Props) {
  const { state, item, office, told, reason, ticket } = own;
  const open = state === 'booked' || state === 'asked' || state === 'agreed';
  return (
    <section className="panel stack slip" aria-label="预约结果">
      <p className="sentence" role="status">{sentenceOf(own)}</p>
      <Facts own={own} />
      {told !== null && <p>{told}</p>}
      {reason !== null && <p>{state === 'unmet' ? '未能上门的原因' : '不予上门的原因'}：{reason}</p>}
      {fresh && <p>请记下或截图保存编号和查询码；查询、取消都要用，丢失后请打电话或到窗口。</p>}
      {state === 'booked' && own.today && <TakeNumber own={own} onChanged={onChanged} />}
      {ticket !== null && <Link className="ant-btn button-link" to={paths.ownTicket(office.code, ticket)}>看我的号</Link>}
      {open && <Link className="ant-btn button-link" to={paths.guide(office.region, item.code)}>看要带的材料</Link>}
      {open && <Cancel own={own} onChanged={onChanged} />}
      <div className="row no-print">
        <Button onClick={() => window.print()}>打印</Button>
        <Button onClick={onAgain}>返回</Button>
      </div>
    </section>
  );
}

function Facts({ own: { number, queryCode, item, office, state } }: { own: OwnAppointment }) {
  return (
    <dl className="facts">
      <dt>状态</dt>
      <dd>{appointmentStateLabel[state]}</dd>
      <dt>预约编号</dt>
      <dd className="number">{number}</dd>
      <dt>查询码</dt>
      <dd className="number">{queryCode}</dd>
      <dt>事项</dt>
      <dd>{item.name}</dd>
      <dt>窗口</dt>
      <dd>{office.address === null || office.address === '未列明' ? office.name : `${office.name}，${office.address}`}</dd>
      {office.phone !== null && <dt>电话</dt>}
      {office.phone !== null && <dd><a href={`tel:${office.phone}`}>{office.phone}</a></dd>}
    </dl>
  );
}

/** 取号 once in the hall: while it is his time he is called before the others. */
function TakeNumber({ own: { number, queryCode: code }, onChanged }: Pick<Props, 'own' | 'onChanged'>) {
  const take = useAppointmentTicket();
  return (
    <div className="stack no-print">
      <p className="hint">到大厅后取号，预约时段前半小时起可取；时段内优先叫号，过了时段按普通号。也可请引导人员代取。</p>
      {take.isError && <Notice {...explain(take.error)} />}
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate({ number, code }, { onSuccess: onChanged })}>
        已到大厅，取号
      </Button>
    </div>
  );
}

/** Asked twice: the place is given to others at once. */
function Cancel({ own: { number, queryCode: code }, onChanged }: Pick<Props, 'own' | 'onChanged'>) {
  const cancel = useCancelAppointment();
  const [sure, setSure] = useState(false);
  if (!sure) return <div className="row no-print"><Button onClick={() => setSure(true)}>取消预约</Button></div>;
  return (
    <div className="stack no-print">
      {cancel.isError && <Notice {...explain(cancel.error)} />}
      <div className="row">
        <Button danger autoFocus loading={cancel.isPending} onClick={() => cancel.mutate({ number, code }, { onSuccess: onChanged })}>
          确定取消
        </Button>
        <Button onClick={() => setSure(false)}>不取消</Button>
      </div>
    </div>
  );
}

function sentenceOf(own: OwnAppointment): string {
  const { state, day, slot, office, item } = own;
  const time = day === null || slot === null ? '' : `${longDay(day)} ${slot}`;
  switch (state) {
    case 'booked':
      return `已预约：${time}，请到${office.name}办理“${item.name}”。`;
    case 'asked':
      return `已提出上门办“${item.name}”，窗口会答复并打电话与您约定时间。`;
    case 'agreed':
      return `已同意上门：${time}。`;
    case 'arrived':
      return own.ticket === null ? '您已到场。' : '您已取号，请在大厅等候叫号。';
    case 'done':
      return '已上门。';
    case 'unmet':
      return '这次未能上门；请重新提出，或请人代办。';
    case 'missed':
      return '预约的日期已过，您没有到场；请重新预约或直接到窗口。';
    case 'refused':
      return '不予上门；请预约到窗口办理，或请人代办。';
    case 'cancelled':
      return '已取消。';
  }
}
