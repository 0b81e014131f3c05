import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments on any subject, their earlier versions, reactions and mentions. */
export class CreateDebates1700000003500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment (
        collective_id uuid not null references collective,
        id uuid primary key,
        subject_type text not null,
        subject_id uuid not null,
        author_id uuid not null references account,
        reply_to uuid references comment,
        -- The comment that opened the thread; itself for that one.
        root_id uuid not null references comment,
        depth smallint not null check (depth between 0 and 2),
        stance text check (stance in ('for', 'against', 'question')),
        body text not null check (char_length(body) <= 5000),
        quote jsonb,
        created_at timestamptz not null,
        edited_at timestamptz,
        version int not null default 1,
        withdrawn_at timestamptz,
        hidden_at timestamptz,
        hidden_ground text,
        hidden_reason text,
        check ((reply_to is null) = (root_id = id)),
        check ((depth = 0) = (reply_to is null)),
        -- A withdrawn comment keeps its place, not its words.
        check ((withdrawn_at is null) = (body <> '')),
        check ((hidden_at is null) = (hidden_reason is null) and (hidden_at is null) = (hidden_ground is null))
      );
      -- The order of a debate is the order in which its comments were stored: no two share a place.
      create unique index comment_order on comment (subject_id, created_at);
      create index comment_threads on comment (subject_id, created_at, id) where reply_to is null;
      create index comment_root on comment (root_id, created_at);
      create index comment_author on comment (author_id, created_at);

      create table comment_version (
        collective_id uuid not null references collective,
        comment_id uuid not null references comment,
        number int not null,
        stance text check (stance in ('for', 'against', 'question')),
        body text not null,
        written_at timestamptz not null,
        primary key (comment_id, number)
      );

      create table comment_reaction (
        collective_id uuid not null references collective,
        comment_id uuid not null references comment,
        account_id uuid not null references account,
        kind text not null check (kind in ('agree', 'thanks', 'insight', 'doubt')),
        at timestamptz not null,
        primary key (comment_id, kind, account_id)
      );
      create index comment_reaction_account on comment_reaction (account_id);

      create table comment_mention (
        collective_id uuid not null references collective,
        comment_id uuid not null references comment,
        account_id uuid not null references account,
        primary key (comment_id, account_id)
      );
      create index comment_mention_account on comment_mention (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_mention, comment_reaction, comment_version, comment');
  }
}
