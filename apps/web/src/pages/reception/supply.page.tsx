import { Button, Checkbox, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { explain } from '../../api/problem';
import { useApplication } from '../../api/queries';
import { useSupply } from '../../api/reception';
import { search } from '../../api/shell';
import type { ApplicationView, AssessedMaterial, CommandReceipt, FoundApplication, PaperInput } from '../../api/contract';
import { MaterialGrid } from '../../forms/material-grid.form';
import { applicationStateLabel } from '../../labels';
import { paths } from '../../paths';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import { KeyHint } from '../../ui/key-hint';
import { isComposing } from '../../ui/key-names';
import { useKeys } from '../../ui/keys';
import { useScan } from '../../ui/scan';
import { ErrorSummary } from '../../ui/error-summary';
import { EmptyLine, Notice } from '../../ui/notice';
import { Refusal } from '../../ui/refusal';
import { goTo } from '../../ui/stops';
import { dayText } from '../../ui/when';
import { VisitResult } from './visit-result';
import { InsteadSheet } from './instead-sheet';
import { AskAboutMatter } from '../instructions/matter-instruction';
import { OwnInstructions } from '../instructions/own-instructions';
import { Scan } from './papers-panel';
import { Supplied, useWaiting, withSupplied } from './supplied';
import { owedOf } from './owed';

/** 补交材料: the receipt is scanned or its number typed, and only what is owed is shown. */
export function SupplyPage() {
  const [address] = useSearchParams();
  const [id, setId] = useState(address.get('application'));
  const [done, setDone] = useState<CommandReceipt | null>(null);
  const go = useNavigate();
  const next = () => {
    setDone(null);
    setId(null);
    void go(paths.supply, { replace: true });
  };
  if (done !== null) return <VisitResult receipt={done} undoable={false} onNext={next} onUndone={next} />;
  return (
    <div className="stack visit" data-visit>
      <h1>补交材料</h1>
      <Finder onFound={setId} />
      {id === null ? <EmptyLine>扫描收件凭证上的条码，或输入办件编号末 4 位以上后回车。</EmptyLine> : <Supply key={id} id={id} onDone={setDone} />}
    </div>
  );
}

/** What a scanner types is a number and Enter, like anybody's. */
function Finder({ onFound }: { onFound: (id: string) => void }) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundApplication[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const box = useRef<InputRef>(null);
  const look = async (asked: string) => {
    setFailure(null);
    try {
      const { applications, parties } = await search(asked.trim());
      const hits = applications.length > 0 ? applications : parties.flatMap((party) => party.applications);
      setFound(hits);
      if (hits[0] !== undefined && hits.length === 1) onFound(hits[0].id);
      else box.current?.select();
    } catch (error) {
      setFailure(error);
    }
  };
  useScan((code) => {
    setText(code);
    void look(code);
    return true;
  });
  return (
    <section className="panel row" aria-label="查找办件">
      <Input ref={box} data-stop="number" autoFocus aria-label="办件编号" placeholder="扫描收件凭证，或输入编号末 4 位以上" style={{ width: 320 }} maxLength={40} value={text} onChange={(event) => setText(event.target.value)} onPressEnter={(event) => !isComposing(event.nativeEvent) && text.trim().length >= 4 && void look(text)} />
      {failure !== null && <Notice {...explain(failure)} />}
      {found?.length === 0 && <span role="alert">没有找到：请核对编号或证件后 4 位。</span>}
      {found !== null && found.length > 1 && (
        <ul className="plain row people" aria-label="查找结果">
          {found.map((row) => (
            <li key={row.id}>
              <Button size="small" onClick={() => onFound(row.id)}>
                <CaseNumber number={row.number} /> {row.applicant}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Supply({ id, onDone }: { id: string; onDone: (receipt: CommandReceipt) => void }) {
  const { data: application, error } = useApplication(id);
  if (error !== null && application === undefined) return <Notice {...explain(error)} />;
  return application === undefined ? <EmptyLine>正在取办件…</EmptyLine> : <Owed application={application} onDone={onDone} />;
}

function Owed({ application, onDone }: { application: ApplicationView; onDone: (receipt: CommandReceipt) => void }) {
  const owed = owedOf(application);
  const [papers, setPapers] = useState<Readonly<Record<string, PaperInput>>>({});
  const [signed, setSigned] = useState(false);
  const [scanning, setScanning] = useState<{ material: AssessedMaterial; looking: boolean } | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const typed = useRef<string[]>([]);
  const supply = useSupply();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => void goTo(whole.current, 'grid'), []);
  const { waiting, error } = useWaiting(application);
  const inHand = Object.values(papers).filter(({ status }) => status === 'received' || status === 'shared').map((paper) => withSupplied(paper, waiting));
  const blind = inHand.find(({ material, attachments = [] }) => owed.anew.includes(material) && attachments.length === 0);
  const why = inHand.length === 0 ? '还没有标记收到的材料：数字键标一行，A 全部收齐。' : blind === undefined ? null : `请按 F8 重新拍摄「${owed.materials.find(({ code }) => code === blind.material)?.name ?? ''}」。`;
  const done = owed.materials.length > 0 && owed.anew.length === owed.materials.length ? '确认重扫' : '确认补齐';
  const confirm = () => {
    if (why !== null) setAttempt(attempt + 1);
    else if (!supply.isPending) supply.mutate({ id: application.id, papers: inHand, undertakingSigned: signed }, { onSuccess: onDone });
  };
  useKeys(scanning === null ? [{ keys: 'F9', name: done, run: confirm }] : []);
  const onPapers = (changed: readonly PaperInput[]) => setPapers((before) => ({ ...before, ...Object.fromEntries(changed.map((paper) => [paper.material, paper])) }));
  return (
    <div ref={whole} className="stack" data-visit style={{ gap: 6 }}>
      <section className="panel row" aria-label="办件">
        <strong><CaseNumber number={application.number} /></strong>
        <span>{application.party.name}</span>
        <Chip tone="brand">{applicationStateLabel[application.state]}</Chip>
        {owed.until.map(({ what, on }) => <span key={what}>{what} 最迟 {dayText(on)} 补交</span>)}
        <span className="grow" />
        {owed.waiting.map((matter, index) => (
          <span key={matter.id} className="row">
            {owed.waiting.length > 1 && <span className="hint">{matter.item.name}</span>}
            <AskAboutMatter application={application} matter={matter} keyed={index === 0 && scanning === null} />
          </span>
        ))}
      </section>
      <OwnInstructions of={(one) => one.application?.id === application.id} />
      <Refusal of={supply} instead={<InsteadSheet />} onRetry={() => supply.variables && supply.mutate(supply.variables, { onSuccess: onDone })} />
      <ErrorSummary attempt={attempt} errors={why === null ? [] : [{ text: why, focus: () => goTo(whole.current, 'grid') }]} />
      <Supplied waiting={waiting} error={error} nameOf={(material) => owed.materials.find(({ code }) => code === material)?.name ?? application.papers.find((paper) => paper.material === material)?.name ?? '其他材料'} />
      <MaterialGrid materials={owed.materials} guides={[]} papers={papers} saved={0} settling={false} typed={typed} active={scanning === null} empty="此件没有等待补交的材料。" onPapers={onPapers} onScan={(material) => setScanning({ material, looking: false })} onImages={(material) => setScanning({ material, looking: true })} />
      {owed.told.length > 0 && <ul className="hint" style={{ margin: 0 }} aria-label="告知的问题">{owed.told.map((line) => <li key={line}>{line}</li>)}</ul>}
      <section className="bar plain row" aria-label="确认">
        <span className="grow" role="status">{why ?? `收到 ${inHand.length} / ${owed.materials.length} 份；${done === '确认补齐' ? '补齐后自动受理或转回审批' : '影像归卷后审批岗即可看到'}。`}</span>
        {owed.signing && <Checkbox checked={signed} onChange={(event) => setSigned(event.target.checked)}>申请人已签署承诺书</Checkbox>}
        <Button type="primary" data-stop="execute" loading={supply.isPending} onClick={confirm} aria-keyshortcuts="F9">
          <KeyHint keys="F9" /> {done}
        </Button>
      </section>
      {scanning !== null && (
        <Scan
          region={application.region.code}
          material={scanning.material}
          looking={scanning.looking}
          paper={papers[scanning.material.code]}
          onPaper={(paper) => onPapers([paper])}
          onClose={() => {
            setScanning(null);
            requestAnimationFrame(() => goTo(whole.current, 'grid')); // the dialog holds the focus as long as it stands
          }}
        />
      )}
    </div>
  );
}
