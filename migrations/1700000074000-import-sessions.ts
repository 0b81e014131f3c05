import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions taken over from another tool say what it called them: bringing its file again adds only what is new. */
export class ImportSessions1700000074000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table group_session add column source text check (char_length(source) between 1 and 200);
      create unique index group_session_source on group_session (collective_id, source) where source is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table group_session drop column source');
  }
}
