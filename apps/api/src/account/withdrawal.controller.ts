import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OwnWithdrawals } from '@zonggui/casework/applicant/own-withdrawals';
import { DomainError } from '@zonggui/domain/errors';
import { isUuid } from '../http/id';
import { Public } from '../sessions/public';
import { addressOf, notHisPage } from './account-page';
import { ApplicantLogins } from './applicant-logins';
import { withdrawalPage, type Asked } from './withdrawal-page';

const refusals: Readonly<Record<string, readonly [number, string]>> = {
  invalid: [400, '请选择要撤回的事项。'],
  'verb-not-allowed': [409, '所选事项已经作出决定或已经结束，不能撤回，什么都没有改动。请只选还没有决定的事项，或致电受理窗口。'],
};

/** 撤回申请 by whoever is signed in as the party, without scripts. */
@ApiExcludeController()
@Controller('q/mine/:number/withdraw')
@Public()
export class WithdrawalController {
  constructor(
    private readonly logins: ApplicantLogins,
    private readonly withdrawals: OwnWithdrawals,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin') // else the form would come from nowhere, and be refused as another site's
  async show(@Param('number') number: string, @Query() query: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer({ number, large: query.large === '1', key: randomUUID(), matters: [], reason: '' }, request, response, null);
  }

  @Post()
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  async withdraw(@Param('number') number: string, @Query() query: Record<string, unknown>, @Body() body: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = { number, large: query.large === '1', key: keyIn(body.key), matters: [body.matters].flat().filter((id) => typeof id === 'string'), reason: typeof body.reason === 'string' ? body.reason.trim().slice(0, 200) : '' };
    await this.answer(asked, request, response, body.understood === '1' ? null : '请先勾选“我已看过以上内容，本人申请撤回”。', body.understood === '1');
  }

  private async answer(asked: Asked, request: Request, response: Response, wrong: string | null, now = false): Promise<void> {
    const own = addressOf(`/${asked.number}`, asked.large);
    const page = async (status: number, why: string | null) =>
      void response.status(status).type('html').send(withdrawalPage(asked, await this.withdrawals.choices((await this.logins.of(request)).partyKey, asked.number), why));
    try {
      const { partyKey } = await this.logins.of(request);
      if (!now) return await page(wrong === null ? 200 : 400, wrong);
      const kind = await this.withdrawals.withdraw(partyKey, asked.number, asked, asked.key);
      response.redirect(303, kind === 'application' ? own : addressOf('', asked.large));
    } catch (error) {
      const refused = error instanceof DomainError ? refusals[error.code] : undefined;
      if (refused !== undefined) return page(...refused);
      if (error instanceof DomainError && error.code === 'not-signed-in') return response.redirect(303, addressOf('', asked.large));
      if (error instanceof DomainError && error.code === 'not-found') return void response.status(404).type('html').send(notHisPage(asked.large));
      throw error;
    }
  }
}

const keyIn = (value: unknown): string => (typeof value === 'string' && isUuid(value) ? value : randomUUID());
