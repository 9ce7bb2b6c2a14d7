import { Segmented } from 'antd';
import { useState } from 'react';
import { CaseNumber } from '../../ui/case-number';
import { ResultStrip } from '../../ui/result-strip';
import { VerdictBar } from '../../ui/verdict-bar';
import { Example } from './example';
import { verdicts } from './samples/matters';

const undoSeconds = 9;

/** 结论 and what comes after it. */
export function VerdictExamples() {
  const [at, setAt] = useState(verdicts[0]?.name ?? '');
  const [done, setDone] = useState(false);
  const matters = verdicts.find(({ name }) => name === at)?.matters ?? [];
  const nothing = () => undefined;
  return (
    <>
      <Example name="VerdictBar" what="结论：系统算出，写明理由和依据；按钮写着它将做什么。">
        <Segmented size="small" aria-label="结论的种类" options={[...verdicts.map(({ name }) => name), '尚无事项', '正在计算']} value={at} onChange={setAt} />
        <VerdictBar
          assessment={at === '尚无事项' ? undefined : { matters: [...matters], materials: [], papersSaved: 0 }}
          now={at === '正在计算' ? (verdicts[0]?.matters ?? []) : matters}
          computing={at === '正在计算'}
          busy={false}
          onExecute={() => setDone(true)}
          onOther={nothing}
          onKeep={nothing}
          onClear={() => setDone(false)}
        />
      </Example>
      <Example name="ResultStrip" what="结果：一句话说完，回车到下一位；十秒内可撤销误录。">
        {done ? <Result onNext={() => setDone(false)} /> : <p className="hint">按上面结论条里的按钮，结果条出现在这里。</p>}
      </Example>
    </>
  );
}

function Result({ onNext }: { onNext: () => void }) {
  const [printed, setPrinted] = useState(0);
  return (
    <ResultStrip
      label="示例结果"
      onNext={onNext}
      steps={[
        { keys: 'P', word: printed === 0 ? '打印' : '重打', run: () => setPrinted(printed + 1) },
        { keys: 'E', word: '邀请评价', run: onNext, unless: '办结出件后才能评价' },
      ]}
      undo={{ seconds: undoSeconds, busy: false, run: onNext }}
      note={printed === 0 ? '申请人凭编号和查询码可查进度、评价。' : `已打印 ${printed} 份。`}
    >
      <div className="row">
        <strong>
          <CaseNumber number="B341000261120000010" />
        </strong>
        <span>已受理</span> <span>最迟 12-11(周五) 办结</span>
      </div>
    </ResultStrip>
  );
}
