import { Body, Controller, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@zonggui/domain/errors';
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
  constructor(private readonly applicants: Applicants) {}

  @Get()
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin') // else the form would come from nowhere, and be refused as another site's
  showForm(@Query() query: Record<string, unknown>): string {
    return progressPage({ number: text(query.number), large: query.large === '1' }, null, null);
  }

  @Post()
  @HttpCode(200)
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin') // else the form would come from nowhere, and be refused as another site's
  async answer(@Body() body: Record<string, unknown>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const asked: Asked = { number: text(body.number).replace(/[\s-]/g, '').toUpperCase(), large: body.large === '1' };
    const code = text(body.code).trim();
    try {
      return progressPage(asked, await this.applicants.progress(asked.number, code), null);
    } catch (error) {
      if (!(error instanceof DomainError && (error.code === 'wrong-query-code' || error.code === 'locked-out'))) throw error;
      response.status(error.code === 'locked-out' ? 423 : 404);
      return progressPage(asked, null, error.code === 'locked-out' ? '连续多次输入错误，已暂时锁定；请 15 分钟后再试，或致电受理窗口。' : '没有找到：请核对编号末 5 位和查询码。');
    }
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');
