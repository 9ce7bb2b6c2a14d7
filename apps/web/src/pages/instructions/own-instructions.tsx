import { Button } from 'antd';
import { useInstructionStep, useMyInstructions } from '../../api/instructions';
import type { InstructionView } from '../../api/contract';
import { instructionActionLabel } from '../../labels';
import { Chip } from '../../ui/chip';
import { useNow } from '../../ui/use-now';
import { instantText } from '../../ui/when';

/** What became of what one asked about this visit or this application; it comes by itself, and nothing typed is lost. */
export function OwnInstructions({ of }: { of: (one: InstructionView) => boolean }) {
  const { data = [] } = useMyInstructions();
  const own = data.filter((one) => of(one) && !(one.seen && one.action !== 'deferral'));
  if (own.length === 0) return null;
  return (
    <ul className="plain panel stack" style={{ gap: 4 }} aria-label="我的请示">
      {own.map((one) => (
        <li key={one.id}>
          <div className="row" role="status">
            <OneInstruction one={one} />
          </div>
        </li>
      ))}
    </ul>
  );
}

export function OneInstruction({ one }: { one: InstructionView }) {
  const withdraw = useInstructionStep('withdraw');
  const seen = useInstructionStep('seen');
  const now = useNow();
  if (one.action === null || one.answeredAt === null) {
    return (
      <>
        <Chip tone="yellow">请示待答</Chip>
        <span className="grow">{one.question}</span>
        <span className="hint nowrap">已等 {waited(one, now)} 分钟</span>
        <Button size="small" type="text" loading={withdraw.isPending} onClick={() => withdraw.mutate(one.id)}>
          撤回请示
        </Button>
      </>
    );
  }
  return (
    <>
      <Chip tone="green">{instructionActionLabel[one.action]}</Chip>
      <span className="grow">
        {one.answer} <span className="secondary">— {one.answeredBy} {instantText(one.answeredAt).slice(6)}</span>
      </span>
      {!one.seen && (
        <Button size="small" type="text" loading={seen.isPending} onClick={() => seen.mutate(one.id)}>
          知道了
        </Button>
      )}
    </>
  );
}

/** Whole minutes. */
export const waited = ({ askedAt }: InstructionView, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(askedAt)) / 60_000));

/** Grants of a visit that no registration has used. */
export function useGranted(draft: string | null): string[] {
  const { data = [] } = useMyInstructions();
  return data.filter(({ draftId, action, used }) => draft !== null && draftId === draft && action === 'deferral' && !used).map(({ id }) => id);
}
