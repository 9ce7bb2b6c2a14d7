import { ApiProperty } from '@nestjs/swagger';
import type * as Told from '@zonggui/casework/application/views';
import { Named } from './terms-values.view';

/** A matter after the command. */
export class MatterReceiptView {
  readonly id: string;
  readonly item: Named;
  readonly state: Told.CommandReceipt['matters'][number]['state'];
  readonly version: number;
  readonly dueOn: string | null;
  readonly provisional: boolean;
}

/** By when one department promises its part of a 一件事. */
export class DepartmentReceiptView {
  readonly department: string | null;
  readonly dueOn: string;
  readonly provisional: boolean;
  @ApiProperty({ type: [String] })
  readonly items: readonly string[];
}

/** A 文书 the command numbered. */
export class DocumentReceiptView {
  readonly id: string;
  readonly series: string;
  readonly number: string;
  readonly matterId: string | null;
}

/** What a command did. Stored with its Idempotency-Key: a replay answers the same. */
export class CommandReceipt implements Told.CommandReceipt {
  readonly applicationId: string;
  readonly number: string;
  readonly queryCode: string;
  readonly state: Told.CommandReceipt['state'];
  readonly version: number;
  /** The whole: the last of the promised days. */
  readonly promisedOn: string | null;
  @ApiProperty({ type: [DepartmentReceiptView] })
  readonly departments: readonly DepartmentReceiptView[];
  @ApiProperty({ type: [MatterReceiptView] })
  readonly matters: readonly MatterReceiptView[];
  @ApiProperty({ type: [DocumentReceiptView] })
  readonly documents: readonly DocumentReceiptView[];
  readonly at: string;
}
