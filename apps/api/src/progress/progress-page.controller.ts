import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { VerificationCodes } from '@zonggui/casework/messages/verification-codes';
import type { ProgressView } from '@zonggui/casework/application/views';
import { DomainError } from '@zonggui/domain/errors';
import { satisfactions } from '@zonggui/domain/rectification/rectification-steps';
import { Public } from '../sessions/public';
import { Applicants } from './applicants';
import { progressPage, type Asked } from './progress-page';

const html = 'text/html; charset=utf-8';

/**
 * 查进度 without scripts: a form and its answer, behind the same count of wrong tries as everywhere. The query code comes in the body, so that
 * no address and no log holds it.
 */
@ApiExcludeController()
@Controller('q')
@Public()
export class ProgressPageController {
  constructor(
    private readonly applicants: Applicants,
    private readonly codes: VerificationCodes,
  ) {}

  @Get()
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin') // else the form would come from nowhere, and be refused as another site's
  showForm(@Query() query: Record<string, unknown>): string {
    return progressPage({ number: text(query.number), code: '', large: query.large === '1' }, null, null, this.codes.offered);
  }

  @Post()
  @HttpCode(200)
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin') // else the form would come from nowhere, and be refused as another site's
  async answer(@Body() body: Record<string, unknown>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const asked = askedIn(body);
    return this.shown(asked, response, () => this.applicants.progress(asked.number, asked.code));
  }

  /** 差评反馈, from the form below the answer. Sent twice, the second shows what the first recorded. */
  @Post('feedback')
  @HttpCode(200)
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  async answerFeedback(@Body() body: Record<string, unknown>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const asked = askedIn(body);
    const satisfaction = satisfactions.find((each) => String(each) === body.satisfaction);
    return this.shown(asked, response, async () => {
      const found = await this.applicants.progress(asked.number, asked.code);
      if (satisfaction === undefined || found.feedback?.asked !== true) return found;
      return this.applicants.answer(asked.number, { queryCode: asked.code, satisfaction }, randomUUID());
    });
  }

  private async shown(asked: Asked, response: Response, look: () => Promise<ProgressView>): Promise<string> {
    try {
      return progressPage(asked, await look(), null, this.codes.offered);
    } catch (error) {
      if (!(error instanceof DomainError && (error.code === 'wrong-query-code' || error.code === 'locked-out'))) throw error;
      response.status(error.code === 'locked-out' ? 423 : 404);
      return progressPage(asked, null, error.code === 'locked-out' ? '连续多次输入错误，已暂时锁定；请 15 分钟后再试，或致电受理窗口。' : '没有找到：请核对编号末 5 位和查询码。', this.codes.offered);
    }
  }
}

const askedIn = (body: Record<string, unknown>): Asked => ({ number: text(body.number).replace(/[\s-]/g, '').toUpperCase(), code: text(body.code).trim(), large: body.large === '1' });
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');
