import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceWindowRow } from './service-window.entity';

@Index('uq_second_screen_code', ['code'], { unique: true, where: 'code is not null and ended_at is null' })
@Index('uq_second_screen_window', ['windowCode'], { unique: true, where: 'token_hash is not null and ended_at is null' })
@Index('uq_second_screen_token', ['tokenHash'], { unique: true })
@Entity('second_screen', { comment: '副屏: bound to a window by a code; known afterwards by a token of which only the digest is kept' })
export class SecondScreenRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_second_screen' })
  id: string;

  @ForeignKey(() => ServiceWindowRow, { name: 'fk_second_screen_window' })
  @Column('text')
  windowCode: string;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('timestamptz', { nullable: true })
  codeUntil: Date | null;

  @Column('bytea', { nullable: true })
  tokenHash: Buffer | null;

  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  pairedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

@Index('uq_second_screen_showing_open', ['screenId'], { unique: true, where: 'ended_at is null' })
@Index('ix_second_screen_showing_application', ['applicationId'])
@Check('ck_second_screen_showing_answer', `answer in ('confirmed','wrong')`)
@Entity('second_screen_showing', { comment: 'what an applicant was shown at the counter, and whether he confirmed it; picture_sha256 stays when the rest is erased' })
export class SecondScreenShowingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_second_screen_showing' })
  id: string;

  @ForeignKey(() => SecondScreenRow, { name: 'fk_second_screen_showing_screen' })
  @Column('uuid')
  screenId: string;

  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  shownBy: string;

  @Column('timestamptz')
  shownAt: Date;

  @Column('text', { nullable: true })
  answer: 'confirmed' | 'wrong' | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('jsonb', { nullable: true })
  strokes: number[][][] | null;

  @Column('bytea', { nullable: true })
  picture: Buffer | null;

  @Column('bytea', { nullable: true })
  pictureSha256: Buffer | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
