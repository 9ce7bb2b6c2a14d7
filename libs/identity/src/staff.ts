import type { EntityManager } from 'typeorm';
import { DomainError } from '@zonggui/domain/errors';
import { newId } from '@zonggui/store/uuid';
import { hashPassword } from './passwords';

export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly demo: boolean;
}

/** Opens an account, without any grant. @throws DomainError `invalid` when the login is taken */
export async function addStaff(manager: EntityManager, { login, name, password, demo }: NewStaff, now: Date): Promise<string> {
  const id = newId();
  const hash = await hashPassword(password);
  const written = await manager.query<unknown[]>(
    `insert into staff (id, login, name, password_hash, demo, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (login) do nothing returning id`,
    [id, login, name, hash, demo, now],
  );
  if (written.length === 0) throw new DomainError('invalid', 'The login is taken.', { field: 'login' });
  return id;
}
