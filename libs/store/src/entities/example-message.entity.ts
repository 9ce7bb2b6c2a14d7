import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('ix_example_message_sent', ['sentAt'])
@Entity('example_message', { comment: '示例信箱 of a demonstration: what a gateway would have been given; empty anywhere else' })
export class ExampleMessageRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_example_message' })
  id: string;

  @Column('text')
  template: string;

  @Column('text')
  toMasked: string;

  @Column('text')
  text: string;

  @Column('timestamptz')
  sentAt: Date;
}
