import { changeOf } from './live';
import { everyMs, jobOptions, queueNames, queueOf } from './jobs';

describe('the jobs', () => {
  it('leave nothing behind in Redis, so that a row of the outbox can always be queued again', () => {
    for (const options of Object.values(jobOptions)) expect(options).toMatchObject({ removeOnComplete: true, removeOnFail: true });
  });

  it('have names and queues that BullMQ accepts', () => {
    for (const name of [...queueNames, ...Object.keys(queueOf)]) expect(name).toMatch(/^[a-z.]+$/);
  });

  it('that people wait for come round at least every minute, the clocks every 15 to 30 seconds', () => {
    for (const job of ['sweep.clocks', 'relay.outbox', 'seal.streams', 'calendar.resume'] as const) expect(everyMs[job]).toBeLessThanOrEqual(60_000);
    expect(everyMs['sweep.clocks']).toBeGreaterThanOrEqual(15_000);
    expect(everyMs['sweep.clocks']).toBeLessThanOrEqual(30_000);
  });
});

describe('a live event', () => {
  it('is understood as it was sent', () => {
    expect(changeOf('{"region":"210300","departments":["as-renjiu"]}')).toEqual({ region: '210300', departments: ['as-renjiu'] });
  });

  it.each(['', 'null', '[]', '{"region":1,"departments":[]}', '{"region":"210300"}', '{"region":"210300","departments":"all"}'])('that cannot be understood is passed over: %s', (message) => {
    expect(changeOf(message)).toBeNull();
  });
});
