import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers } from '../http/operation';
import { CurrentSession } from './current-actor';
import { Public } from './public';
import { CredentialsDto } from './session.dto';
import { SessionView } from './session.view';
import { Sessions } from './sessions';
import type { SignedIn } from './signed-in';

@ApiTags('session')
@Controller('session')
@Answers()
export class SessionController {
  constructor(private readonly sessions: Sessions) {}

  /** Signs in; the session is in an http-only cookie. Five wrong passwords lock the account for a quarter of an hour. */
  @Post()
  @Public()
  @HttpCode(201)
  signIn(@Body() body: CredentialsDto, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    return this.sessions.signIn(body, response);
  }

  /** Who is signed in, with which grants. */
  @Get()
  getSession(@CurrentSession() signedIn: SignedIn): Promise<SessionView> {
    return this.sessions.view(signedIn.session);
  }

  /** Signs out, on every replica at once. */
  @Delete()
  @HttpCode(204)
  signOut(@CurrentSession() signedIn: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.sessions.signOut(signedIn, response);
  }
}
