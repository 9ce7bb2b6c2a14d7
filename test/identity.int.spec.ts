// real: PostgreSQL; fake: the clock, which is a parameter
import { DataSource } from 'typeorm';
import type { Actor, Post } from '@zonggui/domain/posts';
import { delegate, isDelegated } from '@zonggui/identity/delegation';
import type { IdentityFact } from '@zonggui/identity/facts';
import { endGrant, giveGrant } from '@zonggui/identity/give-grant';
import type { NewGrant } from '@zonggui/identity/give-grant';
import { actorOf, coversOf } from '@zonggui/identity/grants';
import { verifySecondPerson } from '@zonggui/identity/second-person';
import { assertCsrf, sessionOf, signIn, signOut } from '@zonggui/identity/sessions';
import { addStaff } from '@zonggui/identity/staff';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { testDatabase } from './setup/database';

const now = new Date('2026-11-20T09:00:00+08:00');
const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
// a matcher stands where toThrow's type asks for the error itself
const coded = (code: string, details: object = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) }) as Error;

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: DataSource;
let people = 0;

beforeAll(async () => {
  database = await testDatabase();
  db = await new DataSource(dataSourceOptions(database.url)).initialize();
  await db.query(`insert into region (code, name) values ('210000', '省'), ('210300', '市'), ('210302', '区'), ('341000', '他市')`);
  await db.query(`insert into department (code, region_code, name) values ('jiuye', '210300', '就业'), ('shebao', '210300', '社保'), ('far', '341000', '他')`);
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function person(): Promise<{ id: string; login: string; password: string }> {
  people += 1;
  const [login, password] = [`p${people}`, `secret-${people}`];
  return { id: await addStaff(db.manager, { login, name: `示例${people}`, password, demo: true }, now), login, password };
}

async function given(staffId: string, post: Post, more: Partial<NewGrant> = {}): Promise<string> {
  const grant = { staffId, post, region: '210300', department: null, validFrom: now, validUntil: null, coversStaffId: null, ...more };
  return db.transaction((tx) => giveGrant(tx, grant, now));
}

describe('signing in', () => {
  it('opens a session of twelve hours, of which the database knows only a hash', async () => {
    const { id, login, password } = await person();
    const { token, csrfToken, staff, expiresAt } = await signIn(db.manager, { login, password, now });
    expect(staff).toEqual({ id, login, name: expect.any(String) });
    expect(expiresAt).toEqual(after(12 * 60));
    expect(await sessionOf(db.manager, token, after(719))).toEqual({ staff, csrfToken, expiresAt });
    await expect(sessionOf(db.manager, token, after(720))).rejects.toEqual(coded('not-signed-in'));
    const [row] = await db.query<{ found: boolean }[]>(`select bool_or(to_jsonb(session)::text like '%' || $1 || '%') as found from session`, [token]);
    expect(row).toEqual({ found: false });
  });

  it('ends at once by signing out, and signing out again is harmless', async () => {
    const { token } = await signIn(db.manager, { ...(await person()), now });
    await signOut(db.manager, token, now);
    await signOut(db.manager, token, now);
    await expect(sessionOf(db.manager, token, now)).rejects.toEqual(coded('not-signed-in'));
  });

  it('says the same of an unknown login, a wrong password and a closed account', async () => {
    const [open, closed] = [await person(), await person()];
    await db.query('update staff set active = false where id = $1', [closed.id]);
    const said = await Promise.all([
      signIn(db.manager, { login: 'nobody', password: 'x', now }).catch((error: unknown) => error),
      signIn(db.manager, { ...open, password: 'x', now }).catch((error: unknown) => error),
      signIn(db.manager, { ...closed, now }).catch((error: unknown) => error),
    ]);
    expect(said[0]).toEqual(coded('wrong-password'));
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  it('ends the sessions of an account that is closed', async () => {
    const one = await person();
    const { token } = await signIn(db.manager, { ...one, now });
    await db.query('update staff set active = false where id = $1', [one.id]);
    await expect(sessionOf(db.manager, token, now)).rejects.toEqual(coded('not-signed-in'));
  });

  it('tells the log who, never what was typed', async () => {
    const one = await person();
    const facts: IdentityFact[] = [];
    const record = (_tx: unknown, fact: IdentityFact) => Promise.resolve(void facts.push(fact));
    const { token } = await signIn(db.manager, { ...one, now }, record);
    await signOut(db.manager, token, now, record);
    await expect(signIn(db.manager, { ...one, password: 'x', now }, record)).rejects.toEqual(coded('wrong-password'));
    await expect(signIn(db.manager, { login: one.password, password: 'x', now }, record)).rejects.toEqual(coded('wrong-password'));
    expect(facts).toEqual([
      { type: 'signedIn', staffId: one.id },
      { type: 'signedOut', staffId: one.id },
      { type: 'signInRefused', staffId: one.id, reason: 'wrong-password' },
      { type: 'signInRefused', staffId: null, reason: 'wrong-password' },
    ]);
  });

  it('makes a request prove that it comes from our own page', async () => {
    const session = await signIn(db.manager, { ...(await person()), now });
    expect(() => assertCsrf(session, session.csrfToken)).not.toThrow();
    for (const wrong of [undefined, '', session.token, `${session.csrfToken}x`]) expect(() => assertCsrf(session, wrong)).toThrow(coded('csrf'));
  });
});

describe('the lock-out', () => {
  const wrong = (login: string, at: Date) => signIn(db.manager, { login, password: 'wrong', now: at });

  it('closes the account for fifteen minutes after five wrong passwords, to the right one too', async () => {
    const one = await person();
    for (let attempt = 1; attempt <= 5; attempt += 1) await expect(wrong(one.login, now)).rejects.toEqual(coded('wrong-password'));
    await expect(signIn(db.manager, { ...one, now: after(14.9) })).rejects.toEqual(coded('locked-out', { until: after(15).toISOString() }));
    await expect(signIn(db.manager, { ...one, now: after(15) })).resolves.toMatchObject({ staff: { id: one.id } });
  });

  it('begins to count again after a right password, and after the lock', async () => {
    const one = await person();
    for (let attempt = 1; attempt <= 4; attempt += 1) await expect(wrong(one.login, now)).rejects.toEqual(coded('wrong-password'));
    await signIn(db.manager, { ...one, now });
    for (let attempt = 1; attempt <= 5; attempt += 1) await expect(wrong(one.login, now)).rejects.toEqual(coded('wrong-password'));
    await expect(wrong(one.login, after(16))).rejects.toEqual(coded('wrong-password'));
    await signIn(db.manager, { ...one, now: after(16) });
  });

  it('is not passed by guessing many times at once', async () => {
    const one = await person();
    const said = await Promise.all(Array.from({ length: 20 }, () => wrong(one.login, now).catch((error: { code: string }) => error.code)));
    expect(said.filter((code) => code === 'wrong-password')).toHaveLength(5);
    expect(said.filter((code) => code === 'locked-out')).toHaveLength(15);
  });

  it('cannot be forgotten by a transaction that is rolled back', async () => {
    const one = await person();
    await expect(db.transaction((tx) => signIn(tx, { ...one, now }))).rejects.toThrow('inside a transaction');
  });
});

describe('grants', () => {
  it('hold from their first instant to before their last', async () => {
    const { id } = await person();
    await given(id, 'intake', { validFrom: after(10), validUntil: after(20) });
    const posts = async (at: Date) => (await actorOf(db.manager, id, at)).grants;
    expect(await posts(after(9))).toEqual([]);
    expect(await posts(after(10))).toEqual([{ post: 'intake', region: '210300', department: null }]);
    expect(await posts(after(20))).toEqual([]);
  });

  it('can be ended at once, and stay ended', async () => {
    const { id } = await person();
    const grantId = await given(id, 'intake');
    await endGrant(db.manager, grantId, after(5));
    await endGrant(db.manager, grantId, after(50));
    expect((await actorOf(db.manager, id, after(5))).grants).toEqual([]);
    expect((await actorOf(db.manager, id, after(4))).grants).toHaveLength(1);
  });

  it('of two keepers of the system are never given to one person: not at once, not by way of cover', async () => {
    const [one, other] = [await person(), await person()];
    await given(one.id, 'admin');
    await given(other.id, 'security');
    await expect(given(one.id, 'security')).rejects.toEqual(coded('incompatible-post', { held: 'admin' }));
    await expect(given(one.id, 'security', { coversStaffId: other.id, validUntil: after(60) })).rejects.toEqual(coded('incompatible-post'));
    const third = await person();
    const both = await Promise.allSettled([given(third.id, 'admin'), given(third.id, 'log-audit')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of two keepers may follow one another', async () => {
    const { id } = await person();
    await given(id, 'admin', { validUntil: after(60) });
    await expect(given(id, 'security', { validFrom: after(60) })).resolves.toEqual(expect.any(String));
  });

  it.each([
    ['region', { region: '999999' }, 'unknown-region', { region: '999999' }],
    ['department', { department: 'none' }, 'not-found', { department: 'none' }],
    ['department of another region', { department: 'far' }, 'invalid', { field: 'department' }],
    ['end', { validUntil: now }, 'invalid', { field: 'validUntil' }],
  ])('are refused with a wrong %s', async (_what, wrong, code, details) => {
    const { id } = await person();
    await expect(given(id, 'review', wrong)).rejects.toEqual(coded(code, details));
  });
});

describe('cover (AB岗)', () => {
  it('lets B act with what is A\'s, signed "B 代 A", and with nothing of his own meanwhile', async () => {
    const [a, b] = [await person(), await person()];
    await given(a.id, 'review', { department: 'shebao' });
    await given(b.id, 'intake');
    await given(b.id, 'review', { department: 'shebao', coversStaffId: a.id, validUntil: after(60) });
    expect(await actorOf(db.manager, b.id, now)).toEqual({ kind: 'staff', id: b.id, onBehalfOf: null, grants: [{ post: 'intake', region: '210300', department: null }] });
    expect(await actorOf(db.manager, b.id, now, a.id)).toEqual({ kind: 'staff', id: b.id, onBehalfOf: a.id, grants: [{ post: 'review', region: '210300', department: 'shebao' }] });
    expect(await coversOf(db.manager, b.id, now)).toEqual([{ staffId: a.id, name: expect.any(String), posts: ['review'], until: after(60) }]);
  });

  it('ends by itself, and nobody covers without being asked', async () => {
    const [a, b, c] = [await person(), await person(), await person()];
    await given(a.id, 'audit');
    await given(b.id, 'audit', { coversStaffId: a.id, validUntil: after(60) });
    await expect(actorOf(db.manager, b.id, after(60), a.id)).rejects.toEqual(coded('post-required', { onBehalfOf: a.id }));
    await expect(actorOf(db.manager, c.id, now, a.id)).rejects.toEqual(coded('post-required'));
  });

  it('always has an end, and never reaches beyond what the colleague holds', async () => {
    const [a, b] = [await person(), await person()];
    await given(a.id, 'review', { department: 'shebao' });
    const cover = { coversStaffId: a.id, validUntil: after(60) };
    await expect(given(b.id, 'review', { ...cover, validUntil: null, department: 'shebao' })).rejects.toEqual(coded('invalid', { field: 'validUntil' }));
    await expect(given(b.id, 'review', { ...cover, department: 'jiuye' })).rejects.toEqual(coded('invalid', { field: 'coversStaffId' }));
    await expect(given(b.id, 'review', cover)).rejects.toEqual(coded('invalid', { field: 'coversStaffId' }));
    await expect(given(b.id, 'audit', { ...cover, department: 'shebao' })).rejects.toEqual(coded('invalid', { field: 'coversStaffId' }));
    await expect(given(a.id, 'review', { ...cover, department: 'shebao' })).rejects.toEqual(coded('invalid', { field: 'coversStaffId' }));
  });
});

describe('the second key on money (窗口复核)', () => {
  const firstIs = (id: string, onBehalfOf: string | null = null): Actor => ({ kind: 'staff', id, onBehalfOf, grants: [] });

  it('is held by another person with a counter post in that region', async () => {
    const [first, second] = [await person(), await person()];
    await given(second.id, 'duty');
    expect(await verifySecondPerson(db.manager, { ...second, now }, firstIs(first.id), '210302')).toBe(second.id);
    await expect(verifySecondPerson(db.manager, { ...second, now }, firstIs(first.id), '341000')).rejects.toEqual(coded('second-person-required'));
  });

  it('is not held by the first person, nor by the one he stands in for, nor by a reviewer', async () => {
    const [first, second] = [await person(), await person()];
    await given(first.id, 'intake');
    await given(second.id, 'review');
    await expect(verifySecondPerson(db.manager, { ...first, now }, firstIs(first.id), '210300')).rejects.toEqual(coded('second-person-required'));
    await expect(verifySecondPerson(db.manager, { ...first, now }, firstIs(second.id, first.id), '210300')).rejects.toEqual(coded('second-person-required'));
    await expect(verifySecondPerson(db.manager, { ...second, now }, firstIs(first.id), '210300')).rejects.toEqual(coded('second-person-required'));
    await expect(verifySecondPerson(db.manager, { ...second, password: 'wrong', now }, firstIs(first.id), '210300')).rejects.toEqual(coded('wrong-password'));
  });
});

describe('the delegation of finishing at the counter', () => {
  const asked = { item: '失业登记', region: '210302', department: 'jiuye', on: '2026-11-20' };

  it('holds for its item, department and days, in its region and below', async () => {
    await delegate(db.manager, { item: '失业登记', department: 'jiuye', region: '210300', validFrom: '2026-11-20', validUntil: '2026-12-31', basis: '示例' });
    expect(await isDelegated(db.manager, asked)).toBe(true);
    expect(await isDelegated(db.manager, { ...asked, on: '2026-12-31' })).toBe(true);
    for (const other of [{ on: '2026-11-19' }, { on: '2027-01-01' }, { region: '341000' }, { region: '210000' }, { department: 'shebao' }, { item: '用工备案' }]) {
      expect(await isDelegated(db.manager, { ...asked, ...other })).toBe(false);
    }
  });
});
