import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the search box looks for, by index: the last four characters of 办件编号, 运单号 and telephone, the serial of a 文书, the beginning of a
 * name. Longer endings are held against the few rows that share the last four. And the messages of a person or a post, the last first.
 */
export class Finding1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application_number add last4 text;
      update application_number set last4 = right(number, 4);
      alter table application_number alter last4 set not null;
      create index ix_application_number_last4 on application_number (last4);

      alter table delivery add tracking_last4 text;
      update delivery set tracking_last4 = right(tracking, 4) where tracking is not null;
      create index ix_delivery_tracking on delivery (tracking_last4) where tracking_last4 is not null;

      create index ix_party_phone on party (phone_last4) where phone_last4 is not null;
      -- in the order of its characters, so that a beginning is a range of the index whatever language the database sorts by
      alter table party alter name type text collate "C";
      create index ix_party_name on party (name) where name is not null;

      create index ix_document_found on document (serial);
      create index ix_notice_addressee on notice (addressee, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_notice_addressee, ix_document_found, ix_party_name, ix_party_phone, ix_delivery_tracking, ix_application_number_last4;
      alter table party alter name type text;
      alter table delivery drop tracking_last4;
      alter table application_number drop last4;
    `);
  }
}
