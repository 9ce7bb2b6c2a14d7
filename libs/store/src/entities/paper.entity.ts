import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MaterialStatus } from '@zonggui/domain/verdict/verdict';
import { ApplicationRow } from './application.entity';
import { MatterRow } from './matter.entity';

@Index('uq_paper_material', ['applicationId', 'materialCode'], { unique: true })
@Check('ck_paper_status', `status in ('missing','received','shared','deferred','undertaken','defective')`)
@Entity('paper', { comment: 'one paper in, many uses: a material handed in serves every matter that names its code' })
export class PaperRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_paper' })
  id: string;

  @ForeignKey(() => ApplicationRow, { name: 'fk_paper_application' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  materialCode: string;

  @Column('text')
  name: string;

  @Column('text')
  status: MaterialStatus;

  @Column('text', { nullable: true })
  defect: string | null;

  /** 重扫请求: whose reviewer cannot read the image. */
  @ForeignKey(() => MatterRow, { name: 'fk_paper_rescan_for' })
  @Column('uuid', { nullable: true })
  rescanFor: string | null;
}
