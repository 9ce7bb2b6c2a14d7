import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was ticked with a rating, and what was found out about a bad one. The answer of whoever rated now comes before the report: what was
 * answered under the old order has been reported too, and what was reported is still to be answered.
 */
export class RatingLoop1790000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rating add indicators text[] not null default '{}';
      comment on column rating.indicators is '指标 that were ticked';
      alter table rectification
        add round integer not null default 1, add finding text, add category text, add handling text, add satisfaction integer,
        add constraint ck_rectification_round check (round in (1,2)),
        add constraint ck_rectification_finding check (finding in ('true','partly','untrue','mistaken','malicious')),
        add constraint ck_rectification_category check (category in ('attitude','efficiency','competence','notice','policy','system','environment','other')),
        add constraint ck_rectification_handling check (handling in ('atOnce','byDate','explain','setAside')),
        add constraint ck_rectification_satisfaction check (satisfaction between 1 and 3);
      comment on column rectification.satisfaction is '二次满意度: 1 满意, 2 基本满意, 3 不满意';
      update rectification set state = case state when 'revisited' then 'reported' else 'rectified' end where state in ('revisited','reported');
      create index ix_rectification_opened on rectification (opened_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_rectification_opened;
      update rectification set state = case state when 'reported' then 'revisited' else 'rectified' end where state in ('revisited','reported');
      alter table rectification drop round, drop finding, drop category, drop handling, drop satisfaction;
      alter table rating drop indicators;
    `);
  }
}
