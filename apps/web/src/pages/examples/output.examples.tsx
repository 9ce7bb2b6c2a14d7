import { useMutation } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { ImportWizard, type CheckedLine, type Imported } from '../../ui/import-wizard';
import { KeyLayer } from '../../ui/key-hint';
import { PrintPreview } from '../../ui/print-preview';
import { saveFile } from '../../ui/print';
import { Example } from './example';

interface ExampleLine extends CheckedLine {
  readonly name: string;
}

const wrong: readonly ExampleLine[] = [{ line: 2, name: '示例甲', remedy: null }, { line: 14, name: '元件', remedy: '示例形式 值‘元件’不在字典中，应为 原件 或 复印件' }];
const right: readonly ExampleLine[] = [{ line: 2, name: '示例甲', remedy: null }, { line: 14, name: '原件', remedy: null }];

const sheet = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>body{font:16px/1.8 serif;padding:48px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:4px 8px}</style></head><body>
<section data-page="1"><h1>示例清单</h1><table><tr><th>序号</th><th>示例</th></tr><tr><td>1</td><td>示例甲</td></tr></table></section></body></html>`;

/** 导入 and 打印: each opens beside the page, as it does at work. */
export function OutputExamples() {
  const [open, setOpen] = useState<'import' | 'print' | null>(null);
  const [prints, setPrints] = useState(0);
  return (
    <>
      <Example name="ImportWizard" what="导入：模板、试运行逐行指错、全部成功才入库、导入编号、当日可撤销。">
        <span className="row">
          <Button onClick={() => setOpen('import')}>打开示例导入</Button> <span className="hint">第一次选的文件有一行有误，第二次都对；不读取文件内容。</span>
        </span>
      </Example>
      <Example name="PrintPreview" what="打印预览：将要打印的样子、页数，P 打印；计数的文书从第二次起标补打。">
        <span className="row">
          <Button onClick={() => setOpen('print')}>打开示例预览</Button>
        </span>
      </Example>
      {open === 'print' && <PrintPreview title="示例清单" html={sheet} error={null} printing={false} prints={prints} onPrint={() => setPrints(prints + 1)} onClose={() => setOpen(null)} />}
      {open === 'import' && <ExampleImport onClose={() => setOpen(null)} />}
    </>
  );
}

function ExampleImport({ onClose }: { onClose: () => void }) {
  const [tries, setTries] = useState(0);
  const check = useMutation({ mutationFn: (_file: File) => Promise.resolve(tries === 0 ? wrong : right), onSuccess: () => setTries(tries + 1) });
  const take = useMutation({ mutationFn: (rows: readonly ExampleLine[]): Promise<Imported> => Promise.resolve({ id: 'example', number: '示例-001', rows: rows.length }) });
  const undo = useMutation({ mutationFn: (_id: string) => Promise.resolve() });
  return (
    <Drawer open title="示例导入" size={640} onClose={onClose} destroyOnHidden>
      <KeyLayer>
        <ImportWizard<ExampleLine> what="示例文件（xlsx）" columns={[{ title: '示例形式', text: ({ name }) => name }]} onTemplate={() => saveFile(new Blob(['示例']), '示例模板.txt')} check={check} take={take} undo={undo} word="确认导入" onClose={onClose} />
      </KeyLayer>
    </Drawer>
  );
}
