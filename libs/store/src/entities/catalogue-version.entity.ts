import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('uq_catalogue_version_current', ['path'], { unique: true, where: 'superseded_at is null' })
@Index('uq_catalogue_version_hash', ['path', 'hash'], { unique: true })
@Check('ck_catalogue_version_origin', `origin in ('config', 'keeper')`)
@Entity('catalogue_version', { comment: '事项目录 as published; what config/ holds is imported, what a keeper publishes is never superseded by an import' })
export class CatalogueVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_catalogue_version' })
  id: string;

  @Column('text')
  path: string;

  @Column('text')
  hash: string;

  @Column('jsonb')
  content: unknown;

  @Column('text')
  origin: 'config' | 'keeper';

  @Column('boolean')
  demo: boolean;

  @Column('timestamptz')
  publishedAt: Date;

  @Column('timestamptz', { nullable: true })
  supersededAt: Date | null;
}
