import { Button } from 'antd';
import { useRef, useState } from 'react';
import { explain } from '../api/problem';
import { KeyHint } from './key-hint';
import { useKeys } from './keys';
import { Notice } from './notice';
import { Refusal, type Tried } from './refusal';

/** A row as the dry run tells of it. */
export interface CheckedLine {
  /** Of the sheet. */
  readonly line: number;
  /** What is wrong, with the value and what is allowed; null = it may be taken in. */
  readonly remedy: string | null;
}

export interface ImportColumn<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
}

/** A request of the wizard, as react-query makes one. */
export interface ImportStep<Given, Answer> extends Tried {
  readonly mutate: (given: Given, then?: { onSuccess?: (answer: Answer) => void }) => void;
  readonly variables?: Given | undefined;
}

/** What was taken in. */
export interface Imported {
  readonly id: string;
  /** 导入编号. */
  readonly number: string;
  readonly rows: number;
}

interface Props<Row extends CheckedLine> {
  /** '填好运单号的寄递清单（xlsx）'. */
  what: string;
  columns: readonly ImportColumn<Row>[];
  onTemplate: () => void;
  /** 试运行: nothing is written. */
  check: ImportStep<File, readonly Row[]>;
  /** All rows or none. */
  take: ImportStep<readonly Row[], Imported>;
  undo: ImportStep<string, unknown>;
  /** On the button that takes them in: '确认已寄'. */
  word: string;
  onClose: () => void;
}

const steps = ['选择文件', '试运行', '入库'] as const;

/** A file into the system: its template, a dry run that names every wrong row, all rows or none, a number, and taken back on the day. */
export function ImportWizard<Row extends CheckedLine>({ what, columns, onTemplate, check, take, undo, word, onClose }: Props<Row>) {
  const [imported, setImported] = useState<Imported | null>(null);
  if (imported === null) return <ImportForm<Row> {...{ what, columns, onTemplate, check, take, word }} onDone={setImported} />;
  return (
    <div className="stack">
      <StepLine at={2} />
      <ImportDone imported={imported} undo={undo} onClose={onClose} />
    </div>
  );
}

function ImportForm<Row extends CheckedLine>({ what, columns, onTemplate, check, take, word, onDone }: Omit<Props<Row>, 'undo' | 'onClose'> & { onDone: (imported: Imported) => void }) {
  const [file, setFile] = useState<{ name: string; rows: readonly Row[] } | null>(null);
  const wrong = file?.rows.filter(({ remedy }) => remedy !== null) ?? [];
  const ready = file !== null && wrong.length === 0;
  const send = () => ready && !take.isPending && take.mutate(file.rows, { onSuccess: onDone });
  useKeys([{ keys: 'F9', name: word, run: send }]);
  return (
    <div className="stack">
      <StepLine at={file === null ? 0 : 1} />
      <FileChoice what={what} name={file?.name ?? null} busy={check.isPending} onTemplate={onTemplate} onFile={(chosen) => check.mutate(chosen, { onSuccess: (rows) => setFile({ name: chosen.name, rows }) })} />
      {check.error !== null && <Notice {...explain(check.error)} onClose={check.reset} />}
      <Refusal of={take} onRetry={() => take.variables && take.mutate(take.variables, { onSuccess: onDone })} />
      <WrongLines wrong={wrong} of={file?.rows.length ?? 0} />
      {file !== null && (
        <>
          <CheckedTable columns={columns} rows={file.rows} />
          <div className="row">
            <Button type="primary" disabled={!ready} loading={take.isPending} onClick={send}>
              <KeyHint keys="F9" /> {word} {file.rows.length} 行
            </Button>
            <span className="hint" role="status">{ready ? '试运行通过；全部成功才入库，任何一行有误都不写入' : '全部无误才能提交；改好文件后按 O 重新选择'}</span>
          </div>
        </>
      )}
    </div>
  );
}

function FileChoice({ what, name, busy, onTemplate, onFile }: { what: string; name: string | null; busy: boolean; onTemplate: () => void; onFile: (file: File) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const choose = () => chooser.current?.click();
  useKeys([{ keys: 'T', name: '下载模板', run: onTemplate }, { keys: 'O', name: '选择文件', run: choose }]);
  return (
    <div className="row">
      <Button type={name === null ? 'primary' : 'default'} loading={busy} onClick={choose}>
        <KeyHint keys="O" /> {name === null ? '选择文件' : '重新选择文件'}
      </Button>
      <Button onClick={onTemplate}>
        <KeyHint keys="T" /> 下载模板
      </Button>
      <span className="hint">{name ?? what}</span>
      <input ref={chooser} type="file" accept=".xlsx" aria-label={what} hidden onChange={({ target }) => { if (target.files?.[0]) onFile(target.files[0]); target.value = ''; }} />
    </div>
  );
}

function StepLine({ at }: { at: number }) {
  return (
    <ol className="import-steps" aria-label="导入步骤">
      {steps.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}>
          {index + 1} {name}
        </li>
      ))}
    </ol>
  );
}

/** More than anybody reads before mending the file. */
const mostShown = 20;

/** Every wrong row by its number in the sheet. */
export function WrongLines({ wrong, of }: { wrong: readonly CheckedLine[]; of: number }) {
  if (wrong.length === 0) return null;
  return (
    <div className="error-summary" role="alert">
      <strong>{of} 行中有 {wrong.length} 行有误，没有写入任何一行</strong>
      <ul className="plain">
        {wrong.slice(0, mostShown).map(({ line, remedy }) => (
          <li key={line}>第 {line} 行 {remedy}</li>
        ))}
        {wrong.length > mostShown && <li>还有 {wrong.length - mostShown} 行，改好以上后再试</li>}
      </ul>
    </div>
  );
}

/** The rows as they were read. */
export function CheckedTable<Row extends CheckedLine>({ columns, rows, onRemove }: { columns: readonly ImportColumn<Row>[]; rows: readonly Row[]; onRemove?: (row: Row) => void }) {
  return (
    <div className="import-rows">
      <table className="grid" aria-label="导入的行">
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map(({ title }) => <th key={title} scope="col">{title}</th>)}
            <th scope="col">试运行</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              {columns.map(({ title, text }) => <td key={title} className="nowrap">{text(row)}</td>)}
              <td className="nowrap">
                {row.remedy === null ? <span className="good">✓ 可入库</span> : <span className="bad">✗ 有误</span>}
                {onRemove !== undefined && <Button size="small" type="link" onClick={() => onRemove(row)}>删除</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 已入库 with its number; what can be done with it, and how it is taken back. */
export function ImportDone({ imported, undo, onClose }: { imported: Imported; undo: ImportStep<string, unknown>; onClose: () => void }) {
  const [undone, setUndone] = useState(false);
  const takeBack = () => !undone && !undo.isPending && undo.mutate(imported.id, { onSuccess: () => setUndone(true) });
  useKeys([{ keys: 'Z', name: '撤销本次导入', run: takeBack }, { keys: 'Enter', name: '完成', run: onClose }]);
  return (
    <div className="stack">
      <div className="strip" role="status">
        <strong>{undone ? `已撤销导入 ${imported.number}，${imported.rows} 行都恢复原状` : `已入库 ${imported.rows} 行，导入编号 ${imported.number}`}</strong>
      </div>
      <Refusal of={undo} onRetry={takeBack} />
      <div className="row">
        <Button type="primary" autoFocus onClick={onClose}>
          <KeyHint keys="Enter" /> 完成
        </Button>
        {!undone && (
          <Button loading={undo.isPending} onClick={takeBack}>
            <KeyHint keys="Z" /> 撤销本次导入
          </Button>
        )}
      </div>
    </div>
  );
}
