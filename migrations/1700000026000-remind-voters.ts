import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When tellers last wrote to somebody whose entry on the roll waits to be verified. */
export class RemindVoters1700000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ballot_roll add column reminded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ballot_roll drop column reminded_at');
  }
}
