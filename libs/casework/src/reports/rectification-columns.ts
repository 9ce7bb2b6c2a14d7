import { clockWord } from '@zonggui/domain/deadline/clock-sentences';
import { categoryWord, findingWord, handlingWord, indicatorWord, ratingWord, satisfactionWord } from '@zonggui/documents/complaint-words';
import type { RectificationRow } from '../supervision/rectification-views';
import type { ExportColumn } from './export-book';
import { channelWord, rectificationStateWord } from './report-words';
import { dayCell, instantCell, textCell } from './workbook';

const word = <Code extends string | number>(words: Readonly<Record<Code, string>>, code: Code | null) => textCell(code === null ? null : words[code]);

/** 差评台账, column by column. */
export const rectificationColumns: readonly ExportColumn<RectificationRow>[] = [
  ['评价编号', 24, (row) => textCell(row.number)],
  ['办件编号', 24, (row) => textCell(row.applicationNumber)],
  ['事项', 30, (row) => textCell(row.items.join('、'))],
  ['评价时间', 17, (row) => instantCell(new Date(row.ratedAt))],
  ['渠道', 10, (row) => word(channelWord, row.channel)],
  ['等级', 12, (row) => word(ratingWord, row.code)],
  ['指标', 20, (row) => textCell(row.indicators.map((indicator) => indicatorWord[indicator]).join('、'))],
  ['评价内容', 40, (row) => textCell(row.comment)],
  ['实名', 8, (row) => textCell(row.anonymous ? '匿名' : '实名')],
  ['责任单位', 18, (row) => textCell(row.unit)],
  ['责任人', 10, (row) => textCell(row.person)],
  ['状态', 14, (row) => word(rectificationStateWord, row.state)],
  ['核实结论', 10, (row) => word(findingWord, row.finding)],
  ['问题类型', 12, (row) => word(categoryWord, row.category)],
  ['处理方式', 10, (row) => word(handlingWord, row.handling)],
  ['下一时限', 12, (row) => textCell(row.due === null ? null : clockWord[row.due.kind])],
  ['下一期限', 12, (row) => (row.due === null ? textCell(null) : dayCell(row.due.on))],
  ['二次满意度', 12, (row) => word(satisfactionWord, row.satisfaction)],
];
