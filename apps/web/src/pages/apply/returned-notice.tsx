import type { OwnSubmission } from '../../api/contract';
import { longDay } from '../../ui/when';

/** 预审退回: everything that is to be mended, at once. */
export function ReturnedNotice({ returned: { at, defects, remark } }: { returned: NonNullable<OwnSubmission['returned']> }) {
  return (
    <section className="panel stack returned" role="alert" aria-label="预审退回">
      <h2>预审退回，请修改后重新提交</h2>
      <ol style={{ margin: 0, paddingLeft: 24 }}>
        {defects.map(({ material, name, defect }) => (
          <li key={material}>
            <strong>{name}</strong>：{defect}
          </li>
        ))}
        {remark !== null && <li>{remark}</li>}
      </ol>
      <p className="hint" style={{ margin: 0 }}>{longDay(at.slice(0, 10))} 退回；以上是需要修改的全部内容。编号和查询码不变。</p>
    </section>
  );
}
