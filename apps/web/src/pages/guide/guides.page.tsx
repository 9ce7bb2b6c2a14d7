import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useItemList, useRegions } from '../../api/catalogue';
import type { ItemHit, RegionRow } from '../../api/contract';
import { explain } from '../../api/problem';
import { PublicPage } from '../../guide/public-page';
import { paths } from '../../paths';
import { useDebounced } from '../../ui/debounced';
import { EmptyLine, Notice } from '../../ui/notice';

/** 办事指南 for everybody: choose a region, look for an item by whatever one calls it. */
export function GuidesPage() {
  const { region = '' } = useParams();
  const navigate = useNavigate();
  const { data: regions = [], error } = useRegions();
  const [q, setQ] = useState('');
  const here = regions.find(({ code }) => code === region);
  const options = regions.filter(({ items }) => items > 0).map((row) => ({ value: row.code, label: placeText(row, regions) }));
  return (
    <PublicPage>
      <h1>办事指南{here ? ` · ${here.name}` : ''}</h1>
      {error !== null && <Notice {...explain(error)} />}
      <section className="panel stack narrow-gap" aria-label="查找事项">
        <label htmlFor="region">在哪里办</label>
        <Select id="region" size="large" showSearch={{ optionFilterProp: 'label' }} placeholder="请选择地区" value={here?.code ?? null} options={options} onChange={(code: string) => void navigate(paths.guidesOf(code))} />
        {here && (
          <>
            <label htmlFor="q">要办什么</label>
            <Input id="q" type="search" allowClear placeholder="事项名称、俗名或拼音首字母" maxLength={60} value={q} onChange={(event) => setQ(event.target.value)} />
          </>
        )}
      </section>
      {here?.demo && <p className="hint">该地区的代码为示例。</p>}
      {region !== '' && <Items region={region} q={q} />}
    </PublicPage>
  );
}

/** Without a text what the region offers; with one also what it does not, so that nobody looks for it in vain. */
function Items({ region, q }: { region: string; q: string }) {
  const { data, error } = useItemList(region, useDebounced(q.trim(), 150));
  if (error !== null) return <Notice {...explain(error)} />;
  if (data === undefined) return null;
  const shown = q.trim() === '' ? data.filter(({ specified }) => specified).sort((a, b) => a.name.localeCompare(b.name, 'zh')) : data;
  return (
    <section className="panel" aria-label="事项">
      {shown[0]?.near && <p className="hint">没有名称相同的事项，最接近的有：</p>}
      {shown.length === 0 && <EmptyLine>没有找到：换一个名称、俗名或拼音首字母再查。</EmptyLine>}
      <ul className="items">
        {shown.map((item) => (
          <li key={item.code}>
            <ItemLink region={region} item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemLink({ region, item }: { region: string; item: ItemHit }) {
  const others = item.aliases.filter((alias) => alias !== item.name);
  return (
    <Link to={paths.guide(region, item.code)}>
      {item.name}
      {others.length > 0 && <div className="hint">又名：{others.join('、')}</div>}
      {!item.specified && <div className="hint">本地没有办事指南</div>}
    </Link>
  );
}

/** 鞍山市 · 铁东区, so that two districts of one name are told apart. */
function placeText({ name, parent, level }: RegionRow, all: readonly RegionRow[]): string {
  const above = level === 'district' ? all.find(({ code }) => code === parent)?.name : undefined;
  return above === undefined ? name : `${above} · ${name}`;
}

