import type { Actor, Grant, Post } from '@zonggui/domain/posts';
import { applicationScope, deskScope, hears, rowScope, taskScope } from './scope';

const staff = (...grants: Grant[]): Actor => ({ kind: 'staff', id: 'b', onBehalfOf: null, grants });
const grant = (post: Post, region = '210300', department: string | null = null): Grant => ({ post, region, department });

describe('the scope of a list', () => {
  it('is nothing for a person without grants and for an applicant, and everything for the law itself', () => {
    expect(taskScope(staff())).toEqual({ sql: '(false)', params: [] });
    expect(applicationScope({ ...staff(grant('intake')), kind: 'applicant' })).toEqual({ sql: '(false)', params: [] });
    expect(rowScope({ ...staff(), kind: 'system' }, { alias: 'clock' })).toEqual({ sql: '(true)', params: [] });
  });

  it('has no desk for a person without grants', () => {
    expect(deskScope(staff()).sql).toContain('where false');
    expect(deskScope({ ...staff(grant('intake')), kind: 'applicant' }).params).toEqual([]);
  });

  it('carries every value as a parameter, numbered from where the statement needs it', () => {
    const { sql, params } = taskScope(staff(grant('review', '210300', "d'or")), { alias: 't', firstParam: 4 });
    expect(params).toEqual([['review'], '2103', "d'or"]);
    expect(sql).toContain('t.post = any($4::text[])');
    expect(sql).toContain('$6');
    expect(sql).not.toContain("d'or");
  });

  it('narrows to one queue, and is empty for a queue of others', () => {
    expect(taskScope(staff(grant('joint')), { post: 'intake' }).params[0]).toEqual(['intake']);
    expect(taskScope(staff(grant('joint')), { post: 'audit' }).sql).toBe('(false)');
  });

  it('holds no application for the keepers of accounts, grants, log and catalogue', () => {
    expect(applicationScope(staff(grant('admin'), grant('security'), grant('log-audit'), grant('catalogue'))).sql).toBe('(false)');
  });
});

describe('a live event', () => {
  const change = { region: '210302', departments: ['shebao'] };

  it('is heard by the counter and the supervisor of the region and of what lies above it', () => {
    expect(hears(staff(grant('intake')), change)).toBe(true);
    expect(hears(staff(grant('supervise', '210000')), change)).toBe(true);
    expect(hears(staff(grant('intake', '210381')), change)).toBe(false);
  });

  it('is heard in a department only when it is about that department', () => {
    expect(hears(staff(grant('review', '210300', 'shebao')), change)).toBe(true);
    expect(hears(staff(grant('review', '210300', 'jiuye')), change)).toBe(false);
    expect(hears(staff(grant('review', '210300', 'shebao')), { ...change, departments: [] })).toBe(false);
  });

  it('is not heard by the keepers of the system', () => {
    expect(hears(staff(grant('admin')), change)).toBe(false);
  });
});
