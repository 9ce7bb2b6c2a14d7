import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { filter, ignoreElements, endWith, interval, map, merge, startWith, takeUntil, timer, type Observable } from 'rxjs';
import type { Actor } from '@zonggui/domain/posts';
import { hears } from '@zonggui/identity/scope';
import { Answers } from '../http/operation';
import { CurrentActor } from '../sessions/current-actor';
import { LiveHub } from './live-hub';

/** Shorter than the minute after which proxies give up a silent line. */
const HEARTBEAT_MS = 20_000;
/** Then the browser connects again by itself, and session and grants are looked at anew. */
const LONGEST_MS = 10 * 60_000;

@ApiTags('live')
@Controller('live')
@Answers()
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  /** Events {region, departments} of what the session's grants cover; comments in between keep the line open. */
  @Sse()
  @ApiProduces('text/event-stream')
  getLive(@CurrentActor() actor: Actor): Observable<MessageEvent> {
    const changes = this.hub.changes.pipe(
      filter((change) => hears(actor, change)),
      map((change): MessageEvent => ({ data: change })),
    );
    const beats = interval(HEARTBEAT_MS).pipe(map(() => comment('still here')));
    const closing = this.hub.changes.pipe(ignoreElements(), endWith(true));
    return merge(changes, beats).pipe(startWith(comment('open')), takeUntil(merge(closing, timer(LONGEST_MS))));
  }
}

const comment = (text: string): MessageEvent => ({ comment: text });
