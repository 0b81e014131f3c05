import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each night's open data was: the latest ones, with their sums. */
export class KeepOpenData1700000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table open_data_archive (
        collective_id uuid not null references collective,
        id uuid primary key,
        made_on date not null,
        made_at timestamptz not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bytea not null,
        unique (collective_id, made_on)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table open_data_archive');
  }
}
