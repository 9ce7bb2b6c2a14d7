import { Injectable } from '@nestjs/common';
import { Counter, type Registry } from 'prom-client';
import type { SmsOutcome } from '@zonggui/casework/messages/sms-sender';

/** What became of messages to applicants, counted before the figures have a place to stand. */
@Injectable()
export class SmsFigures {
  private readonly outcomes = new Counter({ name: 'zonggui_sms_total', help: 'Messages to applicants by what became of them', labelNames: ['outcome'], registers: [] });

  readonly count = (outcome: SmsOutcome): void => this.outcomes.inc({ outcome });

  standIn(registry: Registry): void {
    registry.registerMetric(this.outcomes);
  }
}
