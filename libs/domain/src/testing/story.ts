import type { Application, Matter } from '../application/application';
import type { Command } from '../application/commands';
import { decide } from '../application/decide';
import type { Circumstances, Decision } from '../application/draft';
import type { Effect } from '../application/effects';
import type { DomainEvent } from '../application/events';
import { register, type Registration } from '../intake/register';
import { applyTime } from '../clock/time';
import { DomainError, type DomainErrorCode } from '../errors';
import type { Calendar } from '../deadline/calendar';
import { shanghaiInstant } from '../deadline/plain-date';
import type { Actor } from '../posts';
import type { Terms } from '../terms';
import { officeCalendar, officeHours } from './calendar';
import { clerk } from './people';
import { terms } from './terms.builder';

/** A command as a sentence says it: about the first matter unless another is named. */
export type Told = Command extends infer C ? (C extends { matterId: string } ? Omit<C, 'matterId'> & { matterId?: string } : C) : never;

type MatterGiven = Terms | Registration['matters'][number];
type Given = Partial<Omit<Registration, 'matters' | 'receivedAt'>> & { matters?: readonly MatterGiven[]; at?: string; receivedAt?: string; calendar?: Calendar };

/** 'YYYY-MM-DD HH:mm' in Asia/Shanghai. */
export function at(text: string): Date {
  return shanghaiInstant(text.slice(0, 10), text.slice(11) || '09:00');
}

/** One application told step by step: time passes first, then somebody acts, as in the transaction of a real command. */
export class Story {
  application: Application;
  readonly events: DomainEvent[] = [];
  readonly effects: Effect[] = [];
  private ids = 0;

  constructor(
    registration: Registration,
    public now: Date,
    private readonly calendar: Calendar,
  ) {
    this.application = this.takes(register(registration, this.by(clerk)));
  }

  by(actor: Actor): Circumstances {
    return { actor, now: this.now, calendar: this.calendar, hours: officeHours, newId: () => `id-${String(++this.ids).padStart(5, '0')}` };
  }

  get matter(): Matter {
    return this.matterAt(0);
  }

  matterAt(index: number): Matter {
    const found = this.application.matters[index];
    if (found === undefined) throw new Error(`no matter ${index}`);
    return found;
  }

  /** Lets time pass until that instant of Asia/Shanghai, with everything it does by itself. */
  on(time: string | Date): this {
    this.now = typeof time === 'string' ? at(time) : time;
    this.takes(applyTime(this.application, this.by(clerk)));
    return this;
  }

  does(actor: Actor, ...told: Told[]): this {
    this.takes(decide(this.application, told.map((command) => this.command(command)), this.by(actor)));
    return this;
  }

  /** Why the rules say no; fails the spec when they do not. */
  refusal(actor: Actor, ...told: Told[]): DomainErrorCode {
    return this.refusalOf(actor, ...told).code;
  }

  refusalOf(actor: Actor, ...told: Told[]): DomainError {
    try {
      decide(this.application, told.map((command) => this.command(command)), this.by(actor));
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
    throw new Error(`${told.map(({ type }) => type).join(', ')} was not refused`);
  }

  private command(told: Told): Command {
    const aboutMatter = !('deferralId' in told || 'deliveryId' in told || told.type === 'lapse' || told.type === 'rate');
    // a told command lacks nothing but the matter it is about
    return (aboutMatter ? { matterId: this.matter.id, ...told } : told) as Command;
  }

  /** Makes what was decided elsewhere part of the story. */
  takes({ application, events, effects }: Decision): Application {
    this.events.push(...events);
    this.effects.push(...effects);
    this.application = application;
    return application;
  }
}

const asMatter = (matter: MatterGiven): Registration['matters'][number] => ('terms' in matter ? matter : { terms: matter });

/** An application taken in at the counter with every paper in hand, unless the sentence says otherwise. */
export function given({ matters = [terms()], at: now = '2026-11-20 09:00', receivedAt = now, calendar = officeCalendar, ...rest }: Given = {}): Story {
  const asked = matters.map(asMatter);
  const papers = asked.flatMap((matter) => matter.terms.materials.map(({ code }) => ({ material: code, status: 'received' as const })));
  const registration: Registration = {
    number: 'B2103002026112000001',
    region: '210300',
    office: 'hall',
    window: '1',
    channel: 'window',
    bundle: null,
    deliveryMethod: 'electronic',
    papers,
    ...rest,
    receivedAt: at(receivedAt),
    matters: asked,
  };
  return new Story(registration, at(now), calendar);
}
