import type { FormInstance } from 'antd';
import type { ApplicationView, MatterView, OpinionTemplate } from '../../api/contract';
import { useOpinions } from '../../api/review';
import { OpinionBox } from '../../ui/opinion-box';
import { useNow } from '../../ui/use-now';
import { longDay, wallClock } from '../../ui/when';

interface Props {
  form: FormInstance;
  application: ApplicationView;
  matter: MatterView;
  use: OpinionTemplate['for'];
  must: boolean;
}

/** What stands in braces is filled in where it is known. */
export const filledIn = (text: string, known: Readonly<Record<string, string>>): string => text.replace(/\{([^}]+)\}/g, (whole, name: string) => known[name] ?? whole);

/** The bureau's sentences for this conclusion, with the names of this matter. */
export function Opinion({ form, application, matter, use, must }: Props) {
  const { data } = useOpinions();
  const now = useNow();
  const known: Readonly<Record<string, string>> = { 事项: matter.item.name, 申请人: application.party.name, 办件编号: application.number, 今日: longDay(wallClock(now).slice(0, 10)) };
  const sentences = (data?.opinions ?? []).filter((each) => each.for === use).map(({ text }) => filledIn(text, known));
  return <OpinionBox sentences={sentences} demo={data?.demo ?? false} must={must} onTake={(sentence) => form.setFieldValue('opinion', sentence)} />;
}
