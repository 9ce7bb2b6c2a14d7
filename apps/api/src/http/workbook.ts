import { Header, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers a workbook. */
export const WorkbookType = (): MethodDecorator => applyDecorators(Header('Content-Type', xlsx), ApiProduces(xlsx), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));

/** A workbook under a name of its own. */
export const Workbook = (file: string, name: string): MethodDecorator =>
  applyDecorators(WorkbookType(), Header('Content-Disposition', `attachment; filename="${file}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`));
