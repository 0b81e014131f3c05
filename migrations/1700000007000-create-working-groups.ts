import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working groups, who belongs to them and since when, their sessions (of one group or several) and who comes. */
export class CreateWorkingGroups1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table working_group (
        collective_id uuid not null references collective,
        id uuid primary key,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 60),
        name text not null check (char_length(name) between 1 and 80),
        kind text not null check (kind in ('thematic', 'cross-cutting')),
        theme text not null check (char_length(theme) between 1 and 60),
        description text not null default '',
        place text not null default '',
        rhythm text not null default '',
        parent_id uuid,
        state text not null check (state in ('forming', 'exploring', 'proposing', 'dormant', 'relaunched', 'merged', 'closed')),
        state_reason text not null default '',
        merged_into_id uuid,
        created_at timestamptz not null,
        version int not null default 1,
        unique (collective_id, slug),
        unique (collective_id, id),
        foreign key (collective_id, parent_id) references working_group (collective_id, id),
        foreign key (collective_id, merged_into_id) references working_group (collective_id, id),
        check (parent_id <> id),
        check (merged_into_id <> id),
        check ((state = 'merged') = (merged_into_id is not null))
      );

      create table group_membership (
        collective_id uuid not null,
        id uuid primary key default gen_random_uuid(),
        group_id uuid not null,
        account_id uuid not null references account,
        joined_at timestamptz not null,
        left_at timestamptz check (left_at >= joined_at),
        foreign key (collective_id, group_id) references working_group (collective_id, id)
      );
      create unique index group_membership_current on group_membership (group_id, account_id) where left_at is null;
      create index group_membership_newest on group_membership (group_id, joined_at desc, account_id) where left_at is null;
      create index group_membership_account on group_membership (account_id, collective_id) where left_at is null;

      create table group_session (
        collective_id uuid not null references collective,
        id uuid primary key,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        place text not null default '',
        link text,
        capacity int check (capacity > 0),
        agenda text not null default '',
        state text not null check (state in ('scheduled', 'held', 'minuted', 'cancelled')),
        cancel_reason text,
        notes text,
        noted_by uuid references account,
        noted_at timestamptz,
        created_at timestamptz not null,
        version int not null default 1,
        unique (collective_id, id),
        check (place <> '' or link is not null),
        check ((state = 'cancelled') = (cancel_reason is not null)),
        check ((state = 'minuted') = (notes is not null))
      );
      create index group_session_when on group_session (collective_id, starts_at, id);

      create table group_session_group (
        collective_id uuid not null,
        session_id uuid not null,
        group_id uuid not null,
        primary key (session_id, group_id),
        foreign key (collective_id, session_id) references group_session (collective_id, id),
        foreign key (collective_id, group_id) references working_group (collective_id, id)
      );
      create index group_session_group_group on group_session_group (group_id, session_id);

      -- What people said they would do, and (once recorded) whether they came.
      create table session_answer (
        collective_id uuid not null,
        session_id uuid not null,
        account_id uuid not null references account,
        answer text not null check (answer in ('attending', 'excused')),
        answered_at timestamptz not null,
        came boolean,
        primary key (session_id, account_id),
        foreign key (collective_id, session_id) references group_session (collective_id, id)
      );
      create index session_answer_account on session_answer (account_id, session_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table session_answer, group_session_group, group_session, group_membership, working_group',
    );
  }
}
