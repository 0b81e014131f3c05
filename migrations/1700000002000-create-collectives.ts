import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collectives, who belongs to them, their dated roles and their phases. */
export class CreateCollectives1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collective (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 2 and 40),
        name text not null check (char_length(name) between 1 and 80),
        purpose text not null default '',
        territory text not null default '',
        election_on date,
        languages text[] not null default '{fr}',
        time_zone text not null default 'Europe/Paris',
        colour text not null default '#1f6f54' check (colour ~ '^#[0-9a-f]{6}$'),
        state text not null check (state in ('draft', 'active', 'archived')),
        created_at timestamptz not null,
        version int not null default 1
      );
      create table membership (
        collective_id uuid not null references collective,
        account_id uuid not null references account,
        tier text not null check (tier in ('follower', 'participant', 'member')),
        state text not null check (state in ('invited', 'active', 'suspended', 'left')),
        party_card text check (char_length(party_card) <= 120),
        consented_at timestamptz not null,
        joined_at timestamptz not null,
        left_at timestamptz,
        primary key (collective_id, account_id),
        check ((state = 'left') = (left_at is not null))
      );
      create index membership_account on membership (account_id);
      create index membership_newest on membership (collective_id, joined_at desc, account_id) where state = 'active';

      -- Every role is dated, public, given with a reason; ended, never deleted.
      create table role (
        collective_id uuid not null references collective,
        id uuid primary key,
        account_id uuid not null references account,
        kind text not null check (kind in ('coordination', 'facilitator', 'chair', 'secretary', 'teller', 'delegate', 'representative', 'moderator')),
        subject_type text,
        subject_id uuid,
        from_at timestamptz not null,
        to_at timestamptz check (to_at > from_at),
        given_by uuid references account,
        decision_id uuid,
        reason text not null check (char_length(reason) between 1 and 500),
        end_reason text,
        ended_by uuid references account,
        check ((subject_type is null) = (subject_id is null)),
        check ((kind in ('coordination', 'moderator')) = (subject_id is null)),
        exclude using gist (
          collective_id with =, account_id with =, kind with =,
          (coalesce(subject_id, collective_id)) with =,
          tstzrange(from_at, to_at) with &&)
      );
      create index role_account on role (account_id, collective_id);
      create index role_subject on role (subject_id, kind);

      create table phase (
        collective_id uuid not null references collective,
        id uuid primary key,
        title text not null check (char_length(title) between 1 and 120),
        objective text not null default '',
        position int not null,
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        state text not null check (state in ('planned', 'open', 'closed')),
        allows text[] not null,
        unique (collective_id, position) deferrable initially deferred
      );
      create unique index phase_open on phase (collective_id) where state = 'open';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table phase, role, membership, collective');
  }
}
