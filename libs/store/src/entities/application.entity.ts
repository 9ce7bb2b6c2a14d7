import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryMethod, SpecialService } from '@zonggui/domain/application/application';
import type { ApplicationState, RatingState } from '@zonggui/domain/application/fold';
import type { Channel } from '@zonggui/domain/terms';
import { OfficeRow } from './office.entity';
import { PartyRow } from './party.entity';

@Index('ix_application_region_received', ['regionCode', 'receivedOn', 'id'])
@Index('ix_application_party', ['partyId'])
@Index('ix_application_window', ['windowCode', 'receivedOn', 'id'], { where: 'window_code is not null' })
@Index('ix_application_registrar', ['registeredBy', 'receivedOn', 'id'])
@Index('ix_application_registrar_open', ['registeredBy', 'id'], { where: 'ended_at is null' })
@Check('ck_application_services', `services <@ array['greenChannel','homeVisit','errand','signLanguage','largePrint','urgent']`)
@Check('ck_application_handling', 'handling_seconds >= 0')
@Check('ck_application_state', `state in ('receiving','dispatching','processing','issuing','rating','archived','declined','notNeeded','withdrawn','lapsed','annulled')`)
@Check('ck_application_rating', `rating in ('none','invited','rated','waived')`)
@Check('ck_application_delivery', `delivery_method in ('window','mail','electronic','none')`)
@Check('ck_application_channel', `channel in ('window','web','app','miniprogram','media','kiosk','bank','community')`)
@Entity('application', { comment: '申请 / 办件: one visit' })
export class ApplicationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application' })
  id: string;

  @Column('text')
  number: string;

  @Column('date')
  receivedOn: string;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('text')
  regionCode: string;

  @ForeignKey(() => OfficeRow, { name: 'fk_application_office' })
  @Column('text')
  officeCode: string;

  @Column('text', { nullable: true })
  windowCode: string | null;

  @Column('text')
  channel: Channel;

  @Column('text', { nullable: true })
  bundle: string | null;

  @ForeignKey(() => PartyRow, { name: 'fk_application_party' })
  @Column('uuid')
  partyId: string;

  @ForeignKey(() => PartyRow, { name: 'fk_application_agent' })
  @Column('uuid', { nullable: true })
  agentPartyId: string | null;

  @Column('text', { nullable: true })
  agentRelation: string | null;

  @Column('text')
  queryCode: string;

  @Column('text')
  deliveryMethod: DeliveryMethod;

  @Column('jsonb', { nullable: true })
  contact: unknown;

  @Column('text')
  state: ApplicationState;

  @Column('text')
  rating: RatingState;

  @Column('integer')
  version: number;

  @Column('uuid')
  registeredBy: string;

  /** From the first key to the command, as the counter's page counted it. */
  @Column('integer', { nullable: true })
  handlingSeconds: number | null;

  @Column('text', { array: true, default: '{}', comment: '特殊服务 and 急, as the counter took them up' })
  services: SpecialService[];

  @Column('boolean', { default: false, comment: '文书: on paper, else electronic and printed on request' })
  paperDocuments: boolean;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
