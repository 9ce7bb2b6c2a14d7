import type { ExportColumn } from './export-book';
import type { DeferralRow, OwedStage, SupplementRow } from './owed-papers';
import { dayCell, instantCell, numberCell, textCell } from './workbook';

const stageWord = { pending: '待补', overdue: '逾期', madeUp: '已补齐', madeUpLate: '逾期补齐', waived: '免补', lapsed: '逾期终止' } as const satisfies Record<OwedStage, string>;
/** Of a 补正: it ends with its matter, or the matter ends by it. */
const supplementStageWord = { ...stageWord, waived: '已终止', lapsed: '逾期退件' } as const;
const wayWord = { beforeResult: '补齐后出件', afterResult: '先办后补', internalCheck: '内部核查', undertaking: '告知承诺' } as const satisfies Record<DeferralRow['way'], string>;

type Row = DeferralRow | SupplementRow;

const about: readonly ExportColumn<Row>[] = [
  ['办件编号', 24, (row) => textCell(row.number)],
  ['事项编码', 22, (row) => textCell(row.item.code)],
  ['事项', 30, (row) => textCell(row.item.name)],
  ['申请人', 12, (row) => textCell(row.applicant)],
  ['窗口', 18, (row) => textCell(row.window?.name ?? null)],
  ['材料', 40, (row) => textCell(row.materials.join('、'))],
];

const course = (opened: string): readonly ExportColumn<Row>[] => [
  [opened, 17, (row) => instantCell(new Date(row.openedAt))],
  ['截止', 12, (row) => dayCell(row.dueOn)],
  ['剩余（工作日，负为超期）', 14, (row) => (row.daysLeft === null ? textCell(null) : numberCell(row.daysLeft))],
];

const closing: readonly ExportColumn<Row>[] = [
  ['完成时间', 17, (row) => instantCell(row.endedAt === null ? null : new Date(row.endedAt))],
  ['办理人', 10, (row) => textCell(row.by)],
];

export const deferralColumns: readonly ExportColumn<DeferralRow>[] = [...about, ['容缺方式', 12, (row) => textCell(wayWord[row.way])], ...course('容缺受理'), ['状态', 10, (row) => textCell(stageWord[row.stage])], ...closing];

export const supplementColumns: readonly ExportColumn<SupplementRow>[] = [...about, ['次数', 6, (row) => numberCell(row.time)], ...course('告知'), ['状态', 10, (row) => textCell(supplementStageWord[row.stage])], ...closing];
