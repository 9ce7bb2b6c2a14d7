import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 请示 and what a duty officer grants: papers put off that no document lets be put off, and a second 补正. */
export class Instruction1790000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matter add grants jsonb not null default '[]', add supplement_agreed jsonb;

      create table instruction (
        id uuid not null, region_code text not null, office_code text, window_code text, asked_by uuid not null, asked_at timestamptz not null, question text,
        draft_id uuid, visit jsonb, party_key bytea, applicant text, items text[] not null, application_id uuid, matter_id uuid,
        state text not null, action text, answer text, grants jsonb, answered_by uuid, answered_at timestamptz, seen_at timestamptz, used_by uuid,
        constraint pk_instruction primary key (id),
        constraint fk_instruction_region foreign key (region_code) references region (code),
        constraint fk_instruction_office foreign key (office_code) references office (code),
        constraint fk_instruction_window foreign key (window_code) references service_window (code),
        constraint fk_instruction_asked_by foreign key (asked_by) references staff (id),
        constraint fk_instruction_answered_by foreign key (answered_by) references staff (id),
        constraint fk_instruction_application foreign key (application_id) references application (id),
        constraint fk_instruction_matter foreign key (matter_id) references matter (id),
        constraint fk_instruction_used_by foreign key (used_by) references application (id),
        constraint ck_instruction_state check (state in ('waiting','answered','withdrawn')),
        constraint ck_instruction_action check (action in ('reply','deferral','supplement','assign')),
        constraint ck_instruction_answered check ((state = 'answered') = (action is not null))
      );
      comment on table instruction is '请示: what somebody at a window or in review asks the duty officer while the person waits, and the answer';
      create index ix_instruction_waiting on instruction (region_code, asked_at) where state = 'waiting';
      create index ix_instruction_asked on instruction (region_code, asked_at);
      create index ix_instruction_asker on instruction (asked_by, asked_at);
      create index ix_instruction_application on instruction (application_id) where application_id is not null;
      create index ix_instruction_party on instruction (party_key) where party_key is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table instruction; alter table matter drop grants, drop supplement_agreed');
  }
}
