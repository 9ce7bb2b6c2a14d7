import type { DataSource } from 'typeorm';
import type { Actor } from '@zonggui/domain/posts';

/** What a person shows or hides of one table on screen: column key → shown. */
export interface TableColumns {
  readonly table: string;
  readonly chosen: Readonly<Record<string, boolean>>;
}

/** 列: kept by person, so that a table looks the same at every window; nobody else sees them. */
export class TableColumnChoices {
  constructor(private readonly dataSource: DataSource) {}

  of(actor: Actor): Promise<TableColumns[]> {
    return this.dataSource.query('select table_name as "table", chosen from table_columns where staff_id = $1 order by table_name', [actor.id]);
  }

  async keep({ table, chosen }: TableColumns, actor: Actor): Promise<TableColumns[]> {
    await this.dataSource.query(
      'insert into table_columns (staff_id, table_name, chosen) values ($1, $2, $3) on conflict (staff_id, table_name) do update set chosen = excluded.chosen',
      [actor.id, table, JSON.stringify(chosen)],
    );
    return this.of(actor);
  }
}
