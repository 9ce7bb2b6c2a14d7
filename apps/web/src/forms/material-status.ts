import type { AssessedMaterial, Guide, GuideMaterial, MaterialStatus, Source } from '../api/contract';

/** 不符原因 as a clerk says them; another may be written. */
export const defectReasons = ['不清晰', '缺页', '已过期', '未签名', '未盖章', '与申请人信息不一致', '不是规定的样式'] as const;

/** What may be said of the paper, as its guide allows. */
export function statusesOf({ deferrable }: AssessedMaterial): MaterialStatus[] {
  const owed: MaterialStatus[] = deferrable === null ? [] : deferrable === 'undertaking' ? ['undertaken'] : ['deferred'];
  return ['missing', 'received', 'shared', ...owed, 'defective'];
}

/** Why a key does nothing here, said aloud; null when it does. */
export function refusalOf({ name, deferrable }: AssessedMaterial, status: MaterialStatus): string | null {
  if (status === 'deferred' && (deferrable === null || deferrable === 'undertaking')) return deferrable === null ? `「${name}」不可容缺` : `「${name}」可以告知承诺（C），不是容缺`;
  return status === 'undertaken' && deferrable !== 'undertaking' ? `「${name}」不可以告知承诺代替` : null;
}

export interface MaterialDetail {
  /** 形式·份数. */
  readonly form: string;
  readonly origin: string;
  /** 审查要点, in the guide's own words. */
  readonly points: readonly string[];
  readonly source: Source | null;
}

/** What the guides say of the paper beside its name. */
export function detailOf(material: AssessedMaterial, guides: readonly (Guide | undefined)[]): MaterialDetail {
  const said = guides.flatMap((guide) => guide?.materials ?? []).find(({ code }) => code === material.code);
  return { form: formOf(material, said), origin: said?.shared != null ? '可共享' : (said?.origin ?? '申请人'), points: said === undefined ? [] : pointsOf(said), source: said?.source ?? material.source };
}

function formOf({ original, copy }: AssessedMaterial, said: GuideMaterial | undefined): string {
  const parts = [original === null ? '' : `原件 ${original}`, copy === null ? '' : `复印件 ${copy}`, said?.sets != null ? `${said.sets} 套` : ''];
  return parts.filter(Boolean).join('、');
}

const pointsOf = ({ condition, stamp, kept, signed, shared, alternatives }: GuideMaterial): string[] =>
  [
    condition,
    stamp === null ? '' : `盖章：${stamp}`,
    kept === null ? '' : kept ? '留存' : '核验后退还，不留存',
    signed === null ? '' : '须申请人签名',
    shared === null ? '' : `共享：${shared}`,
    alternatives === null ? '' : `可用${alternatives.map(({ name }) => `「${name}」`).join('或')}`,
  ].filter((point): point is string => point !== null && point !== '');
