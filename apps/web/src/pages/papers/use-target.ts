import { useState } from 'react';
import type { HandPapersInput, Organisation, PaperCandidate, PaperDesk } from '../../api/contract';
import { useColleagues, useOrganisation } from '../../api/queries';
import { useDesk, useMe } from '../../shell/desk';
import { deskText, postOfDesk } from './paper-words';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Where paper may go from a desk, as `issue` or `review:hs-zhengjiao`: 审批 and 审核 by department, those that have most of it first. */
function targetsOf({ organisation, region, desk }: { organisation: Organisation | undefined; region: string | undefined; desk: PaperDesk }, rows: readonly PaperCandidate[]): Choice[] {
  const due = (code: string) => rows.filter(({ department, decided }) => !decided && department?.code === code).length;
  const departments = (organisation?.departments ?? []).filter((one) => one.region === region).map(({ code, name }) => ({ code, name, count: due(code) }));
  const of = (to: 'review' | 'audit', those: typeof departments) => those.map(({ code, name, count }) => ({ value: `${to}:${code}`, label: `${deskText(to)} ${name}${to === 'review' && count > 0 ? `（${count} 件）` : ''}` }));
  const busy = departments.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const plain = (['issue', 'counter'] as const).filter((to) => to !== desk).map((to) => ({ value: to, label: deskText(to) }));
  return [...of('review', busy), ...plain, ...of('review', departments.filter(({ count }) => count === 0)), ...of('audit', departments)];
}

function partsOf(target: string): HandPapersInput['to'] {
  const [desk = '', department] = target.split(':');
  // the values are made of desks above
  return { desk: desk as PaperDesk, ...(department !== undefined && { department }) };
}

/** To whom: the desk that most of it goes to next, until another is chosen. */
export function useTarget(desk: PaperDesk, rows: readonly PaperCandidate[] | undefined) {
  const { region } = useDesk();
  const me = useMe();
  const { data: organisation } = useOrganisation();
  const targets = targetsOf({ organisation, region: region ?? me.grants[0]?.region, desk }, rows ?? []);
  const [asked, setAsked] = useState<string | null>(null);
  const [staff, setStaff] = useState<string | undefined>();
  const value = asked ?? (rows === undefined ? null : (targets[0]?.value ?? null));
  const to = value === null ? null : partsOf(value);
  const { data: people = [] } = useColleagues(to === null ? undefined : postOfDesk[to.desk], to?.department);
  return {
    value, targets, to, staff, setStaff,
    people: people.filter(({ id }) => id !== me.staff.id).map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` })),
    choose: (next: string) => {
      setAsked(next);
      setStaff(undefined);
    },
  };
}
