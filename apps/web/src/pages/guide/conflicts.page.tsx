import { Input, Select } from 'antd';
import { useState } from 'react';
import { useConflicts, useRegions } from '../../api/catalogue';
import type { CatalogueConflict } from '../../api/contract';
import { explain } from '../../api/problem';
import { fieldText } from '../../guide/guide-sections';
import { channelLabel, wordOf } from '../../labels';
import { Loading } from '../../ui/loading';
import { EmptyLine, Notice } from '../../ui/notice';
import { Quote } from '../../ui/source-note';

interface Filter {
  readonly item: string;
  readonly field: string | null;
  readonly region: string | null;
}

/** 文件冲突: the same item across documents, side by side; theirs, so nothing here decides between them. */
export function ConflictsPage() {
  const { data, error, isPending } = useConflicts();
  const { data: regions = [] } = useRegions();
  const [filter, setFilter] = useState<Filter>({ item: '', field: null, region: null });
  if (error !== null) return <Notice {...explain(error)} />;
  if (isPending) return <Loading />;
  const shown = data.filter((conflict) => passes(conflict, filter));
  const regionName = (code: string) => regions.find((each) => each.code === code)?.name ?? code;
  const fields = [...new Set(data.map(({ field }) => field))];
  const places = [...new Set(data.flatMap((conflict) => conflict.regions))].sort();
  return (
    <div className="stack">
      <div className="between">
        <h1>文件冲突</h1>
        <div className="row">
          <Input aria-label="事项" placeholder="事项名称" style={{ width: 220 }} allowClear value={filter.item} onChange={(event) => setFilter({ ...filter, item: event.target.value })} />
          <Select aria-label="内容" placeholder="全部内容" style={{ width: 160 }} allowClear value={filter.field} options={fields.map((field) => ({ value: field, label: fieldText(field) }))} onChange={(field?: string) => setFilter({ ...filter, field: field ?? null })} />
          <Select aria-label="地区" placeholder="全部地区" style={{ width: 160 }} allowClear value={filter.region} options={places.map((code) => ({ value: code, label: regionName(code) }))} onChange={(region?: string) => setFilter({ ...filter, region: region ?? null })} />
        </div>
      </div>
      <p className="secondary" style={{ margin: 0 }} role="status">
        {shown.length} 处{shown.length === data.length ? '' : `（共 ${data.length} 处）`}。两边的说法都保留；办事指南采用最具体的地区文件。
      </p>
      {shown.length === 0 && <EmptyLine>没有符合条件的冲突；放宽上面的条件再看。</EmptyLine>}
      {shown.map((conflict, index) => (
        <Conflict key={`${conflict.item}-${conflict.field}-${index}`} conflict={conflict} regionName={regionName} />
      ))}
    </div>
  );
}

const passes = (conflict: CatalogueConflict, { item, field, region }: Filter): boolean =>
  (item.trim() === '' || conflict.name.includes(item.trim()) || conflict.item.includes(item.trim().toLowerCase())) && (field === null || conflict.field === field) && (region === null || conflict.regions.includes(region));

/** Channels are named where they narrow the conflict down. */
const allChannels = Object.keys(channelLabel).length;

function Conflict({ conflict: { name, field, channels, regions, values }, regionName }: { conflict: CatalogueConflict; regionName: (code: string) => string }) {
  return (
    <section className="panel" aria-label={`${name} ${fieldText(field)}`}>
      <div className="row">
        <h2>{name}</h2>
        <span>{fieldText(field)}</span>
        <span className="hint">
          {[regions.map(regionName).join('、'), channels.length < allChannels ? channels.map((channel) => wordOf(channelLabel, channel)).join('、') : ''].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className="sides">
        {values.map(({ value, source }) => (
          <div key={value + source.document + source.section + (source.row ?? '')}>
            <div>{value}</div>
            <Quote source={source} />
          </div>
        ))}
      </div>
    </section>
  );
}
