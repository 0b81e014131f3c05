import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files made of texts: once for the same words and format, kept a day. */
export class ExportDocuments1700000039000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document_export (
        collective_id uuid not null references collective,
        id uuid primary key,
        subject_type text not null,
        subject_id uuid not null,
        format text not null check (format in ('html', 'md', 'pdf', 'odt', 'docx', 'epub', 'json')),
        -- Of the format and of all that goes into the file.
        hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
        file_name text not null check (char_length(file_name) between 1 and 120),
        state text not null check (state in ('queued', 'running', 'done', 'failed')),
        -- What the file is made of, until it is made.
        source jsonb,
        bytes bytea,
        created_at timestamptz not null,
        started_at timestamptz,
        check ((state = 'done') = (bytes is not null)),
        check (state in ('done', 'failed') or source is not null)
      );
      create index document_export_waiting on document_export (created_at) where state in ('queued', 'running');
      create index document_export_age on document_export (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document_export;');
  }
}
