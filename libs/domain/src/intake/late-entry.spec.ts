import { shanghaiDate } from '../deadline/plain-date';
import type { DomainErrorCode } from '../errors';
import { DomainError } from '../errors';
import { clerk, dutyOfficer } from '../testing/people';
import { at, given, type Story } from '../testing/story';
import { deferrable, instant, licence, limit, terms } from '../testing/terms.builder';
import type { ClockKind } from '../clock/clock';
import type { Command } from '../application/commands';
import { assertLateEntry, enterLate, type OutageSheet } from './late-entry';
import { sheetNumber } from './sheet-number';

/** A 补录 carried out: its story with everything that was decided with it. */
function recorded(asked: Parameters<typeof given>[0], verb: 'accept' | 'acceptDeferred' | 'register' | 'finish' = 'accept'): Story {
  const story = given({ ...asked, sheet: 'D-hall-1-00007' });
  const commands = (matterId: string): Command[] => ({
    register: [],
    accept: [{ type: 'accept' as const, matterId }],
    acceptDeferred: [{ type: 'acceptDeferred' as const, matterId, undertakingSigned: true }],
    finish: [{ type: 'accept' as const, matterId }, { type: 'approve' as const, matterId }, { type: 'issue' as const, matterId }],
  })[verb];
  const open = (application: Story['application']) => application.matters.filter(({ state }) => state === 'received').flatMap(({ id }) => commands(id));
  for (const decision of enterLate(story.application, open, story.by(clerk))) story.takes(decision);
  return story;
}

const clockOf = ({ application }: Story, kind: ClockKind) => application.clocks.find((clock) => clock.kind === kind);
const cards = ({ effects }: Story) => effects.flatMap((effect) => (effect.type === 'card' ? [[effect.card.rule, shanghaiDate(effect.card.issuedAt)]] : []));
const happened = ({ events }: Story, type: string) => events.filter((event) => event.type === type).map(({ occurredAt }) => occurredAt.toISOString());

describe('补录: the clocks count from the actual receipt', () => {
  it('the five days to decide on acceptance, and the promise, though acceptance is only said now', () => {
    const story = recorded({ at: '2026-11-20 15:00', receivedAt: '2026-11-18 10:00' });
    expect(clockOf(story, 'decideAcceptance')).toMatchObject({ startOn: '2026-11-18', dueOn: '2026-11-25', state: 'met' });
    expect(clockOf(story, 'promised')).toMatchObject({ startOn: '2026-11-18', dueOn: '2026-12-02', state: 'running' });
    expect(story.matter.acceptedAt).toEqual(at('2026-11-20 15:00'));
  });

  it('the statutory limit too, and that of a file which was whole when it came', () => {
    const story = recorded({ at: '2026-11-20 15:00', receivedAt: '2026-11-18 10:00', matters: [licence({ promised: limit(10, 'workdays', 'madeUp') })] });
    expect([clockOf(story, 'statutory')?.startOn, clockOf(story, 'promised')?.startOn]).toEqual(['2026-11-18', '2026-11-18']);
  });

  it('the receipt happened then and is recorded now, and history names the sheet', () => {
    const story = recorded({ at: '2026-11-20 15:00', receivedAt: '2026-11-18 10:00' });
    expect(happened(story, 'registered')).toEqual([at('2026-11-18 10:00').toISOString()]);
    expect(happened(story, 'accepted')).toEqual([at('2026-11-20 15:00').toISOString()]);
    expect(story.events[0]?.data).toMatchObject({ sheet: 'D-hall-1-00007' });
  });

  it('what the applicant still owes runs from now, for he learns of it now', () => {
    const story = recorded({ at: '2026-11-20 15:00', receivedAt: '2026-11-18 10:00', matters: [{ terms: terms({ materials: [deferrable('form', 'afterResult')] }) }], papers: [{ material: 'form', status: 'deferred' }] }, 'acceptDeferred');
    expect(clockOf(story, 'makeUp')?.startOn).toBe('2026-11-20');
    expect(clockOf(story, 'promised')?.startOn).toBe('2026-11-18');
  });

  it('taken in alone, it is accepted later from that later day', () => {
    const story = recorded({ at: '2026-11-20 09:00', receivedAt: '2026-11-18 10:00' }, 'register').on('2026-11-23 10:00').does(clerk, { type: 'accept' });
    expect(clockOf(story, 'promised')?.startOn).toBe('2026-11-23');
  });
});

describe('补录: at the edges of the day', () => {
  it('on the next morning, of papers taken after close of business: their day is the day they were taken', () => {
    const story = recorded({ at: '2026-11-19 09:10', receivedAt: '2026-11-18 18:40' });
    expect(clockOf(story, 'decideAcceptance')).toMatchObject({ startOn: '2026-11-18', dueOn: '2026-11-25' });
  });

  it('on Monday, of papers taken on Friday: the weekend costs the applicant no working day and gives the bureau none', () => {
    const story = recorded({ at: '2026-11-23 09:05', receivedAt: '2026-11-20 16:50' });
    expect(clockOf(story, 'promised')).toMatchObject({ startOn: '2026-11-20', dueOn: '2026-12-04' });
    expect(clockOf(given({ at: '2026-11-20 16:50' }).does(clerk, { type: 'accept' }), 'promised')?.dueOn).toBe('2026-12-04');
  });
});

describe('补录: what the actual time implies is there at once', () => {
  it('即办 within its thirty minutes is in time', () => {
    const story = recorded({ at: '2026-11-20 09:25', receivedAt: '2026-11-20 09:00', matters: [instant()] }, 'finish');
    expect(cards(story).filter(([rule]) => rule?.endsWith('yellow'))).toEqual([]);
    expect(story.events.find(({ type }) => type === 'approved')?.data).toMatchObject({ withinLimit: true });
  });

  it('即办 recorded after the thirty minutes is late, has its card, and says so; a supervisor may withdraw the card', () => {
    const story = recorded({ at: '2026-11-20 11:00', receivedAt: '2026-11-20 09:00', matters: [instant()] }, 'finish');
    expect(cards(story)).toContainEqual(['instant:yellow', '2026-11-20']);
    expect(happened(story, 'fellDue')).toEqual([at('2026-11-20 09:30').toISOString()]);
    expect(story.events.find(({ type }) => type === 'approved')?.data).toMatchObject({ withinLimit: false });
  });

  it('after five working days a licence is accepted by silence, from the receipt', () => {
    const story = recorded({ at: '2026-11-27 09:00', receivedAt: '2026-11-18 10:00', matters: [licence()] });
    expect(story.matter).toMatchObject({ deemed: true, acceptedAt: at('2026-11-18 10:00') });
    expect(happened(story, 'accepted')).toEqual([]);
  });

  it('a promise that is over already has its card on the day it fell due', () => {
    const story = recorded({ at: '2026-12-04 10:00', receivedAt: '2026-11-18 10:00', matters: [terms({ decideAcceptance: { limit: limit(20, 'workdays', 'received'), silence: 'card' } })] });
    expect(cards(story)).toContainEqual(['promised:yellow', '2026-12-02']);
  });
});

describe('补录: a sheet and a time that can be', () => {
  const sheet: OutageSheet = { number: sheetNumber('hall-1', 7), office: 'hall', issuedAt: at('2026-11-10 09:00'), spoilt: false, used: null };
  const entered = { office: 'hall', receivedAt: at('2026-11-18 10:00'), now: at('2026-11-20 09:00'), actor: clerk, withinDays: 7 };
  const refused = (change: Partial<OutageSheet>, otherwise: Partial<typeof entered> = {}): readonly [DomainErrorCode, unknown] | null => {
    try {
      assertLateEntry({ ...sheet, ...change }, { ...entered, ...otherwise });
      return null;
    } catch (error) {
      if (error instanceof DomainError) return [error.code, error.details];
      throw error;
    }
  };
  const at1 = (field: string) => ['invalid', { fields: [{ field: `outage.${field}`, remedy: expect.any(String) as string }] }];

  it('is taken', () => expect(refused({})).toBeNull());
  it('is numbered by its window', () => expect(sheet.number).toBe('D-hall-1-00007'));
  it('no time to come', () => expect(refused({}, { receivedAt: at('2026-11-20 09:01') })).toEqual(at1('receivedAt')));
  it('no time before the sheet was given out', () => expect(refused({ issuedAt: at('2026-11-18 10:01') })).toEqual(at1('receivedAt')));
  it('no sheet of another office', () => expect(refused({ office: 'other' })).toEqual(at1('sheet')));
  it('no sheet that was spoilt', () => expect(refused({ spoilt: true })).toEqual(at1('sheet')));

  it('no sheet twice, and the second hears who was first and when', () => {
    const used = { number: 'B2103002611200000011', name: '示例·甲', at: at('2026-11-19 08:31') };
    expect(refused({ used })).toEqual(['sheet-used', { sheet: sheet.number, number: used.number, name: '示例·甲', at: used.at.toISOString() }]);
  });

  it('after seven days only by the duty officer', () => {
    const late = { now: at('2026-11-26 09:00') };
    expect(refused({}, late)).toEqual(at1('receivedAt'));
    expect(refused({}, { ...late, actor: dutyOfficer })).toBeNull();
  });
});
