import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 材料流转交接单: the paper files of applications on their way from one desk to another, and who signed for them. */
export class PaperTransfer1790000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_transfer (
        id uuid not null, number text not null, region_code text not null, state text not null,
        from_desk text not null, from_window text, from_department text, handed_by uuid not null, handed_for uuid, handed_at timestamptz not null,
        to_desk text not null, to_department text, to_staff uuid, received_by uuid, received_for uuid, received_at timestamptz,
        constraint pk_paper_transfer primary key (id),
        constraint ck_paper_transfer_state check (state in ('open','received','withdrawn')),
        constraint ck_paper_transfer_desk check (from_desk in ('counter','review','audit','issue') and to_desk in ('counter','review','audit','issue')),
        constraint ck_paper_transfer_received check ((state = 'received') = (received_at is not null and received_by is not null)),
        constraint fk_paper_transfer_region foreign key (region_code) references region (code),
        constraint fk_paper_transfer_from_department foreign key (from_department) references department (code),
        constraint fk_paper_transfer_to_department foreign key (to_department) references department (code),
        constraint fk_paper_transfer_handed_by foreign key (handed_by) references staff (id),
        constraint fk_paper_transfer_to_staff foreign key (to_staff) references staff (id),
        constraint fk_paper_transfer_received_by foreign key (received_by) references staff (id)
      );
      comment on table paper_transfer is '材料流转交接单: open until the receiver signs or the giver takes it back';
      create unique index uq_paper_transfer_number on paper_transfer (number);
      create index ix_paper_transfer_open on paper_transfer (to_desk, region_code, id) where state = 'open';
      create index ix_paper_transfer_handed_by on paper_transfer (handed_by, id);
      create index ix_paper_transfer_received_by on paper_transfer (received_by, id) where received_by is not null;

      create table paper_transfer_row (
        transfer_id uuid not null, line integer not null, application_id uuid not null, files integer not null, pages integer, sealed boolean not null, open boolean not null, arrived boolean, difference text,
        constraint pk_paper_transfer_row primary key (transfer_id, line),
        constraint ck_paper_transfer_row_arrived check (arrived is null or not open),
        constraint fk_paper_transfer_row_transfer foreign key (transfer_id) references paper_transfer (id),
        constraint fk_paper_transfer_row_application foreign key (application_id) references application (id)
      );
      comment on table paper_transfer_row is 'the paper file of one application on it; arrived says that the receiver holds it, else it stays where it was';
      create unique index uq_paper_transfer_row_open on paper_transfer_row (application_id) where open;
      create index ix_paper_transfer_row_application on paper_transfer_row (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_transfer_row, paper_transfer');
  }
}
