import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';

/** How a person is told of a 即办件 that arrives in a queue of his. */
export interface AlertChoice {
  readonly sound: boolean;
  /** A notice of the desktop, where the browser was allowed to. */
  readonly notice: boolean;
}

/** Until somebody chooses: heard (ux 1.2), and no notice that was not asked for. */
const unchosen: AlertChoice = { sound: true, notice: false };

/** 即办提醒, kept by person: the same at every computer. */
export class AlertChoices {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor): Promise<AlertChoice> {
    const rows: AlertChoice[] = await this.dataSource.query('select sound, notice from alert_choice where staff_id = $1', [actor.id]);
    return rows[0] ?? unchosen;
  }

  async keep({ sound, notice }: AlertChoice, actor: Actor): Promise<AlertChoice> {
    await this.dataSource.query('insert into alert_choice (staff_id, sound, notice) values ($1, $2, $3) on conflict (staff_id) do update set sound = excluded.sound, notice = excluded.notice', [actor.id, sound, notice]);
    return { sound, notice };
  }
}
