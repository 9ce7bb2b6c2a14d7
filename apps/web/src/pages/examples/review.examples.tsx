import { Form } from 'antd';
import { useState } from 'react';
import { ChecklistPanel, type Marks, type Point } from '../../ui/checklist-panel';
import { DiffView, type DiffLine } from '../../ui/diff-view';
import { DocViewer } from '../../ui/doc-viewer';
import { OpinionBox } from '../../ui/opinion-box';
import { Example } from './example';
import { pages } from './samples/pages';

const points: readonly Point[] = [
  { code: 'example-1', text: '示例要点一：材料有效、与申请一致', starred: false },
  { code: 'example-2', text: '示例要点二：容缺待补，须核查', starred: true },
];
const sentences = ['材料齐全，符合示例条件，拟准予。', '经核查，不符合示例条件。'];
const lines: readonly DiffLine[] = [
  { what: '结论', before: '核验：受理', after: '拟准予', differs: false },
  { what: '承诺办结', before: '12-11(周五)（10 个工作日）', after: '12-18(周五)（已延期 5）', differs: true },
];

/** What a matter is looked at and decided with. */
export function ReviewExamples() {
  const [form] = Form.useForm<{ opinion?: string }>();
  const [marks, setMarks] = useState<Marks>({});
  return (
    <>
      <Example name="DocViewer" what="影像与文书：[ ] 翻页，0 适合宽或 1:1，Shift+R 旋转；PDF 由浏览器打开。">
        <div className="example-viewer">
          <DocViewer pages={pages} label="示例影像" />
        </div>
      </Example>
      <Example name="ChecklistPanel" what="审查要点：默认符合，只改例外；★ 须逐项勾选。">
        <ChecklistPanel points={points} marks={marks} onMark={(code, mark) => setMarks({ ...marks, [code]: mark })} />
      </Example>
      <Example name="OpinionBox" what="意见：数字键填入模板，也可自己写，最多 500 字。">
        <Form form={form} layout="vertical" requiredMark={false}>
          <OpinionBox sentences={sentences} demo must={false} onTake={(opinion) => form.setFieldsValue({ opinion })} />
        </Form>
      </Example>
      <Example name="DiffView" what="前后对照：有差异的行有 ≠ 和底色。">
        <DiffView before="申请时" after="审批后" lines={lines} told="与申请有 1 处差异" />
      </Example>
    </>
  );
}
