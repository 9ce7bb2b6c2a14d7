import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published catalogue files. A file becomes a new version only when its hash is new; versions are immutable. */
export class Catalogue1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue_version (
        id uuid not null, path text not null, hash text not null, content jsonb not null, origin text not null, demo boolean not null,
        published_at timestamptz not null, superseded_at timestamptz,
        constraint pk_catalogue_version primary key (id),
        constraint ck_catalogue_version_origin check (origin in ('config', 'keeper'))
      );
      comment on table catalogue_version is '事项目录 as published; what config/ holds is imported, what a keeper publishes is never superseded by an import';
      create unique index uq_catalogue_version_current on catalogue_version (path) where superseded_at is null;
      create unique index uq_catalogue_version_hash on catalogue_version (path, hash);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table catalogue_version`);
  }
}
