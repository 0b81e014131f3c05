import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of every text: immutable, numbered by subject, each with the version it comes from. */
export class CreateTexts1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table text_version (
        collective_id uuid not null references collective,
        id uuid primary key,
        subject_type text not null,
        subject_id uuid not null,
        number int not null check (number >= 1),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        document jsonb not null check (document ->> 'type' = 'doc'),
        plain text not null check (plain <> ''),
        author_ids uuid[] not null,
        reason text not null default '' check (char_length(reason) <= 500),
        parent_id uuid,
        created_by uuid references account,
        created_at timestamptz not null,
        unique (subject_id, number),
        unique (subject_id, id),
        foreign key (subject_id, parent_id) references text_version (subject_id, id),
        check ((number = 1) = (parent_id is null))
      );
      create index text_version_collective on text_version (collective_id, created_at desc);

      create function text_version_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'a version of a text never changes';
      end $$;
      create trigger text_version_immutable before update or delete on text_version
        for each row execute function text_version_immutable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table text_version; drop function text_version_immutable()');
  }
}
