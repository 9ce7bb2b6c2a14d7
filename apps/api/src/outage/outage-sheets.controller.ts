import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OutageSheets } from '@zonggui/casework/counter/outage-sheets';
import type { Actor } from '@zonggui/domain/posts';
import { PaperDesk } from '../documents/paper-desk';
import { CommandRequest, Commanded } from '../http/command-request';
import { Answers, ApiCommand } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { PrintSheetsDto, SpoilSheetDto, WindowQuery } from './outage-sheet.dto';
import { SheetRangeView, WindowSheetsView } from './outage-sheet.view';

/** 断网收件单: taken by the block and printed while the server can be reached. */
@ApiTags('reception')
@Controller('outage-sheets')
@Answers()
export class OutageSheetsController {
  constructor(
    private readonly sheets: OutageSheets,
    private readonly desk: PaperDesk,
  ) {}

  /** Which numbers of a window are unused, used by which 办件, or spoilt. */
  @Get()
  getSheets(@Query() { window }: WindowQuery, @CurrentActor() actor: Actor): Promise<WindowSheetsView> {
    return this.sheets.list(window, actor);
  }

  /** The next fifty numbers of the window; none is ever given out again. */
  @Post()
  @ApiCommand()
  @HttpCode(201)
  takeSheets(@Body() { window }: WindowQuery, @Commanded() { envelope }: CommandRequest): Promise<SheetRangeView> {
    return this.sheets.allocate(window, envelope);
  }

  /** Counts a print of the unused ones of these sheets and answers their print page, a sheet to a page; 补打 from the second on. */
  @Post('prints')
  @HttpCode(200)
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The sheets.', schema: { type: 'string' } })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  async printSheets(@Body() { paper, window, numbers }: PrintSheetsDto, @CurrentActor() actor: Actor): Promise<string> {
    return this.desk.blanks(await this.sheets.print(window, numbers, actor), paper === 'A5');
  }

  /** 作废: the number is not used again, and its reason is kept. */
  @Post('spoilt')
  @HttpCode(204)
  spoilSheet(@Body() { number, reason }: SpoilSheetDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.sheets.spoil(number, reason, actor);
  }
}
