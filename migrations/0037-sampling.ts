import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 抽查: what is decided by itself and never in a batch; and which columns a person wants of which table, on every computer. */
export class Sampling1790000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matter add drawn text, add constraint ck_matter_drawn check (drawn in ('sample','supervisor'));
      create index ix_matter_drawn on matter (id) where drawn is not null;

      create table table_columns (
        staff_id uuid not null, table_name text not null, chosen jsonb not null,
        constraint pk_table_columns primary key (staff_id, table_name),
        constraint fk_table_columns_staff foreign key (staff_id) references staff (id)
      );
      comment on table table_columns is 'columns a person shows or hides, by the name of the table on screen; keys only'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table table_columns; drop index ix_matter_drawn; alter table matter drop drawn');
  }
}
