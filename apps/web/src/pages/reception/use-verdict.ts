import { useState } from 'react';
import { useAssessment, useGuides } from '../../api/queries';
import type { Channel, Guide, RegisterInput, SecondPerson } from '../../api/contract';
import { partyInputOf } from '../../forms/party.form';
import type { PartyFields } from '../../forms/party.form';
import { answersFor, askedOf } from '../../forms/business-fields';
import { assessInputOf, expectedOf, factsOf, onPaper, sheetNumberOf } from '../../forms/visit';
import type { Visit } from '../../forms/visit';
import { useDesk } from '../../shell/desk';
import type { Desk } from '../../shell/desk';
import { useDebounced } from '../../ui/debounced';

export type Verdicts = ReturnType<typeof useVerdict>;

/** The guides of the chosen items and the verdict over them, asked again whenever something it depends on changes. */
export function useVerdict(visit: Visit, withAgent: boolean, channel: Channel = 'window', instructions: readonly string[] = []) {
  const desk = useDesk();
  const facts = factsOf(visit, withAgent);
  const fresh = useGuides(desk.region, visit.items.map(({ code }) => ({ item: code, facts })), channel);
  const guides = useHeld(fresh, visit.items);
  const input = assessInputOf(visit, withAgent, fresh, { region: desk.region, office: desk.office?.code ?? '', channel, ...granted(instructions) });
  const text = JSON.stringify(input);
  const settled = useDebounced(text, 150);
  // what JSON.stringify wrote above
  const { data, error, isFetching } = useAssessment(settled === 'null' ? null : (JSON.parse(settled) as typeof input));
  const assessment = guides.length === 0 || guides.some((guide) => guide === undefined) ? undefined : data;
  const later = new Set(visit.items.filter((item) => item.later).map(({ code }) => code));
  return { guides, assessment, instructions, now: (assessment?.matters ?? []).filter(({ item }) => !later.has(item.code)), computing: visit.items.length > 0 && (input === null || isFetching || text !== settled), problem: error };
}

/** While the guide of another answer is on its way the last one stays in view, or what is asked would vanish under the clerk's hand. */
function useHeld(fresh: readonly (Guide | undefined)[], items: Visit['items']): (Guide | undefined)[] {
  const [held, setHeld] = useState<Readonly<Record<string, Guide>>>({});
  const news = fresh.filter((guide) => guide !== undefined && held[guide.item.code] !== guide).filter((guide) => guide !== undefined);
  if (news.length > 0) setHeld({ ...held, ...Object.fromEntries(news.map((guide) => [guide.item.code, guide])) });
  return items.map(({ code }, index) => fresh[index] ?? held[code]);
}

/** How the visit ends, when it is not by the verdict as it was shown. */
export interface Course {
  readonly gesture: RegisterInput['gesture'];
  /** What the clerk changed on the way, which the verdict shown did not know yet. */
  readonly visit?: Visit;
  readonly reason?: string;
  /** 不予受理: what the items would want to know is not asked. */
  readonly refuses?: boolean;
  readonly secondPerson?: SecondPerson;
}

interface Around extends Pick<Verdicts, 'guides' | 'assessment' | 'instructions'> {
  readonly desk: Desk;
  readonly draft: string | null;
  /** The 网上申报 that it registers. */
  readonly submission: string | null;
  readonly seconds: number;
}

/** null until everything that is sent is there. */
export function registerInputOf(shown: Visit, fields: PartyFields, course: Course, { desk, guides, assessment, instructions, draft, submission, seconds }: Around): RegisterInput | null {
  const visit = course.visit ?? shown;
  const assessed = assessInputOf(visit, fields.withAgent, guides, { region: desk.region, office: desk.office?.code ?? '', ...granted(instructions) });
  if (assessed === null || desk.office === null || assessment === undefined) return null;
  const { receivedAt, ...applied } = assessed;
  const asked = askedOf(visit.items, assessment.matters);
  return {
    ...applied,
    matters: assessed.matters.map((matter, place) => ({ ...matter, form: answersFor(place, asked, fields.business ?? {}) })),
    office: desk.office.code,
    ...(desk.window === null ? {} : { window: desk.window.code }),
    ...(visit.bundle === null ? {} : { bundle: visit.bundle.code }),
    ...partyInputOf(fields),
    ...outageOf(visit, receivedAt, desk),
    deliveryMethod: visit.deliveryMethod,
    gesture: course.gesture,
    ...(course.gesture === 'verdict' && course.visit === undefined ? { expected: expectedOf(visit, assessment) } : {}),
    undertakingSigned: visit.undertakingSigned,
    services: [...visit.services],
    paperDocuments: onPaper(visit),
    ...(visit.note.trim() === '' ? {} : { note: visit.note }),
    seconds,
    ...(submission === null ? {} : { submission }),
    ...saidBeside(course, draft),
  };
}

/** 特批容缺 the verdict rests on. */
const granted = (instructions: readonly string[]): { instructions?: string[] } => (instructions.length === 0 ? {} : { instructions: [...instructions] });

/** 补录. */
function outageOf({ outage }: Visit, receivedAt: string | undefined, { window }: Desk): Pick<RegisterInput, 'outage'> {
  return outage === null || receivedAt === undefined ? {} : { outage: { sheet: sheetNumberOf(outage.sheet, window?.code), receivedAt } };
}

function saidBeside({ reason, secondPerson }: Course, draft: string | null): Pick<RegisterInput, 'draft' | 'reason' | 'secondPerson'> {
  return { ...(draft === null ? {} : { draft }), ...(reason ? { reason } : {}), ...(secondPerson === undefined ? {} : { secondPerson }) };
}
