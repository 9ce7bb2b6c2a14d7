import type { DocumentKind } from '@zonggui/domain/application/effects';
import type { Paper } from './facts';
import type { Sheet } from './sheet';
import { acceptanceSheet } from './templates/acceptance';
import { extensionSheet, suspensionSheet, terminationSheet, withdrawalSheet } from './templates/clock-notices';
import { complaintSheet } from './templates/complaint';
import { deferralSheet } from './templates/deferral';
import { orderSheet } from './templates/order';
import type { Register } from './templates/parts';
import { receiptSheet } from './templates/receipt';
import { refusalSheet } from './templates/refusal';
import { resultSheet } from './templates/result';
import { serviceSheet } from './templates/service';
import { supplementSheet } from './templates/supplement';
import { undertakingSheet } from './templates/undertaking';

type Template<Kind extends DocumentKind> = (paper: Paper<Kind>, register: Register) => Sheet;

/** The first edition of every 文书, by its 字. */
const templates: { readonly [Kind in DocumentKind]: Template<Kind> } = {
  收: receiptSheet,
  受: acceptanceSheet,
  补: supplementSheet,
  不受: refusalSheet,
  容: deferralSheet,
  诺: undertakingSheet,
  特: suspensionSheet,
  延: extensionSheet,
  准: resultSheet,
  不准: resultSheet,
  终: terminationSheet,
  撤: withdrawalSheet,
  送: serviceSheet,
  差整: complaintSheet,
  督: orderSheet,
};

/** @throws Error naming the placeholder that nothing fills */
export function sheetOf<Kind extends DocumentKind>(paper: Paper<Kind>, register: Register): Sheet {
  // the table's row for the paper's own kind takes that paper
  const template = templates[paper.kind] as Template<Kind>;
  return template(paper, register);
}
