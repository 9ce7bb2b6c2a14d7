import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Check('ck_demo_clock_one', 'id = 1')
@Entity('demo_clock', { comment: "how far the demonstration's clock is ahead of the real one" })
export class DemoClockRow {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_demo_clock' })
  id: number;

  @Column('bigint')
  offsetMs: string;
}
