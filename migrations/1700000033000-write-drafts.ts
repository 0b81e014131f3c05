import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Texts being written together: each draft with the log of what was written in it, by whom, in the order it was kept.
 * The log is only added to; a snapshot spares reading it from its beginning.
 */
export class WriteDrafts1700000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft (
        collective_id uuid not null references collective,
        id uuid primary key,
        subject_type text not null,
        subject_id uuid not null unique,
        last_seq int not null default 0 check (last_seq >= 0),
        -- What the latest version of the text holds.
        published_seq int not null default 0 check (published_seq between 0 and last_seq),
        opened_at timestamptz not null,
        written_at timestamptz not null
      );
      create index draft_collective on draft (collective_id, written_at desc);

      create table draft_update (
        collective_id uuid not null,
        draft_id uuid not null references draft,
        seq int not null check (seq >= 1),
        -- null: the product itself, which brings the text of a version.
        account_id uuid references account,
        bytes bytea not null check (octet_length(bytes) between 2 and 1048576),
        at timestamptz not null,
        primary key (draft_id, seq)
      );
      create index draft_update_account on draft_update (account_id) where account_id is not null;

      create table draft_snapshot (
        collective_id uuid not null,
        draft_id uuid primary key references draft,
        seq int not null,
        bytes bytea not null,
        taken_at timestamptz not null,
        foreign key (draft_id, seq) references draft_update
      );

      create function draft_update_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'what was written in a draft stays in its log';
      end $$;
      create trigger draft_update_immutable before update or delete on draft_update
        for each row execute function draft_update_immutable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table draft_snapshot; drop table draft_update; drop table draft; drop function draft_update_immutable();
    `);
  }
}
