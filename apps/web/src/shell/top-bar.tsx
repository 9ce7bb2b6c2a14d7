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

/** 机构 · 窗口, who is called and waits, what was done today, search, devices, messages and who works here. */
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
  const posts = [...new Set(session.grants.map(({ post }) => postLabel[post]))].join('、');
  const where = desk.window ? (desk.office?.name ?? '') : [region, department].filter(Boolean).join(' · ');
  const beneath = desk.window ? desk.window.name : posts;
  return (
    <span className="place two-lines nowrap" title={[where, desk.window?.name, posts].filter(Boolean).join(' · ')}>
      <span className="clip">{where}</span>
      <span className="clip hint">{beneath}</span>
    </span>
  );
}

function Today() {
  const { window } = useDesk();
  const { data } = useToday(window?.code ?? null);
  if (data === undefined) return null;
  const { accepted, acceptedDeferred, granted, denied, terminated } = data.total;
  return (
    <span className="nowrap bar-figures" role="status" aria-label="今日">
      <span className="two-lines">
        今日受理 <strong>{accepted + acceptedDeferred}</strong>
      </span>
      <span className="two-lines">
        办结 <strong>{granted + denied + terminated}</strong>
      </span>
    </span>
  );
}
