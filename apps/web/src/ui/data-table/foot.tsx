import { Button } from 'antd';
import { Chip } from '../chip';
import { KeyHint } from '../key-hint';
import type { Paging, RowAction } from './contract';
import type { Table } from './use-table';

interface Props<Row> {
  table: Table<Row>;
  actions: readonly RowAction<Row>[];
  choosing: boolean;
  preview: boolean;
  paging: Paging | undefined;
}

/** What may be done with the rows chosen, how many there are, and what has just happened, said aloud as well. */
export function TableFoot<Row>({ table, actions, choosing, preview, paging }: Props<Row>) {
  const { choice, rows, arrivals, said, targets } = table;
  const chosen = choice.chosen.size === 0 ? [] : targets();
  return (
    <div className="table-bar">
      {actions.map((action) => (
        <ActionButton key={action.keys} action={action} rows={targets()} />
      ))}
      {chosen.length > 0 && choice.chosen.size > 0 && (
        <span>
          已选 {chosen.length} 件{' '}
          <Button type="link" size="small" onClick={choice.clear}>
            全部取消
          </Button>
        </span>
      )}
      {table.refused !== null && <span role="alert"><Chip tone="yellow">{table.refused}</Chip></span>}
      <span className="hint clip">
        <kbd>↑↓</kbd> 移动 <kbd>Enter</kbd> 打开{preview && <> <kbd>空格</kbd> 预览</>}
        {choosing && <> <kbd>X</kbd> 选择 <kbd>Shift+↑↓</kbd> 连选</>} <kbd>Ctrl+C</kbd> 复制单元格
      </span>
      <span className="grow" />
      {arrivals.arrived.size > 0 && (
        <Button size="small" type="link" onClick={arrivals.seen}>
          新增 {arrivals.arrived.size} 件 · 知道了
        </Button>
      )}
      <span className="hint nowrap">{paging?.total === undefined ? `${rows.length} 件${paging?.more ? '，下拉继续载入' : ''}` : `共 ${paging.total} 件，已载入 ${rows.length} 件`}</span>
      <span role="status" className="unseen">
        {arrivals.arrived.size > 0 && `新增 ${arrivals.arrived.size} 件`} {said}
      </span>
    </div>
  );
}

function ActionButton<Row>({ action, rows }: { action: RowAction<Row>; rows: readonly Row[] }) {
  const why = rows.length === 0 ? '先选一件' : (action.unless?.(rows) ?? null);
  return (
    <Button size="small" disabled={why !== null} title={why ?? undefined} onClick={() => action.act(rows)}>
      <KeyHint keys={action.keys} /> {action.word}
    </Button>
  );
}
