import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OwnApplications, ownFilters } from '@zonggui/casework/applicant/own-applications';
import { DomainError } from '@zonggui/domain/errors';
import type { ApplicantIdentity } from '@zonggui/identity/applicant-sessions';
import { Public } from '../sessions/public';
import { addressOf, notHisPage, ownListPage, ownProgressPage, signInPage } from './account-page';
import { ApplicantLogins } from './applicant-logins';

const html = 'text/html; charset=utf-8';

/** 我的办件 without scripts: whoever signed in as himself sees what is his, and opens it without 查询码. */
@ApiExcludeController()
@Controller('q/mine')
@Public()
export class AccountController {
  constructor(
    private readonly logins: ApplicantLogins,
    private readonly own: OwnApplications,
  ) {}

  @Get()
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin') // else the forms would come from nowhere, and be refused as another site's
  list(@Query() query: Record<string, unknown>, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const filter = ownFilters.find((each) => each === query.filter) ?? 'open';
    return this.signedIn(request, response, async ({ partyKey, nameMasked }) => ownListPage(nameMasked, filter, await this.own.page(partyKey, filter, text(query.after)), isLarge(query)));
  }

  /** To 统一身份认证. */
  @Get('start')
  @Header('Cache-Control', 'no-store')
  async start(@Query() query: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.assertOffered();
    try {
      response.redirect(302, await this.logins.begin(request, response));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      response.status(503).type('html').send(await this.signInPage(isLarge(query), '统一身份认证暂时连不上，请稍后再试，或凭办件编号和查询码查询。'));
    }
  }

  /** And back from it. */
  @Get('return')
  @Header('Cache-Control', 'no-store')
  async comeBack(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.assertOffered();
    try {
      await this.logins.finish(request, response);
      response.redirect(302, addressOf('', false));
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'not-signed-in') throw error;
      const [status, why] = error instanceof DomainError ? [401, '登录没有完成或已失效，请重新登录。'] as const : [503, '统一身份认证暂时连不上，请稍后再试，或凭办件编号和查询码查询。'] as const;
      response.status(status).type('html').send(await this.signInPage(false, why));
    }
  }

  /** As a 示例 person of a demonstration. */
  @Post('example')
  async asExample(@Body() body: Record<string, unknown>, @Query() query: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.logins.asExample(text(body.person), request, response);
    response.redirect(303, addressOf('', isLarge(query)));
  }

  @Post('sign-out')
  async signOut(@Query() query: Record<string, unknown>, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.logins.signOut(request, response);
    response.redirect(303, addressOf('', isLarge(query)));
  }

  @Get(':number')
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  show(@Param('number') number: string, @Query() query: Record<string, unknown>, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    return this.signedIn(request, response, async ({ partyKey }) => ownProgressPage(await this.own.one(partyKey, number), isLarge(query)));
  }

  /** Whoever is not signed in, or not any more, is shown where to. */
  private async signedIn(request: Request, response: Response, page: (who: ApplicantIdentity) => Promise<string>): Promise<string> {
    this.assertOffered();
    try {
      return await page(await this.logins.of(request));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') {
        response.status(404);
        return notHisPage(isLarge(request.query));
      }
      if (!(error instanceof DomainError && error.code === 'not-signed-in')) throw error;
      response.status(401);
      return this.signInPage(isLarge(request.query), null);
    }
  }

  private async signInPage(large: boolean, wrong: string | null): Promise<string> {
    return signInPage({ byIssuer: this.logins.byIssuer, examples: await this.logins.examples() }, large, wrong);
  }

  private assertOffered(): void {
    if (!this.logins.offered) throw new DomainError('not-found', 'No identity provider is set up.');
  }
}

const isLarge = (query: Readonly<Record<string, unknown>>): boolean => query.large === '1';
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');
