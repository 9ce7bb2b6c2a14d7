import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OutputPrints, type Labels } from '@zonggui/casework/output/output-prints';
import type { Actor } from '@zonggui/domain/posts';
import { labelsHtml, listHtml } from '@zonggui/documents/lists';
import { fontAddress } from '../documents/paper-desk';
import { Answers } from '../http/operation';
import { PrintPage } from '../http/print-page';
import { Workbook, WorkbookType } from '../http/workbook';
import { CurrentActor } from '../sessions/current-actor';
import { DeliveriesDto } from './hand-out.dto';

/** Working lists and labels of the output desk; taking one that names people is recorded. */
@ApiTags('output')
@Controller()
@Answers()
export class OutputPrintsController {
  constructor(private readonly prints: OutputPrints) {}

  /** 寄递清单 of what was chosen, for the carrier. */
  @Post('mailings/list')
  @HttpCode(200)
  @WorkbookType()
  async makeMailingList(@Body() { deliveryIds }: DeliveriesDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.prints.mailingBook(deliveryIds, actor));
  }

  /** 寄递交接清单 with totals of each page and both signatures. */
  @Post('mailings/handing')
  @HttpCode(200)
  @PrintPage()
  async printHanding(@Body() { deliveryIds }: DeliveriesDto, @CurrentActor() actor: Actor): Promise<string> {
    return listHtml(await this.prints.handing(deliveryIds, actor), fontAddress);
  }

  /** 面单. */
  @Post('mailings/labels')
  @HttpCode(200)
  @PrintPage()
  async printAddressLabels(@Body() { deliveryIds }: DeliveriesDto, @CurrentActor() actor: Actor): Promise<string> {
    return labels(await this.prints.addressLabels(deliveryIds, actor));
  }

  /** 格口标签. */
  @Post('hand-outs/labels')
  @HttpCode(200)
  @PrintPage()
  async printHoleLabels(@Body() { deliveryIds }: DeliveriesDto, @CurrentActor() actor: Actor): Promise<string> {
    return labels(await this.prints.holeLabels(deliveryIds, actor));
  }

  /** 未领清单. */
  @Get('hand-outs/unclaimed')
  @PrintPage()
  async printUnclaimed(@CurrentActor() actor: Actor): Promise<string> {
    return listHtml(await this.prints.unclaimed(actor), fontAddress);
  }

  /** 未领清单, xlsx. */
  @Get('hand-outs/unclaimed.xlsx')
  @Workbook('unclaimed', '未领清单')
  async getUnclaimedWorkbook(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.prints.unclaimedBook(actor));
  }
}

const labels = ({ title, form, labels: all }: Labels): string => labelsHtml(title, form, all, fontAddress);
