import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('region', { comment: "行政区划; organ_short_name is the organ's name in document numbers" })
export class RegionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_region' })
  code: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  parentCode: string | null;

  @Column('text', { nullable: true })
  organShortName: string | null;
}
