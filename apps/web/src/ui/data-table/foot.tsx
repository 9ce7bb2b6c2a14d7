import { Button } from 'antd';
import type { Paging, RowKey } from './contract';
import type { Table } from './use-table';

interface Props<Row> {
  table: Table<Row>;
  keys: readonly RowKey<Row>[];
  choosing: boolean;
  preview: boolean;
  paging: Paging | undefined;
}

/** What may be done with the rows chosen, how many there are, and what has just happened, said aloud as well. */
export function TableFoot<Row>({ table, keys, choosing, preview, paging }: Props<Row>) {
  const { choice, rows, arrivals, said, targets } = table;
  const chosen = choice.chosen.size === 0 ? [] : targets();
  return (
    <div className="table-bar">
      {keys.map((key) => (
        <LetterButton key={key.code} letter={key} rows={targets()} />
      ))}
      {chosen.length > 0 && choice.chosen.size > 0 && (
        <span>
          已选 {chosen.length} 件{' '}
          <Button type="link" size="small" onClick={choice.clear}>
            全部取消
          </Button>
        </span>
      )}
      <span className="hint clip">
        <b className="key-hint">↑↓</b> 移动 <b className="key-hint">Enter</b> 打开{preview && <> <b className="key-hint">空格</b> 预览</>}
        {choosing && <> <b className="key-hint">X</b> 选择 <b className="key-hint">Shift+↑↓</b> 连选</>} <b className="key-hint">Ctrl+C</b> 复制单元格
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

function LetterButton<Row>({ letter, rows }: { letter: RowKey<Row>; rows: readonly Row[] }) {
  const why = rows.length === 0 ? '先选一件' : (letter.unless?.(rows) ?? null);
  return (
    <Button size="small" disabled={why !== null} title={why ?? undefined} onClick={() => letter.act(rows)}>
      {letter.word} <b className="key-hint">{letter.shown}</b>
    </Button>
  );
}
