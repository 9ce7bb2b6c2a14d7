import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { CaseNumber } from '../../ui/case-number';
import type { Column } from '../../ui/data-table/contract';
import { DataTable } from '../../ui/data-table/data-table';
import { DueMark } from '../../ui/due-chip';
import { Field } from '../../ui/fields';
import { FilterChips } from '../../ui/filter-chips';
import { FlagBadges } from '../../ui/flag-badges';
import { flagLabel } from '../../labels';
import { EmptyLine } from '../../ui/notice';
import { SideDrawer } from '../../ui/side-drawer';
import { ViewTabs } from '../../ui/view-tabs';
import { Example, State } from './example';
import { rows, type ExampleRow } from './samples/rows';

const columns: readonly Column<ExampleRow>[] = [
  { key: 'left', title: '灯/剩余', width: 120, text: ({ left }) => left, draw: ({ light, left }) => <DueMark light={light}>{left}</DueMark> },
  { key: 'number', title: '办件编号', width: 184, always: true, text: ({ number }) => number, draw: ({ number }) => <CaseNumber number={number} />, sort: (a, b) => a.number.localeCompare(b.number) },
  { key: 'item', title: '事项', text: ({ item }) => item },
  { key: 'applicant', title: '申请人', width: 68, text: ({ applicant }) => applicant },
  { key: 'flags', title: '标记', width: 112, text: ({ flags }) => flags.map((flag) => flagLabel[flag].word).join('、'), draw: ({ flags }) => <FlagBadges flags={flags} /> },
  { key: 'papers', title: '材料', width: 56, right: true, text: ({ papers }) => String(papers), sort: (a, b) => a.papers - b.papers },
];

const views = [
  { key: 'all', name: '全部', holds: () => true },
  { key: 'yellow', name: '临期', holds: ({ light }: ExampleRow) => light === 'yellow' },
  { key: 'red', name: '超期', holds: ({ light }: ExampleRow) => light === 'red' },
  { key: 'none', name: '空', holds: () => false },
] as const;

/** The table and what stands around it. */
export function ListsExamples() {
  const [view, setView] = useState<string>('all');
  const [filters, setFilters] = useState(['示例事项1', '示例事项2']);
  const [opened, setOpened] = useState<ExampleRow | null>(null);
  const shown = useMemo(() => rows.filter((row) => (views.find(({ key }) => key === view) ?? views[0]).holds(row) && (filters.length === 0 || filters.includes(row.item))), [view, filters]);
  const counted = useMemo(() => views.map(({ key, name, holds }) => ({ key, name, count: rows.filter(holds).length, ...(key === 'all' ? { late: rows.filter(({ light }) => light === 'red').length } : {}) })), []);
  return (
    <>
      <Example name="ViewTabs" what="视图：一列到底，各带件数；Ctrl+↑ Ctrl+↓ 切换。">
        <ViewTabs label="示例视图" tabs={counted} value={view} onChange={setView} />
      </Example>
      <Example name="FilterChips" what="筛选条件：逐条可去，也可全部去掉。">
        <FilterChips chips={filters.map((text) => ({ key: text, text: `事项：${text}` }))} onRemove={(key) => setFilters(filters.filter((each) => each !== key))} onClear={() => setFilters([])} />
        {filters.length === 0 && <p className="hint">没有筛选，列出全部 {rows.length} 行。</p>}
      </Example>
      <Example name="DataTable" what="一万行的列表：↑↓ 移动，空格预览，X 选择，Shift+↑↓ 连选，Ctrl+C 复制单元格，可选列、导出。">
        <div className="example-table">
          <DataTable<ExampleRow>
            name="examples"
            people
            label="示例列表"
            columns={columns}
            rows={shown}
            idOf={({ id }) => id}
            nameOf={({ number }) => `打开示例 ${number}`}
            list={`${view} ${filters.join()}`}
            isLate={({ light }) => light === 'red'}
            onOpen={setOpened}
            onPreview={setOpened}
            choosing
            empty={<EmptyLine>没有符合筛选条件的件。可以去掉一些条件。</EmptyLine>}
          />
        </div>
      </Example>
      <Example name="Watermark" what="水印：有人员信息的列表在行下淡淡显示查看人和时间；不挡字、不挡鼠标，没有人员信息的列表不加。">
        <State name="有人员信息">
          <ul className="plain rows panel people">
            <li>示* · 示例事项1</li>
            <li>示* · 示例事项2</li>
          </ul>
        </State>
      </Example>
      <Example name="SideDrawer" what="侧栏：在工作旁边，不遮不暗；Esc 关闭，焦点回到原处。">
        <span className="row">
          <Button onClick={() => setOpened(rows[0] ?? null)}>打开侧栏</Button>
          <span className="hint">列表里按回车或空格也会打开。</span>
        </span>
        {opened !== null && (
          <SideDrawer title={`预览 ${opened.number}`} onClose={() => setOpened(null)}>
            <Field name="事项">{opened.item}</Field>
            <Field name="剩余">{opened.left}</Field>
            <Button onClick={() => setOpened(null)}>关闭</Button>
          </SideDrawer>
        )}
      </Example>
    </>
  );
}
