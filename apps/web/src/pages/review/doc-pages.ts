import type { ApplicationView, Attachment } from '../../api/contract';
import { documentLabel } from '../../labels';
import type { DocPage } from '../../ui/doc-viewer';

/** What there is to look at: the images of each paper in its order, what the applicant supplied since, then the 文书 that were issued. */
export function docPages(application: ApplicationView, attachments: readonly Attachment[]): DocPage[] {
  const order = application.papers.map(({ material }) => material);
  const seen = attachments.filter(({ state }) => state !== 'held' && state !== 'refused');
  const images = [...seen].sort((a, b) => order.indexOf(a.material ?? '') - order.indexOf(b.material ?? '') || (a.page ?? 999) - (b.page ?? 999));
  return [
    ...images.map((image): DocPage => ({ id: image.id, kind: image.mediaType === 'application/pdf' ? 'pdf' : 'image', address: `/api/attachments/${image.id}`, name: imageName(application, image, seen) })),
    ...application.documents.filter(({ printable }) => printable).map((document): DocPage => ({ id: document.id, kind: 'sheet', address: `/documents/${document.id}`, name: `${documentLabel[document.series]} ${document.number}` })),
  ];
}

function imageName(application: ApplicationView, { material, page, state, name }: Attachment, all: readonly Attachment[]): string {
  const paper = application.papers.find((each) => each.material === material)?.name ?? name ?? '影像';
  const count = all.filter((each) => each.material === material && each.state === 'filed').length;
  return state === 'supplied' ? `${paper}（申请人补传，待窗口确认）` : `${paper} 第${page ?? 1}/${count}页`;
}
