import { Button, Form } from 'antd';
import type { RefSelectProps } from 'antd';
import { useRef, useState } from 'react';
import type { Bundle, Fact, PaperInput } from '../../api/contract';
import { ItemPicker } from '../../forms/item-picker.form';
import { MaterialGrid } from '../../forms/material-grid.form';
import { emptyParty, PartyForm, type PartyFields } from '../../forms/party.form';
import { SituationForm } from '../../forms/situation.form';
import type { Choice } from '../../forms/visit';
import { useDesk } from '../../shell/desk';
import { ScanTray } from '../reception/scan-tray';
import { useReader } from '../reception/use-reader';
import { Example } from './example';
import { papers } from './samples/matters';

const facts: readonly Fact[] = [
  { code: 'example-who', name: '示例问题一', values: [{ code: 'a', name: '本人' }, { code: 'b', name: '亲属' }, { code: 'c', name: '单位' }], default: 'a', given: null },
  { code: 'example-first', name: '示例问题二', values: [{ code: 'yes', name: '首次' }, { code: 'no', name: '再次' }], default: 'yes', given: null },
];

/** What a visit at the counter is entered with. */
export function CounterExamples() {
  return (
    <>
      <PersonExample />
      <ItemExample />
      <SituationExample />
      <MaterialExample />
      <ScanExample />
    </>
  );
}

function PersonExample() {
  const [form] = Form.useForm<PartyFields>();
  const reader = useReader(form, () => undefined);
  return (
    <Example name="PersonField" what="申请人：读卡填写，或手工录入；校验码在离开时核对，错在哪里写在字段下。">
      <Form form={form} layout="vertical" initialValues={emptyParty} requiredMark={false} component={false}>
        <PartyForm form={form} remedies={{}} phoneKept={null} reading={reader.reading} fault={reader.fault} onRead={reader.read} autoFocus={false} />
      </Form>
    </Example>
  );
}

function ItemExample() {
  const desk = useDesk();
  const picker = useRef<RefSelectProps>(null);
  const [items, setItems] = useState<Choice[]>([]);
  const [bundle, setBundle] = useState<Bundle | null>(null);
  return (
    <Example name="ItemPicker" what="事项：名称、拼音首字母、俗名或编码；也可选一件事。">
      <ItemPicker region={desk.region} window={null} bundle={bundle} items={items} picker={picker} onItems={setItems} onBundle={setBundle} />
    </Example>
  );
}

function SituationExample() {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  return (
    <Example name="SituationRadios" what="情形：每题一排，数字键选定并到下一题，回车越过。">
      <div data-visit>
        <SituationForm facts={facts} answers={answers} onAnswer={(fact, value) => setAnswers({ ...answers, [fact]: value })} />
      </div>
    </Example>
  );
}

function MaterialExample() {
  const typed = useRef<string[]>([]);
  const [held, setHeld] = useState<Readonly<Record<string, PaperInput>>>({});
  const take = (changed: readonly PaperInput[]) => setHeld((before) => ({ ...before, ...Object.fromEntries(changed.map((paper) => [paper.material, paper])) }));
  return (
    <Example name="MaterialGrid" what="材料：焦点在清单上时，数字收一行，A 全收，Q 容缺，C 承诺，G 共享，X 不符；不能的说明为什么。">
      <MaterialGrid materials={papers} guides={[]} papers={held} saved={2} settling={false} typed={typed} active={false} empty="没有材料。" onPapers={take} onScan={() => undefined} onImages={() => undefined} />
    </Example>
  );
}

function ScanExample() {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const [images, setImages] = useState<readonly string[]>([]);
  return (
    <Example name="ScanTray" what="影像：F8 拍一页，旋转、裁剪、上传、删除最后一页。">
      <span className="row">
        <Button onClick={() => setOpen(true)}>打开影像盘</Button>
        <span className="hint">已有 {images.length} 页；没有归入办件的影像由系统清理。</span>
      </span>
      {open && <ScanTray region={desk.region} name="示例材料甲" looking={false} attachments={images} onAttachments={setImages} onClose={() => setOpen(false)} />}
    </Example>
  );
}
