import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed to a plenary stands on its agenda by itself; a report is called for before its day, and told late once. */
export class OweReports1700000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agenda_item add column owed boolean not null default false,
        add constraint agenda_item_owed_report check (not owed or (type = 'report-back' and subject_type is not distinct from 'Encounter'));
      create unique index agenda_item_owed on agenda_item (plenary_id, subject_id) where owed;

      -- The day a report was due when its delegates were reminded, and when it was told late.
      alter table encounter add column reminded_of date, add column told_late_of date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table encounter drop column reminded_of, drop column told_late_of;
      drop index agenda_item_owed;
      alter table agenda_item drop constraint agenda_item_owed_report, drop column owed;
    `);
  }
}
