import type { PaperInput, PreReview } from '../../api/contract';
import type { PartyFields } from '../../forms/party.form';
import { emptyVisit, type Visit } from '../../forms/visit';
import type { DocPage } from '../../ui/doc-viewer';

/** What the applicant sent, as the page of the counter holds a visit: a paper with an image is received, every other one is missing. */
export function visitOf({ item, sent: { facts, deliveryMethod }, attachments }: PreReview): Visit {
  const codes = [...new Set(attachments.flatMap(({ material }) => (material === null ? [] : [material])))];
  const papers = codes.map((material): PaperInput => ({ material, status: 'received', attachments: attachments.filter((image) => image.material === material).map(({ id }) => id) }));
  return { ...emptyVisit, items: [{ ...item, later: false }], facts, deliveryMethod, papers: Object.fromEntries(papers.map((paper) => [paper.material, paper])) };
}

/** 业务信息 stands under the item's own code, or under that it shares; the page asks under one of them. */
export function fieldsOf({ item, sent: { party, form = {} } }: PreReview): PartyFields {
  const answers = Object.entries(form).flatMap(([code, answer]) => [[`${item.code}.${code}`, answer], [code, answer]]);
  return { party, withAgent: false, business: Object.fromEntries(answers) as Record<string, string> }; // pairs of text, one line above
}

/** The images in the order of the papers. */
export function pagesOf({ attachments }: PreReview, names: ReadonlyMap<string, string>): DocPage[] {
  const order = [...names.keys()];
  const sorted = [...attachments].sort((a, b) => order.indexOf(a.material ?? '') - order.indexOf(b.material ?? '') || a.id.localeCompare(b.id));
  return sorted.map(({ id, material, mediaType }) => {
    const own = sorted.filter((image) => image.material === material);
    const name = `${names.get(material ?? '') ?? '影像'} 第${own.findIndex((image) => image.id === id) + 1}/${own.length}页`;
    return { id, name, kind: mediaType === 'application/pdf' ? 'pdf' : 'image', address: `/api/attachments/${id}` };
  });
}
