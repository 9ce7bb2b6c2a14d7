import { Select, Table, type TableColumnsType } from 'antd';
import { useSearchParams } from 'react-router';
import { useThresholds } from '../../api/catalogue';
import type { Threshold } from '../../api/contract';
import { explain } from '../../api/problem';
import { useOrganisation } from '../../api/queries';
import { useMe } from '../../shell/desk';
import { regionCovers } from '../../shell/reach';
import { DemoMark } from '../../ui/chip';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { SourceNote } from '../../ui/source-note';
import { counted, dimensions, formulas, letters, type Formula } from './formulas';

const thresholdColumns: TableColumnsType<Threshold> = [
  { title: '类别', dataIndex: 'group', width: 112 },
  { title: '名称', dataIndex: 'name', width: 152 },
  { title: '适用', dataIndex: 'applies', width: 160 },
  { title: '现行值', dataIndex: 'value' },
  { title: '依据', width: 192, render: (_, { source, demo }) => (demo ? <DemoMark /> : <SourceNote source={source} />) },
  { title: '规则区域', width: 88, render: (_, { region }) => region.name },
  { title: '设在 config/', dataIndex: 'file', width: 152 },
];

const formulaColumns: TableColumnsType<Formula> = [
  { title: '指标', dataIndex: 'name', width: 224 },
  { title: '公式', dataIndex: 'formula' },
  { title: '说明', dataIndex: 'note', width: 320 },
];

/** 口径与阈值: every threshold a region works by and every figure's formula; for reading and for the browser's own search. */
export function ThresholdsPage() {
  const [search, setSearch] = useSearchParams();
  const { grants } = useMe();
  const regions = (useOrganisation().data?.regions ?? []).filter(({ code }) => grants.some((grant) => regionCovers(grant.region, code)));
  const region = search.get('region') ?? regions[0]?.code;
  const { data, error } = useThresholds(region);
  return (
    <div className="stack">
      <div className="between">
        <h1>口径与阈值</h1>
        <Select aria-label="区域" style={{ width: 160 }} value={region} onChange={(value) => setSearch({ region: value }, { replace: true })} options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
        <span className="grow" />
        <span className="hint">只读。改动在配置文件：改好后运行 zonggui catalogue check，再重新启动系统；已收的办件仍按收件时的规则。</span>
      </div>
      {error !== null && <Notice {...explain(error)} />}
      <section className="panel" aria-label="阈值与规则" style={{ padding: 0 }}>
        {data === undefined ? <Loading /> : <Table<Threshold> size="small" rowKey={({ group, name, applies, value }) => [group, name, applies, value].join()} columns={thresholdColumns} dataSource={data} pagination={false} />}
      </section>
      <section className="panel" aria-label="口径">
        <h2>口径</h2>
        <p>{counted}</p>
        <dl className="letters">
          {letters.map(([letter, meaning]) => (
            <div key={letter}>
              <dt>{letter}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <Table<Formula> size="small" rowKey="name" columns={formulaColumns} dataSource={[...formulas]} pagination={false} />
        <p className="secondary">维度：{dimensions}</p>
      </section>
    </div>
  );
}
