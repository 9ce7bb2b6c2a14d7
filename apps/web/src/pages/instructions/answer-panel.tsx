import { Link } from 'react-router';
import { useInstruction } from '../../api/instructions';
import { explain } from '../../api/problem';
import type { InstructionDetail } from '../../api/contract';
import { paths } from '../../paths';
import { useMe } from '../../shell/desk';
import { CaseNumber } from '../../ui/case-number';
import { Chip } from '../../ui/chip';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { SourceNote } from '../../ui/source-note';
import { verdictText } from '../../ui/verdict-text';
import { instantText } from '../../ui/when';
import { AnswerForm } from './answer-form';

/** One 请示: what is asked, what the verdict says, and the answer with its reason. */
export function AnswerPanel({ id }: { id: string }) {
  const { data, error } = useInstruction(id);
  if (error !== null) return <Notice {...explain(error)} />;
  return data === undefined ? <Loading /> : <Asked asked={data} />;
}

function Asked({ asked }: { asked: InstructionDetail }) {
  const own = useMe().staff.id === asked.askedBy.id;
  const { application } = asked;
  return (
    <section className="panel stack" aria-label="请示">
      <h2>{asked.question ?? '（已删除）'}</h2>
      <div className="row secondary">
        <span>{asked.window?.name ?? asked.office?.name} · {asked.askedBy.name} · {instantText(asked.askedAt).slice(6)}</span>
        {asked.applicant !== null && <span>申请人 {asked.applicant}</span>}
        {application === null ? <Chip>尚未登记</Chip> : <Link to={paths.application(application.id, application.matterId)}><CaseNumber number={application.number} /></Link>}
      </div>
      {asked.matters.map((matter) => <AskedMatter key={matter.item.code} matter={matter} undecided={application === null || matter.lacking.length > 0} />)}
      {own ? <p role="note">自己的请示由另一位值班负责人答复。</p> : <AnswerForm asked={asked} />}
    </section>
  );
}

/** The verdict stands only until acceptance is decided. */
function AskedMatter({ matter: { item, verdict, lacking }, undecided }: { matter: InstructionDetail['matters'][number]; undecided: boolean }) {
  return (
    <div>
      <strong>{item.name}</strong>
      {undecided && (
        <>
          {' · '}结论：<strong>{verdictText({ verdict: verdict.verdict, finishNow: false })}</strong>
          {verdict.reasons.map(({ text, source }) => <span key={text} style={{ marginLeft: 8 }}>{text} <SourceNote source={source} /></span>)}
        </>
      )}
      {[...new Set(lacking.flatMap(({ why }) => why ?? []))].map((why) => <div key={why} className="hint">不能特批：{why}</div>)}
    </div>
  );
}
