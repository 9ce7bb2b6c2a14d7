import { Link } from 'react-router';
import type { Session } from '../api/contract';
import { useNetwork } from '../api/network';
import { useOrganisation } from '../api/queries';
import { useToday } from '../api/shell';
import { useFollowedDevices, useLamps } from '../devices/status';
import { postLabel } from '../labels';
import { paths } from '../paths';
import { DeviceLamps } from '../ui/device-lamps';
import { Clock } from './clock';
import { useDesk } from './desk';
import { HallLine } from './hall-line';
import { Messages } from './messages';
import { SearchBox } from './search-box';
import { UserMenu } from './user-menu';
import { WaitingPrints } from './waiting-prints';

/** 机构 · 窗口, what was done today, search, devices, messages and who works here. */
export function TopBar({ session, own }: { session: Session; own: Session }) {
  useFollowedDevices();
  return (
    <header>
      <Place session={own} />
      <HallLine />
      <Today />
      <span className="grow" />
      <SearchBox />
      <Link to={paths.devices} className="bare" title="本机设备">
        <DeviceLamps lamps={useLamps()} network={useNetwork()} />
      </Link>
      <WaitingPrints />
      <Messages session={own} />
      <Clock />
      <UserMenu session={session} />
    </header>
  );
}

function Place({ session }: { session: Session }) {
  const { data: organisation } = useOrganisation();
  const desk = useDesk();
  const grant = session.grants[0];
  const region = organisation?.regions.find(({ code }) => code === grant?.region)?.name;
  const department = organisation?.departments.find(({ code }) => code === grant?.department)?.name;
  const where = desk.window ? [desk.office?.name, desk.window.name] : [region, department];
  const posts = [...new Set(session.grants.map(({ post }) => postLabel[post]))].join('、');
  const text = [...where, posts].filter(Boolean).join(' · ');
  return (
    <span className="place nowrap" title={text}>
      <strong>综柜</strong>
      <span className="clip">{desk.window ? desk.office?.name : text}</span>
      {desk.window && <span>&nbsp;· {desk.window.name}</span>}
    </span>
  );
}

function Today() {
  const { window } = useDesk();
  const { data } = useToday(window?.code ?? null);
  if (data === undefined) return null;
  const { accepted, acceptedDeferred, granted, denied, terminated } = data.total;
  return (
    <span className="nowrap today" role="status" aria-label="今日">
      今日受理 <strong>{accepted + acceptedDeferred}</strong> · 办结 <strong>{granted + denied + terminated}</strong>
    </span>
  );
}
