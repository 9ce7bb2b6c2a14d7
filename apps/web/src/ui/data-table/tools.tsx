import { Button, Checkbox, Popover } from 'antd';
import type { Column } from './contract';

interface Props<Row> {
  columns: readonly Column<Row>[];
  isShown: (column: Column<Row>) => boolean;
  onShow: (key: string, on: boolean) => void;
  onExport: () => void;
  nothing: boolean;
}

/** 列 and 导出: what of the list one sees, and the list as one sees it. */
export function TableTools<Row>({ columns, isShown, onShow, onExport, nothing }: Props<Row>) {
  const choice = (
    <div className="stack" role="group" aria-label="显示的列" style={{ gap: 4 }}>
      {columns.map((column) => (
        <Checkbox key={column.key} checked={isShown(column)} disabled={column.always === true} onChange={(event) => onShow(column.key, event.target.checked)}>
          {column.title}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <>
      <Popover trigger="click" placement="bottomRight" arrow={false} content={choice}>
        <Button size="small">列 ▾</Button>
      </Popover>
      <Button size="small" onClick={onExport} disabled={nothing} title={nothing ? '没有可导出的行' : '按当前列导出已载入的行'}>
        导出 CSV
      </Button>
    </>
  );
}
