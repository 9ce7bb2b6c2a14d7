import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useGuide, useNearItems } from '../../api/catalogue';
import type { Channel, Guide } from '../../api/contract';
import { explain } from '../../api/problem';
import { isOnline, useOnlineGuide } from '../../api/submissions';
import { GuideSheet } from '../../guide/guide-sheet';
import { PublicPage } from '../../guide/public-page';
import { channelLabel } from '../../labels';
import { paths } from '../../paths';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';

/** One item by one channel, for everybody: the questions, what follows from the answers, and where it is written. */
export function GuidePage() {
  const { region = '', item = '' } = useParams();
  return <OneGuide key={`${region}/${item}`} region={region} item={item} />;
}

function OneGuide({ region, item }: { region: string; item: string }) {
  const [search, setSearch] = useSearchParams();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const chosen = search.get('channel');
  const { data: guide, error } = useGuide({ region, item, channel: chosen ?? 'window', facts: answers });
  const first = guide?.channels[0]?.channel;
  // nobody chose a channel, and the window is none of those the document names: the first of them
  const other = chosen === null && guide !== undefined && !guide.specified && first !== undefined ? first : null;
  useEffect(() => {
    if (other !== null) setSearch({ channel: other }, { replace: true });
  }, [other, setSearch]);
  if (error !== null)
    return (
      <PublicPage>
        <Notice {...explain(error)} action={<Link to={paths.guidesOf(region)}>回到事项列表</Link>} />
      </PublicPage>
    );
  return (
    <PublicPage>
      {guide === undefined ? (
        <Loading />
      ) : (
        <>
          <div className="no-print">
            <Link to={paths.guidesOf(region)}>← {guide.region.name}的事项</Link>
          </div>
          <Channels guide={guide} onChoose={(channel) => setSearch({ channel }, { replace: true })} />
          <GuideSheet
            guide={guide}
            answers={answers}
            onAnswer={(fact, value) => setAnswers({ ...answers, [fact]: value })}
            toldBy={null}
            elsewhere={<Elsewhere guide={guide} region={region} />}
            actions={
              <>
                <Online region={region} item={item} />
                {guide.specified && <Link className="ant-btn button-link" to={paths.appointmentFor(region, item)}>预约到窗口</Link>}
                {guide.specified && <Button onClick={() => window.print()}>打印材料清单</Button>}
              </>
            }
          />
        </>
      )}
    </PublicPage>
  );
}

/** 网上申报, where the documents let it; else why not. */
function Online({ region, item }: { region: string; item: string }) {
  const { data: guide } = useOnlineGuide(region, item, {});
  if (guide === undefined) return null;
  if (isOnline(guide)) return <Link className="ant-btn ant-btn-primary button-link" to={paths.apply(region, item)}>网上申报</Link>;
  const others = guide.channels.map(({ channel }) => channelLabel[channel]);
  return <span className="hint">{guide.noApplication !== null ? '无需申请。' : others.length === 0 ? '文件没有写明可以网上办理。' : `不能网上申报：文件写明的办理渠道是${others.join('、')}。`}</span>;
}

function Channels({ guide: { channels, channel }, onChoose }: { guide: Guide; onChoose: (channel: Channel) => void }) {
  if (channels.length < 2) return null;
  return (
    <div className="row no-print" role="group" aria-label="办理渠道">
      {channels.map((each) => (
        <button key={each.channel} type="button" className="channel" aria-current={each.channel === channel ? 'true' : undefined} onClick={() => onChoose(each.channel)} style={{ font: 'inherit', cursor: 'pointer' }}>
          {channelLabel[each.channel]}
        </button>
      ))}
    </div>
  );
}

/** No guide here: other channels, related items, and what is called alike and can be done here. */
function Elsewhere({ guide, region }: { guide: Guide; region: string }) {
  const { item, related, channels, noApplication } = guide;
  const { data: near = [] } = useNearItems(region, channels.length === 0 && noApplication === null ? item.name : null);
  const alike = near.filter(({ code, specified }) => specified && code !== item.code && !related.some((each) => each.code === code)).slice(0, 5);
  if (noApplication !== null) return null;
  if (channels.length > 0) return <section aria-label="没有此渠道">本事项在{guide.region.name}不通过“{channelLabel[guide.channel]}”办理，请选择上面的渠道。</section>;
  return (
    <section aria-label="没有办事指南">
      <p>
        文件没有给出“{item.name}”在{guide.region.name}的办事指南，请向当地人社部门咨询。
      </p>
      {related.length > 0 && (
        <ul>
          {related.map(({ code, name, note }) => (
            <li key={code}>
              相关事项：<Link to={paths.guide(region, code)}>{name}</Link> <span className="hint">{note}</span>
            </li>
          ))}
        </ul>
      )}
      {alike.length > 0 && (
        <ul>
          {alike.map(({ code, name }) => (
            <li key={code}>
              名称相近：<Link to={paths.guide(region, code)}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
