import { Alert, Button, Checkbox, DatePicker, Input, Modal, Pagination, Radio, Segmented, Select, Table, Tabs, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { Example, State } from './example';

const options = [{ value: 'a', label: '示例甲' }, { value: 'b', label: '示例乙' }];

/** The controls of the library as they are dressed here; a spec reads their computed style. */
export function ControlsExamples() {
  const [open, setOpen] = useState(false);
  return (
    <Example name="Controls" what="控件：高 32、圆角 4、字 14、字重 400 和 600；焦点环 2 像素、间隔 2 像素。">
      <State name="按钮">
        <span className="row">
          <Button type="primary">主要</Button> <Button>普通</Button> <Button danger>危险</Button> <Button type="text">文字</Button> <Button type="link">链接</Button> <Button disabled title="示例：为什么不能">不可用</Button> <Button size="small">小</Button>
        </span>
      </State>
      <State name="输入">
        <span className="row">
          <Input aria-label="示例输入" placeholder="提示文字" style={{ width: 160 }} /> <Select aria-label="示例选择" options={options} defaultValue="a" style={{ width: 140 }} /> <DatePicker aria-label="示例日期" />
        </span>
      </State>
      <State name="选项">
        <span className="row">
          <Radio.Group aria-label="示例单选" options={options} defaultValue="a" /> <Checkbox defaultChecked>示例勾选</Checkbox> <Segmented aria-label="示例分段" options={options} />
        </span>
      </State>
      <State name="页签">
        <Tabs items={options.map(({ value, label }) => ({ key: value, label, children: `${label}的内容` }))} />
      </State>
      <State name="标签">
        <span className="row">
          <Tag>示例标签</Tag> <Tag closable={{ 'aria-label': '移除示例标签' }}>可移除</Tag>
          <Tooltip title="示例说明">
            <span tabIndex={0}>指向看说明</span>
          </Tooltip>
          <Button onClick={() => setOpen(true)}>打开对话框</Button>
        </span>
      </State>
      <State name="提示">
        <div className="stack">
          <Alert type="error" showIcon title="示例错误" />
          <Alert type="warning" showIcon title="示例提醒" />
          <Alert type="success" showIcon title="示例成功" />
          <Alert type="info" showIcon title="示例说明" />
        </div>
      </State>
      <State name="表格">
        <Table size="small" pagination={false} rowSelection={{ selectedRowKeys: ['a'] }} rowKey="value" columns={[{ title: '编码', dataIndex: 'value' }, { title: '名称', dataIndex: 'label' }]} dataSource={options} />
      </State>
      <State name="分页">
        <Pagination size="small" total={30} showSizeChanger={false} />
      </State>
      <Modal open={open} title="示例对话框" onCancel={() => setOpen(false)} onOk={() => setOpen(false)} okText="好" cancelText="返回">
        <p>浮层才有阴影。</p>
      </Modal>
    </Example>
  );
}
