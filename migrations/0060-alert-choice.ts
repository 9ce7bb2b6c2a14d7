import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a person wants to be told of a 即办件. */
export class AlertChoice1790000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert_choice (
        staff_id uuid not null, sound boolean not null, notice boolean not null,
        constraint pk_alert_choice primary key (staff_id),
        constraint fk_alert_choice_staff foreign key (staff_id) references staff (id)
      );
      comment on table alert_choice is 'how a person is told of a 即办件 that arrives: a sound, a notice of the desktop';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table alert_choice');
  }
}
