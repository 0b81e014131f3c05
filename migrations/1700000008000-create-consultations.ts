import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contributions: what anyone says, the group that reads it, and what became of it. */
export class CreateConsultations1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contribution (
        collective_id uuid not null references collective,
        id uuid primary key,
        number int not null check (number > 0),
        author_id uuid references account,
        -- Said offline: the name they gave, and who wrote it down with their consent.
        offline_name text check (char_length(offline_name) between 1 and 80),
        entered_by uuid not null references account,
        consented_at timestamptz not null,
        title text not null default '' check (char_length(title) <= 120),
        body text not null check (char_length(body) between 1 and 4000),
        theme text not null check (char_length(theme) between 1 and 60),
        state text not null check (state in ('received', 'grouped', 'answered')),
        group_id uuid,
        triage_reason text not null default '',
        fate text check (fate in ('taken-up', 'merged', 'already-there', 'passed-on', 'not-kept')),
        fate_reason text check (char_length(fate_reason) between 1 and 2000),
        taken_up_type text,
        taken_up_id uuid,
        answered_by uuid references account,
        answered_at timestamptz,
        received_at timestamptz not null,
        search tsvector not null generated always as (
          setweight(to_tsvector('fr', title), 'A') || setweight(to_tsvector('plain', title), 'A') ||
          setweight(to_tsvector('fr', theme), 'B') ||
          to_tsvector('fr', body) || to_tsvector('plain', body)) stored,
        unique (collective_id, number),
        foreign key (collective_id, group_id) references working_group (collective_id, id),
        check ((author_id is null) = (offline_name is not null)),
        check (author_id is null or author_id = entered_by),
        check (state <> 'grouped' or group_id is not null),
        check (state = 'answered' or fate is null),
        check (state <> 'answered' or (fate is not null and fate_reason is not null and answered_by is not null and answered_at is not null)),
        check ((taken_up_type is null) = (taken_up_id is null)),
        check (taken_up_id is null or fate is not null)
      );
      create index contribution_state on contribution (collective_id, state, number desc);
      create index contribution_group on contribution (group_id, number desc);
      create index contribution_author on contribution (author_id, collective_id, number desc);
      create index contribution_taken_up on contribution (taken_up_id) where taken_up_id is not null;
      create index contribution_search on contribution using gin (search);
      create index contribution_typos on contribution using gin ((immutable_unaccent(lower(title || ' ' || body))) gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contribution');
  }
}
