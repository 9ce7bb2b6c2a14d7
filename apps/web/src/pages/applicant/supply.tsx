import { useState } from 'react';
import type { ProgressView } from '../../api/contract';
import { explain } from '../../api/problem';
import { useSupplied, useSupply } from '../../api/supply';
import { Notice } from '../../ui/notice';
import { longDay } from '../../ui/when';

const most = 10 * 1024 * 1024;
const states = { supplied: '已上传，等待窗口确认', filed: '窗口已确认', refused: '未采用', held: '', erased: '已删除' } as const;

/** 补材料: only what is missing, one by one; photo or PDF. */
export function Supply({ missing, number, code }: { missing: ProgressView['missing']; number: string; code: string }) {
  const { data = [] } = useSupplied({ number, code });
  const shown = missing.length > 0 || data.some(({ state }) => state === 'refused' || state === 'supplied');
  if (!shown) return null;
  return (
    <section className="panel stack" aria-label="补交材料">
      <h2>补交材料</h2>
      <p className="hint" style={{ margin: 0 }}>
        照片或 PDF，每个不超过 10 MB。提交后 1 个工作日内确认；也可以到窗口提交。
      </p>
      {missing.map((paper) => (
        <Paper key={paper.material} paper={paper} number={number} code={code} sent={data.filter(({ material }) => material === paper.material)} />
      ))}
    </section>
  );
}

interface Props {
  paper: ProgressView['missing'][number];
  number: string;
  code: string;
  sent: NonNullable<ReturnType<typeof useSupplied>['data']>;
}

function Paper({ paper: { material, name, dueOn }, number, code, sent }: Props) {
  const supply = useSupply({ number, code });
  const [fault, setFault] = useState<string | null>(null);
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    setFault(null);
    supply.reset();
    if (file.size > most) setFault(`“${file.name}”超过 10 MB；请拍得小一些，或分几页上传。`);
    else supply.mutate({ material, file });
  };
  return (
    <div className="stack" style={{ gap: 4 }}>
      <strong>
        {name}
        {dueOn !== null && <span className="secondary">，截止 {longDay(dueOn)}（含当日）</span>}
      </strong>
      {sent.map(({ id, name: file, state, refusal }) => (
        <span key={id} className={state === 'refused' ? 'bad' : 'good'} role="status">
          {state === 'refused' ? '✗' : '✓'} {file ?? '文件'}：{states[state]}
          {refusal !== null && `（${refusal}），请重新上传`}
        </span>
      ))}
      <label className="upload">
        <span>{supply.isPending ? '正在上传…' : '拍照或选择文件'}</span>
        <input type="file" accept="image/jpeg,image/png,application/pdf" aria-label={`上传 ${name}`} disabled={supply.isPending} onChange={({ target }) => { choose(target.files?.[0]); target.value = ''; }} />
      </label>
      {fault !== null && <span role="alert" className="bad">{fault}</span>}
      {supply.isError && <Notice {...explain(supply.error)} />}
    </div>
  );
}
