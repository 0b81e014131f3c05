import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A group joins one other, by another's agreement than who asked; members choose for 1 to 60 days. */
export class HoldGroupLineage1700000047100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unique index group_merge_agreed on group_merge (group_id) where state = 'agreed';
      alter table group_merge
        add constraint group_merge_another check (state <> 'agreed' or answered_by <> asked_by);
      alter table group_split
        add constraint group_split_days check (closes_at - asked_at between interval '24 hours' and interval '1440 hours');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table group_split drop constraint group_split_days;
      alter table group_merge drop constraint group_merge_another;
      drop index group_merge_agreed;
    `);
  }
}
