import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PaperPrints } from '@zonggui/casework/paper/paper-prints';
import type { Actor } from '@zonggui/domain/posts';
import { labelsHtml, listHtml } from '@zonggui/documents/lists';
import { fontAddress } from '../documents/paper-desk';
import { Id } from '../http/id';
import { Answers } from '../http/operation';
import { PrintPage } from '../http/print-page';
import { CurrentActor } from '../sessions/current-actor';
import { FolderLabelsDto } from './paper.dto';

/** What goes with the paper: the list that both sign, and the label of each folder. */
@ApiTags('papers')
@Controller()
@Answers()
export class PaperPrintsController {
  constructor(private readonly prints: PaperPrints) {}

  /** 材料流转交接单; that it was taken is recorded. */
  @Get('paper-transfers/:id/print')
  @PrintPage()
  async printPaperTransfer(@Id() id: string, @CurrentActor() actor: Actor): Promise<string> {
    return listHtml(await this.prints.transfer(id, actor), fontAddress);
  }

  /** 材料标签, 60 × 40 mm, in the order asked for. */
  @Post('folder-labels')
  @HttpCode(200)
  @PrintPage()
  async printFolderLabels(@Body() { applicationIds }: FolderLabelsDto, @CurrentActor() actor: Actor): Promise<string> {
    return labelsHtml('材料标签', 'folder', await this.prints.labels(applicationIds, actor), fontAddress);
  }
}
