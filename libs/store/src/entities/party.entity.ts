import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('uq_party_key', ['keyHmac'], { unique: true, where: 'key_hmac is not null' })
@Index('ix_party_last4', ['idNumberLast4'], { where: 'id_number_last4 is not null' })
@Index('ix_party_phone', ['phoneLast4'], { where: 'phone_last4 is not null' })
@Index('ix_party_name', ['name'], { where: 'name is not null' })
@Check('ck_party_kind', `kind in ('person', 'organisation')`)
@Check('ck_party_id_type', `id_type in ('resident-id', 'uscc', 'passport', 'travel-permit', 'other')`)
@Check('ck_party_erased', 'erased_at is null or (key_hmac is null and id_number_encrypted is null and name is null and phone_encrypted is null and address is null)')
@Entity('party', { comment: '申请人 / 代办人, found again by an HMAC of type and number; the number itself is encrypted' })
export class PartyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_party' })
  id: string;

  @Column('bytea', { nullable: true })
  keyHmac: Buffer | null;

  @Column('text')
  kind: 'person' | 'organisation';

  @Column('text')
  idType: 'resident-id' | 'uscc' | 'passport' | 'travel-permit' | 'other';

  @Column('bytea', { nullable: true })
  idNumberEncrypted: Buffer | null;

  @Column('text', { nullable: true })
  idNumberLast4: string | null;

  /** In the order of its characters: its beginning is found by the index. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  name: string | null;

  @Column('bytea', { nullable: true })
  phoneEncrypted: Buffer | null;

  @Column('text', { nullable: true })
  phoneLast4: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}
