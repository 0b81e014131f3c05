import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a group, or those who represent an organisation, note of an amendment for themselves. Nobody else reads it. */
export class KeepAmendmentNotes1700000042200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table amendment_note (
        collective_id uuid not null references collective,
        id uuid primary key,
        amendment_id uuid not null references amendment,
        holder_type text not null check (holder_type in ('WorkingGroup', 'Organisation')),
        holder_id uuid not null,
        advice text not null check (advice in ('for', 'against', 'free')),
        words text not null default '' check (char_length(words) <= 2000),
        version int not null check (version >= 1),
        created_by uuid not null references account,
        created_at timestamptz not null,
        edited_at timestamptz
      );
      create index amendment_note_holder on amendment_note (holder_id, amendment_id);
      create index amendment_note_amendment on amendment_note (amendment_id);
      create index amendment_note_author on amendment_note (created_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table amendment_note;');
  }
}
