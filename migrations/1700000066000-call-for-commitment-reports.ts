import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day a word on a commitment was due when it was called for, and when it was told late: each is said once. */
export class CallForCommitmentReports1700000066000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commitment add column reminded_of date, add column told_late_of date;
      create index commitment_due on commitment (due_on) where state in ('not-started', 'started');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index commitment_due;
      alter table commitment drop column reminded_of, drop column told_late_of;
    `);
  }
}
