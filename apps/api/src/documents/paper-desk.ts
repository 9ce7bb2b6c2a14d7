import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { BusinessClock } from '@zonggui/casework/time/business-clock';
import type { DocumentPrint, IssuedPaper } from '@zonggui/casework/document/documents';
import { shippedTypefaces, type Typefaces } from '@zonggui/documents/fonts';
import { batchHtml, htmlOf } from '@zonggui/documents/html';
import { blankPrinting, outageSheet, type BlankSheet } from '@zonggui/documents/outage';
import { PdfWriter } from '@zonggui/documents/pdf';
import { PdfCache } from '@zonggui/documents/pdf-cache';
import type { Printing, Sheet } from '@zonggui/documents/sheet';
import { sheetOf } from '@zonggui/documents/sheets';
import { minuteOf } from '@zonggui/documents/words';
import type { Env } from '@zonggui/env/env';
import { ENV } from '../env-token';

/** Who holds the sheet: a counted print, somebody of staff looking, or the applicant himself. */
export type Copy = DocumentPrint | 'preview' | 'applicant';

export const fontAddress = { body: '/api/documents/fonts/body', title: '/api/documents/fonts/title' } as const;

/** Lays documents out, as print page and as PDF. Nothing is stored but for a while in memory: the same facts and template give the same sheet. */
@Injectable()
export class PaperDesk {
  readonly faces: Typefaces;
  private readonly drawn: PdfCache;

  constructor(
    private readonly clock: BusinessClock,
    @Inject(ENV) private readonly env: Env,
  ) {
    const { body, title } = env.fonts;
    this.faces = { body: body ?? shippedTypefaces.body, title: title ?? shippedTypefaces.title };
    this.drawn = new PdfCache(new PdfWriter(this.faces));
  }

  async html(issued: IssuedPaper, copy: Copy, request: Request): Promise<string> {
    return htmlOf(sheetFor(issued), await this.printing(issued, copy, request), fontAddress);
  }

  async pdf(issued: IssuedPaper, copy: Copy, request: Request): Promise<Buffer> {
    return this.drawn.write(sheetFor(issued), await this.printing(issued, copy, request));
  }

  /** A sheet between the organ's own desks, which has no register entry. */
  plainHtml(sheet: Sheet, printing: Printing): string {
    return htmlOf(sheet, printing, fontAddress);
  }

  plainPdf(sheet: Sheet, printing: Printing): Promise<Buffer> {
    return this.drawn.write(sheet, printing);
  }

  /** 断网收件单, one to a page: the clerk who fills one in signs it, so none names who printed it. */
  async blanks(sheets: readonly BlankSheet[], a5: boolean): Promise<string> {
    const printed = `打印时间 ${minuteOf((await this.clock.now()).toISOString())}`;
    return batchHtml(sheets.map((blank) => ({ sheet: outageSheet(blank, a5 ? 'A5' : 'A4'), printing: blankPrinting(blank, { a5, printed }) })), fontAddress);
  }

  private async printing({ annulled, digest, token }: IssuedPaper, copy: Copy, request: Request): Promise<Printing> {
    const again = typeof copy === 'object' && copy.ordinal > 1 ? [`补打 第${copy.ordinal}次`] : [];
    return {
      annulled,
      marks: [...again, ...(copy === 'preview' ? ['预览'] : []), ...(annulled ? ['作废'] : [])],
      printed: typeof copy === 'object' ? printedLine(copy.printedAt, `经办人 ${copy.printedBy}`) : copy === 'applicant' ? printedLine((await this.clock.now()).toISOString(), '申请人自行打印') : '预览，未计打印',
      verifyUrl: `${this.env.publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`}/v/${token}`,
      check: digest.slice(0, 16),
      large: request.query.large === '1',
      a5: request.query.paper === 'A5',
    };
  }
}

const printedLine = (at: string, by: string): string => `打印时间 ${minuteOf(at)} ${by}`;

const sheetFor = ({ paper, number, titles, signature }: IssuedPaper): Sheet => sheetOf(paper, { number, titles, ...(signature !== null && { signature }) });
