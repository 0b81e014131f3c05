import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A representative speaks until a day their organisation set, and is verified by the coordination or by another representative. */
export class DateRepresentatives1700000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table representative
        -- The last day they speak for it; null: until somebody says otherwise.
        add column until_on date,
        add column verified_how text check (verified_how in ('coordination', 'representative')),
        add column reminded_of date;
      update representative set verified_how = 'coordination' where role_id is not null;
      alter table representative add check ((role_id is null) = (verified_how is null));
      create index representative_until on representative (until_on) where state = 'verified';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index representative_until;
      alter table representative drop column reminded_of, drop column verified_how, drop column until_on;
    `);
  }
}
