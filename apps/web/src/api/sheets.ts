import { printPage } from '../ui/print';
import { call, fetchText, query } from './client';
import type { DocumentPrint, WaitingPrint } from './contract';

/** What desks print: a 文书, or a page that is made anew each time. */
export type Sheet = Pick<WaitingPrint, 'kind' | 'ids' | 'applicationId'>;
type Page = Exclude<Sheet['kind'], 'document'>;

/** A 文书, to be counted with every print. */
export const documentSheet = ({ id }: { readonly id: string }): Sheet => ({ kind: 'document', ids: [id], applicationId: null });

/** A page about these, in their order. */
export const pageSheet = (kind: Page, ids: readonly string[], applicationId: string | null = null): Sheet => ({ kind, ids: [...ids], applicationId });

interface Address {
  readonly path: string;
  /** What it is about goes in the body. */
  readonly body?: object;
}

const addresses = {
  document: ({ ids: [id] }) => ({ path: `/documents/${id}` }),
  folderLabels: ({ ids }) => ({ path: '/folder-labels', body: { applicationIds: ids } }),
  fileIndex: ({ ids: [id] }) => ({ path: `/applications/${id}/file-index` }),
  reviewSheet: ({ ids: [matter], applicationId }) => ({ path: `/applications/${applicationId}/matters/${matter}/review-sheet` }),
  paperTransfer: ({ ids: [id] }) => ({ path: `/paper-transfers/${id}/print` }),
  mailHanding: ({ ids }) => ({ path: '/mailings/handing', body: { deliveryIds: ids } }),
  addressLabels: ({ ids }) => ({ path: '/mailings/labels', body: { deliveryIds: ids } }),
  holeLabels: ({ ids }) => ({ path: '/hand-outs/labels', body: { deliveryIds: ids } }),
  unclaimed: () => ({ path: '/hand-outs/unclaimed' }),
  authorisation: ({ ids: [region] }) => ({ path: `/blanks/authorisation${query({ region })}` }),
} as const satisfies Record<Sheet['kind'], (sheet: Sheet) => Address>;

export const sheetAddress = (sheet: Sheet): Address => addresses[sheet.kind](sheet);

/** The page as it would be printed; whoever takes one that names people is recorded. @throws Problem */
export function fetchSheet(sheet: Sheet): Promise<string> {
  const { path, body } = sheetAddress(sheet);
  return fetchText(path, body === undefined ? {} : { method: 'POST', body });
}

/** Hands it to the browser's printer; the print of a 文书 is counted first, and from the second on the sheet says so. @throws Problem */
export async function printSheet(sheet: Sheet): Promise<void> {
  const [id] = sheet.ids;
  if (sheet.kind !== 'document') return printPage(await fetchSheet(sheet));
  const print = await call<DocumentPrint>(`/documents/${id}/prints`, { method: 'POST' });
  return printPage(await fetchText(`/documents/${id}?print=${print.id}`));
}
