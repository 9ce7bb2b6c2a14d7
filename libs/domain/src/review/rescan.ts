import { DomainError } from '../errors';
import type { CommandOf } from '../application/commands';
import type { Draft } from '../application/draft';
import { isUnderReview, mayBeRescanned, rescansOf } from './rescans';
import { assertHolder } from './review.rules';

/**
 * 重扫请求 (ux 1.2): an image nobody can read goes back to the window. The matter stays where it is, its clocks run on, and nothing is asked of the applicant.
 * @throws DomainError `not-your-task`, `verb-not-allowed` away from review, `invalid` for a paper that was not taken in or is asked for already
 */
export function requestRescan(draft: Draft, { matterId, material }: CommandOf<'requestRescan'>): void {
  const matter = draft.matter(matterId);
  if (!isUnderReview(matter)) throw new DomainError('verb-not-allowed', 'Nobody is looking at this matter.', { state: matter.state, allowed: [] });
  if (matter.state === 'reviewing') assertHolder(draft, matter);
  const paper = draft.application.papers.find((each) => each.material === material);
  if (paper === undefined || !mayBeRescanned(matter, paper)) throw new DomainError('invalid', 'No image of that paper can be asked for.', { field: 'material', fields: [{ field: 'material', remedy: '这份材料未在窗口收取，或已请窗口重扫' }] });
  lay(draft, [material], matter.id);
  draft.record('rescanRequested', matter.id, { material });
}

/** The window has made the images anew; those of before stay in the file. @throws DomainError `invalid` for a paper nobody asked for, or without an image */
export function rescan(draft: Draft, { matterId, papers }: CommandOf<'rescan'>): void {
  const matter = draft.matter(matterId);
  const asked = new Set(rescansOf(draft.application, matter).map(({ material }) => material));
  const fault = papers.findIndex(({ material, attachments = [] }) => !asked.has(material) || attachments.length === 0);
  if (papers.length === 0 || fault >= 0) throw new DomainError('invalid', 'Not asked for, or without an image.', { field: 'papers', fields: [{ field: `papers.${Math.max(fault, 0)}.attachments`, remedy: '请按 F8 重新拍摄审批岗请求重扫的材料' }] });
  const materials = papers.map(({ material }) => material);
  lay(draft, materials, null);
  draft.record('rescanned', matter.id, { materials });
}

function lay(draft: Draft, materials: readonly string[], rescanFor: string | null): void {
  draft.patch({ papers: draft.application.papers.map((paper) => (materials.includes(paper.material) ? { ...paper, rescanFor } : paper)) });
}
