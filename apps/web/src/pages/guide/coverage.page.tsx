import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useCoverage } from '../../api/catalogue';
import type { ListCoverage } from '../../api/contract';
import { explain } from '../../api/problem';
import { useDocuments } from '../../api/queries';
import { Chip } from '../../ui/chip';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';

const number = { align: 'right', width: 96, className: 'num' } as const;

/** 目录覆盖: every list of the documents, its rows counted in the document's own text, beside what is held; and each doubt with its cause. */
export function CoveragePage() {
  const { data, error, isPending } = useCoverage();
  const { data: documents = [] } = useDocuments();
  if (error !== null) return <Notice {...explain(error)} />;
  if (isPending) return <Loading />;
  const titleOf = (code: string) => documents.find((each) => each.code === code)?.title ?? code;
  const columns: TableColumnsType<ListCoverage> = [
    { title: '清单', dataIndex: 'name', width: 280 },
    { title: '文件', render: (_, { document }) => titleOf(document), ellipsis: true },
    { title: '文件行数', dataIndex: 'rows', ...number },
    { title: '已录入', dataIndex: 'held', ...number },
    { title: '推断', dataIndex: 'inferred', ...number },
    { title: '存疑', dataIndex: 'uncertain', ...number },
    { title: '结论', width: 104, render: (_, list) => <State list={list} /> },
  ];
  return (
    <div className="stack">
      <div className="between">
        <h1>目录覆盖</h1>
        <span role="status">{data.ok ? <Chip tone="green">没有缺行</Chip> : <Chip tone="red">有缺行</Chip>}</span>
      </div>
      <section className="panel" aria-label="各清单" style={{ padding: 0 }}>
        <Table<ListCoverage>
          size="small"
          rowKey="code"
          columns={columns}
          dataSource={data.lists}
          pagination={false}
          expandable={{ expandedRowRender: (list) => <Doubts list={list} />, rowExpandable: ({ doubts }) => doubts.length > 0 }}
        />
      </section>
      {data.unresolved.length > 0 && (
        <section className="panel" aria-label="尚无事项的名称">
          <h2>尚无事项的名称（{data.unresolved.length}）</h2>
          <ul className="plain">
            {data.unresolved.map(({ name, rows }) => (
              <li key={name}>
                {name} <span className="hint">{rows.join('、')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function State({ list: { missing, surplus, rows, stated } }: { list: ListCoverage }) {
  const faults = [
    missing.length > 0 ? `缺 ${missing.join('、')}` : null,
    surplus.length > 0 ? `多 ${surplus.join('、')}` : null,
    stated !== null && stated !== rows ? `文件自称 ${stated} 行` : null,
  ].filter((fault) => fault !== null);
  return faults.length === 0 ? <Chip tone="green">齐全</Chip> : <Chip tone="red">{faults.join('；')}</Chip>;
}

/** Why a cell is not sure, and why reading again would not settle it. */
function Doubts({ list: { doubts } }: { list: ListCoverage }) {
  return (
    <ul className="plain stack" style={{ gap: 4 }}>
      {doubts.map(({ part, row, column, status, reading, cause, unsettled }, index) => (
        <li key={index}>
          <Chip tone={status === 'uncertain' ? 'yellow' : 'plain'}>{status === 'uncertain' ? '存疑' : '推断'}</Chip> {part !== null && `${part} `}第 {row} 行 {column}
          {reading !== null && `：${reading}`} <span className="secondary">{[cause, unsettled].filter(Boolean).map((words) => words?.replace(/。$/, '')).join('；')}</span>
        </li>
      ))}
    </ul>
  );
}
