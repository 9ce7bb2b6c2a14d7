import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 副屏: a browser window at the counter, bound to a window by a code that is typed into it once. What it shows is an application's own rows, read anew;
 * kept is only what the applicant answered and signed.
 */
export class SecondScreen1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table second_screen (
        id uuid not null, window_code text not null, code text, code_until timestamptz, token_hash bytea, made_by uuid not null, made_at timestamptz not null, paired_at timestamptz, ended_at timestamptz,
        constraint pk_second_screen primary key (id),
        constraint fk_second_screen_window foreign key (window_code) references service_window (code)
      );
      comment on table second_screen is '副屏: bound to a window by a code; known afterwards by a token of which only the digest is kept';
      create unique index uq_second_screen_code on second_screen (code) where code is not null and ended_at is null;
      create unique index uq_second_screen_window on second_screen (window_code) where token_hash is not null and ended_at is null;
      create unique index uq_second_screen_token on second_screen (token_hash);

      create table second_screen_showing (
        id uuid not null, screen_id uuid not null, application_id uuid not null, shown_by uuid not null, shown_at timestamptz not null, answer text, answered_at timestamptz, strokes jsonb, picture bytea,
        picture_sha256 bytea, ended_at timestamptz,
        constraint pk_second_screen_showing primary key (id),
        constraint fk_second_screen_showing_screen foreign key (screen_id) references second_screen (id),
        constraint ck_second_screen_showing_answer check (answer in ('confirmed','wrong'))
      );
      comment on table second_screen_showing is 'what an applicant was shown at the counter, and whether he confirmed it; picture_sha256 stays when the rest is erased';
      create unique index uq_second_screen_showing_open on second_screen_showing (screen_id) where ended_at is null;
      create index ix_second_screen_showing_application on second_screen_showing (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table second_screen_showing, second_screen');
  }
}
