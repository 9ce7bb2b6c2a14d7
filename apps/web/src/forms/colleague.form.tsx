import { Form, Select } from 'antd';
import { useColleagues } from '../api/queries';
import type { Post } from '../api/contract';

interface Props {
  name: string;
  label: string;
  post: Post;
  department?: string | undefined;
}

/** A person chosen by name from those who hold the post now. */
export function ColleagueField({ name, label, post, department }: Props) {
  const { data: colleagues = [], isPending } = useColleagues(post, department);
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请选择${label}` }]}>
      <Select
        loading={isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={colleagues.map(({ id, name: person, login }) => ({ value: id, label: `${person}（${login}）` }))}
        notFoundContent="没有可选的人员"
      />
    </Form.Item>
  );
}
