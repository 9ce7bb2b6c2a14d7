// real: PostgreSQL; fake: nothing
import * as fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { Application, Matter } from '@zonggui/domain/application/application';
import type { Verb } from '@zonggui/domain/application/commands';
import { obligationsOf } from '@zonggui/domain/application/obligations';
import type { Obligation, TaskKind } from '@zonggui/domain/application/obligations';
import { mayUse, permissions, reaches } from '@zonggui/domain/application/permissions';
import type { MatterState } from '@zonggui/domain/matter/matter.machine';
import type { Actor, Grant, Post } from '@zonggui/domain/posts';
import type { Terms } from '@zonggui/domain/terms';
import { noFindings } from '@zonggui/domain/verdict/findings';
import { applicationScope, deskScope, rowScope, taskScope } from '@zonggui/identity/scope';
import type { Scope } from '@zonggui/identity/scope';
import { dataSourceOptions } from '@zonggui/store/data-source';
import { ApplicationRow } from '@zonggui/store/entities/application.entity';
import { AssistanceRow } from '@zonggui/store/entities/assistance.entity';
import { DeferralRow } from '@zonggui/store/entities/deferral.entity';
import { MatterRow } from '@zonggui/store/entities/matter.entity';
import { OfficeRow } from '@zonggui/store/entities/office.entity';
import { PartyRow } from '@zonggui/store/entities/party.entity';
import { RegionRow } from '@zonggui/store/entities/region.entity';
import { TaskRow } from '@zonggui/store/entities/task.entity';
import { newId } from '@zonggui/store/uuid';
import { testDatabase } from './setup/database';

const at = new Date('2026-11-20T01:00:00Z');
const regions = ['000000', '210000', '210300', '210302', '210381', '340000', '341000', '341002'];
const departments = ['shebao', 'jiuye', 'renjiu'];
const states: MatterState[] = ['planned', 'received', 'supplementing', 'accepted', 'queued', 'reviewing', 'auditing', 'suspended', 'assisting', 'sentBack', 'granted', 'issued', 'withdrawn'];
const posts: Post[] = ['intake', 'joint', 'duty', 'review', 'audit', 'issue', 'supervise', 'catalogue', 'admin', 'security', 'log-audit'];
// the keys of permissions are the verbs
const verbs = Object.keys(permissions) as Verb[];

/** Tasks of what lives beside an application: no verb of the application does them. */
type BesideKind = 'answerCard' | 'decideAppeal' | 'answerOrder' | 'reviewOrder' | 'rectify' | 'confirmAttachment';
const isBeside = (kind: TaskKind): kind is BesideKind => !(kind in verbOf);

/** The verb by which each kind of task is done. */
const verbOf: Record<Exclude<TaskKind, BesideKind>, Verb> = {
  start: 'start', decideAcceptance: 'accept', awaitSupplement: 'supplement', dispatch: 'dispatch', claim: 'claim', review: 'submit', audit: 'confirm', resume: 'resume',
  answer: 'answer', resubmit: 'resubmit', issue: 'issue', deliver: 'deliver', makeUp: 'makeUp', internalCheck: 'makeUp', overdueDeferral: 'waive', overdueSupplement: 'lapse', rescan: 'rescan',
};

const department = fc.option(fc.constantFrom(...departments), { nil: null });
const region = fc.constantFrom(...regions.slice(2));
const anyMatter = fc.record({ state: fc.constantFrom(...states), department, heldUpIn: fc.constantFrom<MatterState>('reviewing', 'auditing'), toRegion: region, toDepartment: department });
const anyDeferral = fc.record({ way: fc.constantFrom('beforeResult' as const, 'internalCheck' as const), escalated: fc.boolean() });
const anyApplication = fc.record({ region, matters: fc.array(anyMatter, { minLength: 1, maxLength: 3 }), deferrals: fc.array(anyDeferral, { maxLength: 2 }), delivering: fc.boolean() }).map(applicationOf);
const anyGrant: fc.Arbitrary<Grant> = fc.record({ post: fc.constantFrom(...posts), region: fc.constantFrom(...regions), department });
const anyActor: fc.Arbitrary<Actor> = fc.array(anyGrant, { maxLength: 3 }).map((grants) => ({ kind: 'staff', id: newId(), onBehalfOf: null, grants }));

type Drawn = { region: string; matters: { state: MatterState; department: string | null; heldUpIn: MatterState; toRegion: string; toDepartment: string | null }[]; deferrals: { way: 'beforeResult' | 'internalCheck'; escalated: boolean }[]; delivering: boolean };

function applicationOf(drawn: Drawn): Application {
  const matters = drawn.matters.map(({ state, department: own, heldUpIn }, place): Matter => ({
    id: newId(), ordinal: place + 1, state, from: state === 'suspended' ? heldUpIn : null, department: own, findings: noFindings, receivedAt: at, acceptedAt: null, deemed: false, holder: null, reviewer: null, coReviewer: null,
    // scopes never look at the terms
    terms: {} as Terms,
    proposal: null, outcome: null, result: null, drawn: null, batch: null, supplements: 0, transfers: 0, grants: [], supplementAgreed: null, decidedAt: null, endedAt: null, version: 1,
  }));
  const matterId = matters[0]!.id; // there is at least one
  return {
    id: newId(), number: newId(), region: drawn.region, office: 'hall', window: null, channel: 'window', bundle: null, receivedAt: at, state: 'processing', rating: 'none', deliveryMethod: 'window', version: 1,
    matters, papers: [], clocks: [], suspensions: [],
    deferrals: drawn.deferrals.map(({ way, escalated }) => ({ id: newId(), matterId, material: newId(), name: '示例', way, state: 'open', undertakingSigned: false, escalated, boundedByPromise: false, source: { document: '示例', section: '', row: null, quote: '' } })),
    deliveries: drawn.delivering ? [{ id: newId(), method: 'window', state: 'open', matterIds: [matterId], receiver: null, tracking: null, doneAt: null }] : [],
    assistances: drawn.matters.flatMap(({ state, toRegion, toDepartment }, place) => (state === 'assisting' ? [{ id: newId(), matterId: matters[place]!.id, kind: 'assistance', toRegion, toDepartment, question: '示例', dueAt: null, state: 'open', answer: null }] : [])), // same length
  };
}

const applications = fc.sample(anyApplication, { numRuns: 150, seed: 2026 });
const tasks = applications.flatMap((application) => obligationsOf(application).map((owed) => ({ id: newId(), application, owed })));
const allMatters = applications.flatMap((application) => application.matters.map((matter) => ({ id: matter.id, application, matter })));

let database: Awaited<ReturnType<typeof testDatabase>>;
let db: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  db = await new DataSource(dataSourceOptions(database.url)).initialize();
  const partyId = newId();
  await db.getRepository(RegionRow).insert(regions.map((code) => ({ code, name: code })));
  await db.getRepository(OfficeRow).insert({ code: 'hall', regionCode: '210300', name: '大厅' });
  await db.getRepository(PartyRow).insert({ id: partyId, kind: 'person', idType: 'other', createdAt: at });
  await db.getRepository(ApplicationRow).insert(applications.map((a) => ({ id: a.id, number: a.number, receivedOn: '2026-11-20', receivedAt: at, regionCode: a.region, officeCode: 'hall', channel: a.channel, partyId, queryCode: 'x', deliveryMethod: a.deliveryMethod, state: a.state, rating: a.rating, version: 1, registeredBy: partyId })));
  await db.getRepository(MatterRow).insert(allMatters.map(({ application: a, matter: m }) => ({ id: m.id, applicationId: a.id, ordinal: m.ordinal, receivedOn: '2026-11-20', receivedAt: at, regionCode: a.region, departmentCode: m.department, itemCode: 'x', terms: m.terms as object, findings: m.findings, state: m.state, version: 1 })));
  await db.getRepository(AssistanceRow).insert(applications.flatMap((a) => a.assistances.map((asked) => ({ id: asked.id, applicationId: a.id, matterId: asked.matterId, kind: asked.kind, toRegionCode: asked.toRegion, toDepartmentCode: asked.toDepartment, question: asked.question, state: asked.state }))));
  await db.getRepository(DeferralRow).insert(applications.flatMap((a) => a.deferrals.map((d) => ({ id: d.id, applicationId: a.id, matterId: d.matterId, materialCode: d.material, name: d.name, way: d.way, state: d.state, undertakingSigned: false, escalated: d.escalated, boundedByPromise: false, source: d.source }))));
  await db.getRepository(TaskRow).insert(tasks.map(({ id, application: a, owed }) => ({ id, kind: owed.kind, subjectId: owed.subjectId, applicationId: a.id, matterId: owed.matterId, post: owed.post, regionCode: owed.region, departmentCode: owed.department, receivedOn: '2026-11-20', openedAt: at })));
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function listed(table: 'task' | 'application' | 'matter', { sql, params }: Scope): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(`select id from ${table} where ${sql} order by id`, [...params]);
  return rows.map(({ id }) => id);
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort();
const atCounter = (post: Post): boolean => ['intake', 'joint', 'duty'].includes(post);
const permitted = (post: Post, verb: Verb): boolean => (permissions[verb] as readonly Post[]).includes(post); // one list of the union is a list of posts

/** The grant's holder may do this task's verb here, and it is his queue: the counter's are shared by its three posts and help to hand out. */
function owes(grant: Grant, application: Application, owed: Obligation): boolean {
  if (isBeside(owed.kind)) return false;
  const matter = application.matters.find(({ id }) => id === owed.matterId) ?? null;
  const his = grant.post === owed.post || (atCounter(grant.post) && (owed.post === 'intake' || owed.post === 'issue'));
  return his && mayUse({ kind: 'staff', id: 'one', onBehalfOf: null, grants: [grant] }, application, matter, verbOf[owed.kind]);
}

const touches = (grant: Grant, application: Application, matter: Matter): boolean => verbs.some((verb) => permitted(grant.post, verb) && reaches(grant, application, matter, verb));
const decidesOn = (grant: Grant, application: Application, matter: Matter): boolean => verbs.some((verb) => verb !== 'answer' && permitted(grant.post, verb) && reaches(grant, application, matter, verb));

describe('what a list shows is what the verbs allow, neither more nor less', () => {
  const forAnyActor = (check: (actor: Actor) => Promise<void>) => fc.assert(fc.asyncProperty(anyActor, check), { numRuns: 200 });

  it('for tasks', async () => {
    expect(new Set(tasks.map(({ owed }) => owed.kind)).size).toBeGreaterThanOrEqual(14);
    await forAnyActor(async (actor) => {
      const expected = tasks.filter(({ application, owed }) => actor.grants.some((grant) => owes(grant, application, owed)));
      expect(await listed('task', taskScope(actor))).toEqual(idsOf(expected));
    });
  });

  it('for the tasks of one queue', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor, fc.constantFrom(...posts), async (actor, post) => {
        const expected = tasks.filter(({ application, owed }) => owed.post === post && actor.grants.some((grant) => owes(grant, application, owed)));
        expect(await listed('task', taskScope(actor, { post }))).toEqual(idsOf(expected));
      }),
      { numRuns: 200 },
    );
  });

  it('for applications', async () => {
    await forAnyActor(async (actor) => {
      const expected = applications.filter((application) => actor.grants.some((grant) => application.matters.some((matter) => touches(grant, application, matter))));
      expect(await listed('application', applicationScope(actor))).toEqual(idsOf(expected));
    });
  });

  it('for matters, and so for their clocks and cards', async () => {
    await forAnyActor(async (actor) => {
      const expected = allMatters.filter(({ application, matter }) => actor.grants.some((grant) => decidesOn(grant, application, matter)));
      expect(await listed('matter', rowScope(actor, { alias: 'matter' }))).toEqual(idsOf(expected));
    });
  });

  it('for matters taken from one desk after the other, each of them once', async () => {
    await forAnyActor(async (actor) => {
      const { sql, params } = deskScope(actor);
      const rows = await db.query<{ id: string }[]>(
        `select m.id from (${sql}) desk join matter m on m.region_code = desk.region_code and (desk.department_code is null or desk.department_code = m.department_code) order by m.id`,
        [...params],
      );
      expect(rows.map(({ id }) => id)).toEqual(await listed('matter', rowScope(actor, { alias: 'matter' })));
    });
  });
});
