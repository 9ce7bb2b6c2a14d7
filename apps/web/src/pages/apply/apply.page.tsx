import { useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import type { Guide, OwnSubmission, SubmissionSent } from '../../api/contract';
import { explain } from '../../api/problem';
import { isOnline, useOnlineGuide, useOwnSubmission, type Begun } from '../../api/submissions';
import { PublicPage } from '../../guide/public-page';
import { channelLabel } from '../../labels';
import { paths } from '../../paths';
import { ApplicantPage } from '../../ui/elder';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { longDay } from '../../ui/when';
import { ApplyForm } from './apply-form';

/** 网上申报: one page on a telephone, no account. A window looks at what was sent before anything is promised. */
export function ApplyPage() {
  const { region = '', item = '' } = useParams();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const [id, code] = [search.get('id'), hash.slice(1)];
  const [opened] = useState(id !== null && code !== '' ? { id, code } : null);
  const guide = useOnlineGuide(region, item, {});
  const own = useOwnSubmission(opened);
  const error = guide.error ?? own.error;
  if (error !== null) return <PublicPage><Notice {...explain(error)} action={<Link to={paths.guidesOf(region)}>回到事项列表</Link>} /></PublicPage>;
  if (guide.data === undefined || (opened !== null && own.data === undefined)) return <Loading />;
  return isOnline(guide.data) ? <Applying region={region} item={guide.data.item} opened={opened} own={own.data ?? null} /> : <NotOnline guide={guide.data} />;
}

/** Until it is sent the form, then what to keep. */
function Applying({ region, item, opened, own }: { region: string; item: Guide['item']; opened: Begun | null; own: OwnSubmission | null }) {
  const [sent, setSent] = useState<SubmissionSent | null>(null);
  const closed = own?.state === 'waiting' || own?.state === 'passed';
  return (
    <ApplicantPage title="网上申报">
      {sent !== null && <Sent sent={sent} item={item.name} />}
      {sent === null && closed && <Notice title="已经提交，不能再改；请凭编号和查询码查进度。" lines={[]} action={<Link to={paths.progress}>查进度</Link>} />}
      {sent === null && !closed && <ApplyForm region={region} item={item} opened={opened} own={own} onSent={setSent} />}
    </ApplicantPage>
  );
}

/** Why not, and which way the documents name. */
function NotOnline({ guide: { item, region, channels, noApplication } }: { guide: Guide }) {
  return (
    <ApplicantPage title="网上申报">
      <section className="panel stack">
        <h2>{item.name}</h2>
        <p>{noApplication !== null ? noApplication.text : channels.length === 0 ? `文件没有写明在${region.name}可以网上办理。` : `在${region.name}不能网上申报；文件写明的办理渠道：${channels.map(({ channel }) => channelLabel[channel]).join('、')}。`}</p>
        <Link to={paths.guide(region.code, item.code)}>看办事指南</Link>
      </section>
    </ApplicantPage>
  );
}

/** What to keep: number and code. Nothing is promised before a window has looked. */
function Sent({ sent: { number, queryCode, dueOn }, item }: { sent: SubmissionSent; item: string }) {
  return (
    <section className="panel stack" role="status" aria-label="已提交">
      <p className="sentence">已提交“{item}”，等待窗口预审。</p>
      <dl className="facts">
        <dt>编号</dt>
        <dd className="number">{number}</dd>
        <dt>查询码</dt>
        <dd className="number">{queryCode}</dd>
      </dl>
      <p>请记下或截图保存。凭编号和查询码可查进度；没有账号，丢失后只能到窗口查询。</p>
      <p>窗口最迟 {longDay(dueOn)} 告知结果：预审通过，或一次告知需要修改的全部内容。提交不等于受理。</p>
      <Link className="ant-btn ant-btn-primary button-link" to={paths.progressOf(number, queryCode)}>查进度</Link>
    </section>
  );
}
