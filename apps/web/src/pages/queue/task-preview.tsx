import { Button } from 'antd';
import { useApplication } from '../../api/queries';
import type { TaskRow } from '../../api/contract';
import { matterStateLabel } from '../../labels';
import { Chip } from '../../ui/chip';
import { Field } from '../../ui/fields';
import { Loading } from '../../ui/loading';
import { SideDrawer } from '../../ui/side-drawer';
import { dayText, instantText } from '../../ui/when';
import { Papers } from '../application/application-parts';

/** What one looks at before opening: the papers and what was said last. */
export function TaskPreview({ row, onOpen, onClose }: { row: TaskRow; onOpen: () => void; onClose: () => void }) {
  const { data } = useApplication(row.applicationId);
  const matter = data?.matters.find(({ id }) => id === row.matterId);
  return (
    <SideDrawer title={`预览 ${row.number}`} onClose={onClose} width={420}>
      <div className="stack">
        <Button type="primary" onClick={onOpen}>
          打开
        </Button>
        <Field name="事项">{row.item?.name ?? '（整件）'}</Field>
        <Field name="申请人">{row.applicant}</Field>
        <Field name="收件">{instantText(row.receivedAt, true)}</Field>
        {row.promisedOn !== null && <Field name="承诺办结">{dayText(row.promisedOn)}</Field>}
        {matter && (
          <Field name="状态">
            <Chip tone="brand">{matterStateLabel[matter.state]}</Chip>
          </Field>
        )}
        {row.lastWords !== null && <Field name="上步意见">{row.lastWords}</Field>}
        {data === undefined ? <Loading /> : <Papers application={data} />}
      </div>
    </SideDrawer>
  );
}
