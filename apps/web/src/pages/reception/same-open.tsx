import { Alert, Input } from 'antd';
import type { Ref } from 'react';
import type { InputRef } from 'antd';
import { Link } from 'react-router';
import type { Standing } from '../../api/contract';
import { applicationStateLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';

export type OpenApplication = Standing['open'][number];

/** What of the person is open already and holds one of the items chosen now. */
export const sameOf = (standing: Standing | undefined, items: readonly { code: string }[]): OpenApplication[] =>
  (standing?.open ?? []).filter((open) => open.items.some(({ code }) => items.some((item) => item.code === code)));

/** 在办 of the person at the counter; with the same item open, a reason is asked for before it is taken in anew. */
export function SameOpen({ standing, same, reason, box, onReason }: { standing: Standing | undefined; same: readonly OpenApplication[]; reason: string; box: Ref<InputRef>; onReason: (reason: string) => void }) {
  if (standing === undefined || standing.open.length === 0) return null;
  const list = (same.length > 0 ? same : standing.open).map((open) => (
    <span key={open.id} className="nowrap" style={{ marginRight: 12 }}>
      <CaseNumber number={open.number} /> {open.items.map(({ name }) => name).join('、')}（{applicationStateLabel[open.state]}） <Link to={paths.application(open.id)}>打开</Link>
    </span>
  ));
  if (same.length === 0) return <p className="hint" role="status" style={{ margin: 0 }}>⚠ 在办 {standing.open.length} 件：{list}</p>;
  return (
    <Alert
      type="warning"
      role="alert"
      title={<>该申请人同一事项已有在办件：{list}</>}
      description={<Input ref={box} aria-label="仍要新办的原因" placeholder="仍要新办的，请写明原因" size="small" maxLength={500} style={{ maxWidth: 480 }} value={reason} onChange={(event) => onReason(event.target.value)} />}
    />
  );
}
