import { Input, Popover } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSearch } from '../api/queries';
import type { FoundApplication } from '../api/contract';
import { applicationStateLabel } from '../labels';
import { paths } from '../paths';
import { CaseNumber } from '../ui/case-number';
import { useKeys } from '../ui/keys';

/** `/` anywhere: any four or more last characters of 办件编号, or the last four of an ID number. */
export function SearchBox() {
  const [text, setText] = useState('');
  const box = useRef<InputRef>(null);
  const navigate = useNavigate();
  const { data, isFetching } = useSearch(text.trim());
  useKeys([{ keys: '/', name: '查找', group: '通用', run: () => box.current?.focus({ cursor: 'all' }) }]);
  const open = (found: FoundApplication | undefined) => {
    if (found === undefined) return;
    setText('');
    void navigate(paths.application(found.id));
  };
  return (
    <Popover open={text.trim().length >= 4} placement="bottomLeft" arrow={false} content={<Found found={data} loading={isFetching} onOpen={() => setText('')} />}>
      <Input
        ref={box}
        type="search"
        aria-label="查找办件"
        placeholder="/ 编号末 4 位以上，或证件后 4 位"
        style={{ width: 260 }}
        allowClear
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => open(data?.[0])}
        onKeyDown={(event) => event.key === 'Escape' && setText('')}
      />
    </Popover>
  );
}

function Found({ found, loading, onOpen }: { found: FoundApplication[] | undefined; loading: boolean; onOpen: () => void }) {
  if (found === undefined) return <span role="status">{loading ? '正在查找…' : '请再输入'}</span>;
  if (found.length === 0) return <span role="status">没有找到：请核对编号或证件后 4 位。</span>;
  return (
    <ul className="plain" aria-label="查找结果">
      {found.map((row) => (
        <li key={row.id} style={{ padding: '4px 0' }}>
          <Link to={paths.application(row.id)} onClick={onOpen}>
            <CaseNumber number={row.number} />
          </Link>{' '}
          {row.applicant} · {row.items.join('、')} · <span className="secondary">{applicationStateLabel[row.state]}</span>
        </li>
      ))}
    </ul>
  );
}
