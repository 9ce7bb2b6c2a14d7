import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RegionRow } from './region.entity';

@Entity('organ', { comment: '机关: in whose name documents are issued; what it has not entered prints as a blank line' })
export class OrganRow {
  @ForeignKey(() => RegionRow, { name: 'fk_organ_region' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_organ' })
  regionCode: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  telephone: string | null;

  @Column('text', { nullable: true })
  supervisionTelephone: string | null;

  /** 复议机关. */
  @Column('text', { nullable: true })
  reviewOrgan: string | null;

  @Column('text', { nullable: true })
  court: string | null;

  /** 查询渠道. */
  @Column('text', { nullable: true })
  enquiry: string | null;
}
