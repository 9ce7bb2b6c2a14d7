import type { ApplicationView, AssessedMaterial, MatterView } from '../../api/contract';

export interface Owed {
  /** The matters that wait for papers. */
  readonly waiting: readonly MatterView[];
  /** One row per paper, however many matters wait for it. */
  readonly materials: readonly AssessedMaterial[];
  /** What the applicant was told of each. */
  readonly told: readonly string[];
  readonly until: readonly { readonly what: string; readonly on: string }[];
  /** Codes of those whose image is to be made anew: without one they are not done. */
  readonly anew: readonly string[];
  /** Accepting what is complete then asks for an undertaking. */
  readonly signing: boolean;
}

/** What an application waits for: papers asked for in a 补正, and papers put off (容缺). */
export function owedOf(application: ApplicationView): Owed {
  const asking = application.matters.filter(({ state }) => state === 'supplementing');
  const owing = application.deferrals.filter(({ state }) => state === 'open');
  const asked = asking.flatMap((matter) => askedOf(application, matter));
  const put = owing.map(({ material, name, source }): AssessedMaterial => ({ code: material, name, source, required: true, deferrable: null, usedBy: 1, original: null, copy: null }));
  const anew = application.papers.flatMap(({ material, name, rescanFor }) => application.matters.filter(({ id, actions }) => id === rescanFor && actions.includes('rescan')).flatMap(({ terms }) => rowOf(terms, material, name)));
  const rescanned = application.papers.flatMap(({ rescanFor }) => rescanFor ?? []);
  return {
    waiting: application.matters.filter((matter) => asking.includes(matter) || owing.some(({ matterId }) => matterId === matter.id) || rescanned.includes(matter.id)),
    materials: merged([...asked, ...put, ...anew]),
    anew: anew.map(({ code }) => code),
    told: [...anew.map(({ name }) => `${name}：审批岗看不清影像，请重新拍摄（F8）`), ...application.papers.flatMap(({ material, name, defect }) => (defect !== null && asked.some(({ code }) => code === material) ? [`${name}：${defect}`] : []))],
    until: [...asking.flatMap(untilOf), ...owing.flatMap(({ name, dueOn }) => (dueOn === null ? [] : [{ what: `容缺「${name}」`, on: dueOn }]))],
    signing: asking.some(({ verdict }) => verdict.undertakings.length > 0),
  };
}

function askedOf({ papers }: ApplicationView, matter: MatterView): AssessedMaterial[] {
  const wanting = (codes: readonly string[]) => {
    const held = papers.filter(({ material }) => codes.includes(material));
    return held.some(({ defect }) => defect !== null) || !held.some(({ status }) => ['received', 'shared', 'undertaken'].includes(status));
  };
  const rows = matter.terms.materials.filter(({ code, required, alternatives }) => required && wanting([code, ...alternatives]));
  return rows.map(({ code, name, required, original, copy, source }) => ({ code, name, required, original, copy, source, deferrable: null, usedBy: 1 }));
}

const rowOf = ({ materials }: MatterView['terms'], material: string, name: string): AssessedMaterial[] =>
  materials.filter(({ code, alternatives }) => [code, ...alternatives].includes(material)).slice(0, 1).map(({ required, original, copy, source }) => ({ code: material, name, required, original, copy, source, deferrable: null, usedBy: 1 }));

const untilOf = ({ clocks, item }: MatterView) => clocks.filter(({ kind, state }) => kind === 'supplement' && state === 'running').map(({ dueOn }) => ({ what: item.name, on: dueOn }));

function merged(rows: readonly AssessedMaterial[]): AssessedMaterial[] {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const same = rows.filter((row) => row.code === code);
    return same[0] === undefined ? [] : [{ ...same[0], usedBy: same.length }];
  });
}
