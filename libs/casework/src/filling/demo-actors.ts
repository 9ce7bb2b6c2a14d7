import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';
import { actorOf } from '@zonggui/identity/grants';
import type { Staff } from './scene';

/** The people of the demonstration, by login, with what they may at the instant. @throws Error from the answer for a login there is not */
export async function demoActors(dataSource: DataSource, now: Date): Promise<Staff> {
  const rows: { id: string; login: string }[] = await dataSource.query('select id, login from staff where demo');
  const actors = new Map<string, Actor>();
  for (const { id, login } of rows) actors.set(login, await actorOf(dataSource.manager, id, now));
  return (login) => {
    const actor = actors.get(login);
    if (actor === undefined) throw new Error(`示例账号 ${login} 不存在，请先运行 demo load`);
    return actor;
  };
}
