import { Inject, Injectable } from '@nestjs/common';
import { parse, serialize } from 'cookie';
import { DataSource } from 'typeorm';
import type { Request, Response } from 'express';
import { ApplicantAccounts, type ExamplePerson } from '@zonggui/casework/applicant/applicant-accounts';
import { DomainError } from '@zonggui/domain/errors';
import type { Env } from '@zonggui/env/env';
import { applicantMinutes, applicantOf, awaitLogin, loginMinutes, signInApplicant, signOutApplicant, takeLogin, type ApplicantIdentity } from '@zonggui/identity/applicant-sessions';
import { ENV } from '../env-token';
import { OpenIdLogin } from './open-id-login';

const path = '/q/mine';

/**
 * Sign-ins of applicants, by the clock on the wall. Cookies of their own, sent to 我的办件 alone; Lax, for one comes back from another house.
 */
@Injectable()
export class ApplicantLogins {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: ApplicantAccounts,
    private readonly openId: OpenIdLogin,
    @Inject(ENV) private readonly env: Env,
  ) {}

  get offered(): boolean {
    return this.byIssuer || this.env.demo;
  }

  get byIssuer(): boolean {
    return this.env.applicantLogin !== null;
  }

  examples(): Promise<ExamplePerson[]> {
    return this.accounts.examples();
  }

  /** Where the browser is to go. */
  async begin(request: Request, response: Response): Promise<string> {
    const { url, awaited } = await this.openId.begin(this.returnAddress(request));
    this.give(response, 'login', await awaitLogin(this.dataSource.manager, awaited, new Date()), loginMinutes);
    return url.href;
  }

  /** The answer of the issuer, held against what this browser was sent with. @throws DomainError `not-signed-in` */
  async finish(request: Request, response: Response): Promise<void> {
    const token = tokenIn(request, this.cookie('login'));
    this.give(response, 'login', '', 0);
    const awaited = await takeLogin(this.dataSource.manager, token, new Date());
    const answer = new URL(this.returnAddress(request));
    answer.search = new URL(request.originalUrl, answer).search;
    await this.signIn(request, response, this.accounts.identityOf(await this.openId.finish(answer, awaited)));
  }

  /** @throws DomainError `not-found` outside a demonstration */
  async asExample(id: string, request: Request, response: Response): Promise<void> {
    await this.signIn(request, response, await this.accounts.example(id));
  }

  /** @throws DomainError `not-signed-in` */
  of(request: Request): Promise<ApplicantIdentity> {
    return applicantOf(this.dataSource.manager, tokenIn(request, this.cookie('applicant')), new Date());
  }

  async signOut(request: Request, response: Response): Promise<void> {
    await signOutApplicant(this.dataSource.manager, parse(request.get('Cookie') ?? '')[this.cookie('applicant')] ?? '');
    this.give(response, 'applicant', '', 0);
  }

  /** Whoever was signed in before on this browser is not any more. */
  private async signIn(request: Request, response: Response, identity: ApplicantIdentity): Promise<void> {
    await this.signOut(request, response);
    this.give(response, 'applicant', await signInApplicant(this.dataSource.manager, identity, new Date()), applicantMinutes);
  }

  private give(response: Response, what: 'login' | 'applicant', token: string, minutes: number): void {
    response.append('Set-Cookie', serialize(this.cookie(what), token, { httpOnly: true, sameSite: 'lax', path, secure: this.env.nodeEnv === 'production', maxAge: minutes * 60 }));
  }

  private cookie(what: 'login' | 'applicant'): string {
    return `${this.env.sessionCookie}_${what}`;
  }

  private returnAddress(request: Request): string {
    return `${this.env.publicUrl ?? `${request.protocol}://${request.get('Host') ?? ''}`}${path}/return`;
  }
}

function tokenIn(request: Request, cookie: string): string {
  const token = parse(request.get('Cookie') ?? '')[cookie];
  if (token === undefined || token === '') throw new DomainError('not-signed-in', 'Sign in first.');
  return token;
}
