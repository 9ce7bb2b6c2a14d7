import type { Application, Matter, Paper } from '../application/application';

/** Somebody looks at its papers now. */
export const isUnderReview = ({ state }: Matter): boolean => state === 'reviewing' || state === 'auditing';

/** Papers of the matter whose images are on their way back to the window; none once it is decided. */
export const rescansOf = (application: Application, matter: Matter): Paper[] => (matter.decidedAt === null && matter.endedAt === null ? application.papers.filter(({ rescanFor }) => rescanFor === matter.id) : []);

const uses = ({ terms }: Matter, material: string): boolean => terms.materials.some(({ code, alternatives }) => code === material || alternatives.includes(material));

/** The paper lies at the window, and nobody has asked for another image of it yet. */
export const mayBeRescanned = (matter: Matter, { material, status, rescanFor }: Paper): boolean => isUnderReview(matter) && status === 'received' && rescanFor === null && uses(matter, material);
