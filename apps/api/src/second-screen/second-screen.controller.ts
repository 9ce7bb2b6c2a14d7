import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, Sse, type MessageEvent } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';
import { filter, ignoreElements, endWith, interval, map, merge, startWith, takeUntil, timer, type Observable } from 'rxjs';
import { SecondScreens } from '@zonggui/casework/applicant/second-screens';
import { DomainError } from '@zonggui/domain/errors';
import type { Env } from '@zonggui/env/env';
import { ENV } from '../env-token';
import { signatureOf } from '../hand-outs/signature';
import { keyOf } from '../http/command-request';
import { Answers } from '../http/operation';
import { LiveHub } from '../live/live-hub';
import { WrongTries } from '../progress/wrong-tries';
import { Public } from '../sessions/public';
import { PairDto, ScreenAnswerDto, ScreenRatingDto } from './second-screen.dto';
import { ScreenView } from './second-screen.view';

const cookieName = 'zonggui_screen';
const yearSeconds = 365 * 24 * 3600;
const comment = (text: string): MessageEvent => ({ comment: text });

/** 副屏 itself: a browser without anybody signed in, known by a cookie of its own since its code was typed. */
@ApiTags('second screen')
@Controller('second-screen')
@Public()
@Answers()
export class SecondScreenController {
  constructor(
    private readonly screens: SecondScreens,
    private readonly tries: WrongTries,
    private readonly hub: LiveHub,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Binds this browser to the window whose code was typed. Five wrong codes lock the address for a quarter of an hour. */
  @Post('pair')
  @HttpCode(200)
  async pairScreen(@Body() { code }: PairDto, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ScreenView> {
    const from = `pairing-${request.ip ?? ''}`;
    await this.tries.count(from);
    const token = await this.screens.pair(code);
    await this.tries.forget(from);
    response.append('Set-Cookie', serialize(cookieName, token, { httpOnly: true, sameSite: 'strict', path: '/api/second-screen', secure: this.env.nodeEnv === 'production', maxAge: yearSeconds }));
    return { content: await this.screens.content(token) };
  }

  /** What to show. */
  @Get()
  async getScreen(@Req() request: Request): Promise<ScreenView> {
    return { content: await this.screens.content(tokenOf(request)) };
  }

  /** 确认并签名, or 有误. */
  @Post('answer')
  @HttpCode(200)
  async answerScreen(@Body() { showingId, answer, signature }: ScreenAnswerDto, @Req() request: Request): Promise<ScreenView> {
    const signed = answer === 'confirmed' ? signatureOf(signature ?? { way: 'pad' }) : null;
    return { content: await this.screens.answer(tokenOf(request), showingId, answer, signed?.way === 'pad' ? signed : null) };
  }

  /** 好差评, by the applicant alone. */
  @Post('rating')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  async rateAtScreen(@Body() { showingId, ...rating }: ScreenRatingDto, @Req() request: Request): Promise<ScreenView> {
    return { content: await this.screens.rate(tokenOf(request), showingId, rating, keyOf(request)) };
  }

  /** An event whenever something else is to be shown. */
  @Sse('live')
  @ApiProduces('text/event-stream')
  async followScreen(@Req() request: Request): Promise<Observable<MessageEvent>> {
    const window = await this.screens.windowOf(tokenOf(request));
    const changes = this.hub.changes.pipe(filter((change) => change.window === window), map((): MessageEvent => ({ data: 'changed' })));
    const closing = this.hub.changes.pipe(ignoreElements(), endWith(true));
    return merge(changes, interval(20_000).pipe(map(() => comment('still here')))).pipe(startWith(comment('open')), takeUntil(merge(closing, timer(10 * 60_000))));
  }
}

/** @throws DomainError `not-signed-in` while the screen is bound to no window */
function tokenOf(request: Request): string {
  const token = parse(request.get('Cookie') ?? '')[cookieName];
  if (token === undefined || token === '') throw new DomainError('not-signed-in', 'This screen is bound to no window.');
  return token;
}
