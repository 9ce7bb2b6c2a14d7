import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OwnApplications } from '@zonggui/casework/applicant/own-applications';
import { recentDays, VerificationCodes } from '@zonggui/casework/messages/verification-codes';
import { DomainError } from '@zonggui/domain/errors';
import { PerAddress } from '../http/per-address';
import { ExampleMailbox } from '@zonggui/casework/messages/example-mailbox';
import { Public } from '../sessions/public';
import { Applicants } from './applicants';
import { codePage, listPage, phonePage, type PhoneAsked } from './phone-page';

const html = 'text/html; charset=utf-8';
const locked = '操作过于频繁或连续输入错误，已暂时锁定；请 15 分钟后再试，或致电受理窗口。';

/** 证件后四位 and a code on the telephone, without scripts. What a person says of himself comes in the body; no page says whether he was found. */
@ApiExcludeController()
@Controller('q/phone')
@Public()
export class PhonePageController {
  constructor(
    private readonly codes: VerificationCodes,
    private readonly own: OwnApplications,
    private readonly applicants: Applicants,
    private readonly perAddress: PerAddress,
    private readonly mailbox: ExampleMailbox,
  ) {}

  @Get()
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  showForm(@Query() query: Record<string, unknown>): string {
    this.assertOffered();
    return phonePage({ phone: '', last4: '', large: query.large === '1' }, null);
  }

  /** Three codes a quarter of an hour for a telephone, whoever asks. */
  @Post()
  @HttpCode(200)
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  async sendCode(@Body() body: Record<string, unknown>, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const asked = askedIn(body);
    const wrong = faultOf(asked);
    if (wrong !== null) return refused(response, 400, phonePage(asked, wrong));
    return this.unlessLocked(response, (why) => phonePage(asked, why), async () => {
      await this.perAddress.count('verification', request.ip ?? '');
      await this.perAddress.count('telephone', this.codes.countedAs(asked));
      await this.codes.ask(asked);
      return codePage(asked, null, this.mailbox.open);
    });
  }

  @Post('list')
  @HttpCode(200)
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  async list(@Body() body: Record<string, unknown>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const asked = askedIn(body);
    const wrong = faultOf(asked);
    if (wrong !== null) return refused(response, 400, phonePage(asked, wrong));
    const again = (why: string) => codePage(asked, why, this.mailbox.open);
    return this.unlessLocked(response, again, async () => {
      const parties = await this.applicants.counted(`telephone:${this.codes.countedAs(asked)}`, () => this.codes.redeem(asked, text(body.code).replace(/\D/g, '')));
      return listPage(asked.large, await this.own.of(parties, recentDays));
    });
  }

  private async unlessLocked(response: Response, again: (why: string) => string, work: () => Promise<string>): Promise<string> {
    this.assertOffered();
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'locked-out') return refused(response, 423, again(locked));
      if (error instanceof DomainError && error.code === 'wrong-query-code') return refused(response, 404, again('验证码不对或已失效，请核对后重新填写，或重新获取。'));
      throw error;
    }
  }

  private assertOffered(): void {
    if (!this.codes.offered) throw new DomainError('not-found', 'No gateway is set up that could bring a code.');
  }
}

function refused(response: Response, status: number, page: string): string {
  response.status(status);
  return page;
}

function faultOf({ phone, last4 }: PhoneAsked): string | null {
  if (!/^1\d{10}$/.test(phone)) return '请填写 11 位手机号码。';
  return /^[0-9A-Z]{4}$/.test(last4) ? null : '请填写证件号码的后四位。';
}

const askedIn = (body: Record<string, unknown>): PhoneAsked => ({ phone: text(body.phone).replace(/[\s-]/g, ''), last4: text(body.last4).trim().toUpperCase(), large: body.large === '1' });
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');
