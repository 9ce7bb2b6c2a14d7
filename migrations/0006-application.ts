import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application, its matters and what hangs on them. Every command locks the application row first, then its matters by id. */
export class Application1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table application (
        id uuid not null, number text not null, received_on date not null, received_at timestamptz not null,
        region_code text not null, office_code text not null, window_code text, channel text not null, bundle text,
        party_id uuid not null, agent_party_id uuid, agent_relation text, query_code text not null, delivery_method text not null, contact jsonb,
        state text not null, rating text not null, version integer not null, registered_by uuid not null, ended_at timestamptz,
        constraint pk_application primary key (id),
        constraint fk_application_party foreign key (party_id) references party (id),
        constraint fk_application_agent foreign key (agent_party_id) references party (id),
        constraint fk_application_office foreign key (office_code) references office (code),
        constraint ck_application_state check (state in ('receiving','dispatching','processing','issuing','rating','archived','declined','notNeeded','withdrawn','lapsed','annulled')),
        constraint ck_application_rating check (rating in ('none','invited','rated','waived')),
        constraint ck_application_delivery check (delivery_method in ('window','mail','electronic','none')),
        constraint ck_application_channel check (channel in ('window','web','app','miniprogram','media','kiosk','bank','community'))
      );
      comment on table application is '申请 / 办件: one visit';
      create index ix_application_region_received on application (region_code, received_on desc, id);
      create index ix_application_party on application (party_id);

      create table application_number (
        number text not null, application_id uuid not null,
        constraint pk_application_number primary key (number)
      );
      comment on table application_number is 'uniqueness of 办件编号, kept apart so that application can be partitioned by received_on';

      create table number_block (
        region_code text not null, day date not null, next_serial integer not null,
        constraint pk_number_block primary key (region_code, day)
      );
      comment on table number_block is 'serials are taken from here in blocks by each replica; gaps are allowed';

      create table matter (
        id uuid not null, application_id uuid not null, ordinal integer not null, received_on date not null, received_at timestamptz not null,
        region_code text not null, department_code text, item_code text not null, terms jsonb not null, findings jsonb not null,
        state text not null, from_state text, accepted_at timestamptz, deemed boolean not null default false,
        holder_id uuid, reviewer_id uuid, co_reviewer_id uuid, proposal text, outcome text, result jsonb,
        supplements integer not null default 0, decided_at timestamptz, ended_at timestamptz, version integer not null,
        constraint pk_matter primary key (id),
        constraint fk_matter_application foreign key (application_id) references application (id),
        constraint ck_matter_state check (state in ('planned','received','supplementing','accepted','queued','reviewing','auditing','suspended','assisting','sentBack','granted','denied','issued','declined','notNeeded','lapsed','withdrawn','annulled')),
        constraint ck_matter_proposal check (proposal in ('grant','deny')),
        constraint ck_matter_outcome check (outcome in ('granted','denied'))
      );
      comment on table matter is '子办件: one 事项 of the application, with the terms it was promised';
      create index ix_matter_application on matter (application_id);
      create index ix_matter_item on matter (region_code, item_code, received_on);

      create table paper (
        id uuid not null, application_id uuid not null, material_code text not null, name text not null, status text not null, defect text,
        constraint pk_paper primary key (id),
        constraint fk_paper_application foreign key (application_id) references application (id),
        constraint ck_paper_status check (status in ('missing','received','shared','deferred','undertaken','defective'))
      );
      comment on table paper is 'one paper in, many uses: a material handed in serves every matter that names its code';
      create unique index uq_paper_material on paper (application_id, material_code);

      create table deferral (
        id uuid not null, application_id uuid not null, matter_id uuid not null, material_code text not null, name text not null, way text not null,
        state text not null, undertaking_signed boolean not null, escalated boolean not null, bounded_by_promise boolean not null, source jsonb not null,
        constraint pk_deferral primary key (id),
        constraint fk_deferral_matter foreign key (matter_id) references matter (id),
        constraint ck_deferral_way check (way in ('beforeResult','afterResult','internalCheck','undertaking')),
        constraint ck_deferral_state check (state in ('open','madeUp','waived','lapsed'))
      );
      comment on table deferral is '容缺: a paper owed';
      create index ix_deferral_application on deferral (application_id);

      create table delivery (
        id uuid not null, application_id uuid not null, method text not null, state text not null, matter_ids uuid[] not null, receiver text, tracking text,
        constraint pk_delivery primary key (id),
        constraint fk_delivery_application foreign key (application_id) references application (id),
        constraint ck_delivery_state check (state in ('open','done'))
      );
      comment on table delivery is '送达: the results of one application that are handed out together';
      create index ix_delivery_application on delivery (application_id);

      create table assistance (
        id uuid not null, application_id uuid not null, matter_id uuid not null, kind text not null, to_region_code text not null, to_department_code text,
        question text not null, state text not null, answer text,
        constraint pk_assistance primary key (id),
        constraint fk_assistance_matter foreign key (matter_id) references matter (id),
        constraint ck_assistance_kind check (kind in ('assistance','handOff')),
        constraint ck_assistance_state check (state in ('open','answered'))
      );
      comment on table assistance is '协办 (a department) and 异地协办 (a region)';
      create index ix_assistance_application on assistance (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table assistance, delivery, deferral, paper, matter, number_block, application_number, application`);
  }
}
